using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Confidentiality;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Platform.Audit;

/// <summary>Who did what when, the newest first.</summary>
public sealed class AuditList(Work work, Catalogue texts, IEnumerable<Module> modules) : Query<AuditList.Filter, PageOf<AuditList.Row>>(work, AuditPermissions.See)
{
    public sealed record Filter : Listing
    {
        /// <summary>Part of the person's name.</summary>
        public string? By { get; init; }
        /// <summary>Part of what was done, in the reader's words or as it is named in the code: «关闭», "Close".</summary>
        public string? UseCase { get; init; }
        public Guid? Subject { get; init; }
        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }
    }

    public sealed record Row(long Id, DateTimeOffset At, string ByName, string UseCase, Guid? Subject, int? Version, string? Changes);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("When",    r => r.At)                { Class = "nowrap" },
        new("Who",     r => r.ByName)            { Class = "nowrap" },
        new("What",    r => new Words(r.UseCase)),
        new("Done to", r => r.Subject),
        new("Changes", r => r.Changes),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var entries = Db.Set<AuditEntry>().AsQueryable();
        if (filter.By is { Length: > 0 } by) entries = entries.Where(a => a.ByName.Contains(by));
        if (filter.UseCase is { Length: > 0 } useCase)
        {
            var meant = Named(useCase);
            entries = entries.Where(a => a.UseCase.Contains(useCase) || meant.Contains(a.UseCase));
        }
        if (filter.Subject is { } subject) entries = entries.Where(a => a.Subject == subject);
        if (filter.From is { } from && Shown.At(from.ToDateTime(default)) is var start) entries = entries.Where(a => a.At >= start);
        if (filter.To is { } to && Shown.At(to.AddDays(1).ToDateTime(default)) is var end) entries = entries.Where(a => a.At < end);
        return await entries.OrderByDescending(a => a.Id).Select(a => new Row(a.Id, a.At, a.ByName, a.UseCase, a.Subject, a.Version, Masking.OfJson(a.Changes))).PageFor(filter, ct);
    }

    /// <summary>The use cases that read so to whoever asks.</summary>
    private string[] Named(string words) =>
        [.. modules.Select(m => m.Assembly).Prepend(typeof(AuditList).Assembly).SelectMany(a => a.GetTypes()).Where(t => t.IsAssignableTo(typeof(UseCase)))
            .Select(t => t.Name).Where(name => texts.Label(name).Contains(words.Trim(), StringComparison.CurrentCultureIgnoreCase))];
}

public static class AuditPermissions
{
    public static readonly Permission See = new("audit.see", "See who did what when", Post.Administrator | Post.Manager);
}
