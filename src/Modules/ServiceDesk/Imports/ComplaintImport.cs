using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Tables.Imports;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Imports;

/// <summary>Complaints from a register kept elsewhere (留言簿、投诉台账). What is shown is tidied; the row as it came is kept beside it.
/// A number of the register is taken in once.</summary>
public sealed class ComplaintImport(Db db, Actor actor, Numbers numbers) : ImportKind
{
    public const string Closed = "Closed", Open = "StillOpen";

    public override string Name => "complaints";
    public override string Title => "Complaint register";
    public override string Icon => "message";
    public override Permission Permission => Permissions.Direct;
    public override string Href => "/requests?Type=Complaint";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("Reference",  true,  "留言编号", "投诉编号", "编号", "序号", "工单号", "number", "id"),
        new("Reporter",   false, "留言用户", "投诉人", "用户", "反映人", "姓名", "user", "name"),
        new("Topic",      true,  "留言主题", "投诉主题", "主题", "标题", "subject", "title"),
        new("BroughtAt",  true,  "留言时间", "投诉时间", "反映时间", "时间", "日期", "time", "date"),
        new("Details",    false, "留言详情", "投诉内容", "详情", "内容", "details", "content"),
        new("Phone",      false, "联系电话", "电话", "手机", "phone"),
        new("Source",     false, "来源", "渠道", "source"),
    ];

    public override IReadOnlyList<ImportChoice> Choices { get; } = [new("TakenInAs", Closed, Open)];

    public override async Task Write(IReadOnlyList<ImportRow> rows, ImportScope scope, CancellationToken ct)
    {
        var read = rows.Select(r => Complaint.Of(r, scope.Now)).OfType<Complaint>().ToArray();
        var references = read.Select(c => c.Reference).Distinct().ToArray();
        var known = (await db.Set<ImportedOriginal>().Where(o => o.Site == scope.Site && references.Contains(o.Reference)).ToListAsync(ct)).ToDictionary(o => (o.Source, o.Reference));
        var fresh = read.Where(c => !known.ContainsKey((c.Source, c.Reference))).DistinctBy(c => (c.Source, c.Reference)).ToHashSet();
        var taken = new Queue<string>(scope.IsTrial ? fresh.Select(_ => "") : await numbers.Many("WX", fresh.Count, ct));
        foreach (var complaint in read)
        {
            if (fresh.Contains(complaint)) known[(complaint.Source, complaint.Reference)] = Add(complaint, taken.Dequeue(), scope);
            complaint.Row.Touch(known[(complaint.Source, complaint.Reference)]);
        }
    }

    private ImportedOriginal Add(Complaint complaint, string number, ImportScope scope)
    {
        var request = new Request(scope.Site, number, RequestType.Complaint, Channel.Other, complaint.Subject, complaint.At)
        {
            Details = complaint.Details, ContactName = complaint.Reporter, ContactPhone = complaint.Phone, Area = Area.Public,
        };
        if (scope.Choices["TakenInAs"] == Closed) request.CloseFromRegister(actor, scope.Now);
        else request.PromiseFrom(scope.Now);
        var original = new ImportedOriginal(request.Id, scope.Site, complaint.Source, complaint.Reference, JsonSerializer.Serialize(scope.Headed(complaint.Row), Json.Options));
        db.AddRange(request, original);
        return original;
    }

    private sealed record Complaint(ImportRow Row, string Source, string Reference, string Subject, string? Details, DateTimeOffset At, string? Reporter, string? Phone)
    {
        public static Complaint? Of(ImportRow row, DateTimeOffset now)
        {
            var reference = row.Needed("Reference", 60);
            var subject = Short(row.Needed("Topic", SheetFile.LongestCell), 200);
            var at = row.Time("BroughtAt");
            if (at is null && !row.IsRefused) row.Refuse("BroughtAt", "{0} is needed.");
            if (at is { } brought && Shown.At(brought) > now.AddMinutes(5)) row.Refuse("BroughtAt", "{0} cannot lie in the future.");
            var source = Short(row.Text("Source", SheetFile.LongestCell) ?? "register", 60);
            var reporter = Short(row.Text("Reporter", SheetFile.LongestCell), 80);
            return row.IsRefused ? null : new(row, source!, reference, subject!, Short(row.Text("Details", SheetFile.LongestCell), 20_000), Shown.At(at!.Value), reporter, Short(Phones.In(row.Text("Phone")), 20));
        }

        /// <summary>What is shown has its measure; the original keeps all of it.</summary>
        private static string? Short(string? text, int most) => text is null || text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)] + "…";
    }
}
