using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Holds;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Warranties;

/// <summary>Follows a defect found at a handover as a repair request; where the warranty holds, it is claimed from the developer at once and waits for them.</summary>
public sealed class TakeUpDefect(Work work, Numbers numbers, Intake intake, IEstate estate, Catalogue texts) : Create<TakeUpDefect.Form, RequestId>(work, Permissions.Open)
{
    public sealed class Form
    {
        [Required] public DefectId? Defect { get; set; }
        [Required] public UnitId? Unit { get; set; }
        public CustomerId? Customer { get; set; }
        /// <summary>The defect's own number.</summary>
        [Required, StringLength(20)] public string Number { get; set; } = "";
        [Required, StringLength(1200, MinimumLength = 2)] public string What { get; set; } = "";
        [StringLength(80)] public string? Firm { get; set; }
        [Required] public DateOnly? DueOn { get; set; }
        /// <summary>Who gave it to the desk, and holds the request.</summary>
        public AccountId? Holder { get; set; }
    }

    protected override async Task<RequestId> Handle(Form form, CancellationToken ct)
    {
        var fields = new RequestFields { Type = RequestType.Repair, Channel = Channel.Counter, Subject = form.What.Length > 120 ? form.What[..119] + "…" : form.What, Details = texts["Found at the handover, {0}: {1}", form.Number, form.What], Unit = form.Unit, Customer = form.Customer };
        var spot = await intake.Locate(fields, null, ct);
        var request = new Request(spot.Site, await numbers.Next("WX", ct), fields.Type, fields.Channel, fields.Subject, Now);
        await intake.Write(request, fields, spot, ct);
        Db.AddRange(request, new DefectClaim(form.Defect!.Value, request.Id, spot.Site));
        Announce(request.Opened(Actor));
        Announce(new DefectTakenUp(form.Defect.Value, request.Id, spot.Site, request.Number));
        if (await Db.Users.Where(a => a.Id == form.Holder && a.ClosedAt == null).Select(a => new { a.Id, a.Name }).SingleOrDefaultAsync(ct) is { } holder)
        {
            request.Assign(holder.Id, holder.Name, null, Actor);
            await Claim(request, form, ct);
        }
        Refresh(request.Topic());
        return request.Id;
    }

    /// <summary>Nothing is claimed that nobody guarantees any more; the desk then sees to it as to any repair.</summary>
    private async Task Claim(Request request, Form form, CancellationToken ct)
    {
        var completed = (await estate.BuildingsOf([request.Site], ct)).FirstOrDefault(b => b.Id == request.Building)?.CompletedOn;
        var today = Shown.DayOf(Now);
        var terms = await Db.Set<WarrantyTerm>().Where(t => !t.Retired).OrderBy(t => t.Order).ThenBy(t => t.Code).ToListAsync(ct);
        if (completed is not { } on || Part(form.What, terms) is not { } term || term.Until(on) < today || form.DueOn <= today) return;
        var to = form.Firm.OrNull() ?? texts["The developer"];
        var claim = new WarrantyClaim(request.Id, request.Site, request.Number);
        claim.Hand(term, on, to, form.DueOn!.Value, form.Number, Actor, Now);
        Db.Add(claim);
        request.Wait(await Db.Set<HoldReason>().SingleAsync(r => r.Code == "developer", ct), to, RequestFilters.Start(form.DueOn.Value.AddDays(1)), Actor);
    }

    /// <summary>The part of the building that the words speak of; the interior finish where they speak of none.</summary>
    private static WarrantyTerm? Part(string what, IReadOnlyList<WarrantyTerm> terms)
    {
        var code = Signs.FirstOrDefault(s => s.Words.Any(w => what.Contains(w, StringComparison.Ordinal))).Code ?? "fit-out";
        return terms.FirstOrDefault(t => t.Code == code) ?? (terms.Count == 0 ? null : terms.MinBy(t => t.Months));
    }

    private static readonly (string Code, string[] Words)[] Signs =
    [
        ("waterproof", ["防水", "渗水", "渗漏", "闭水"]),
        ("plumbing",   ["给水", "排水", "地漏", "水管", "马桶", "龙头", "水压", "下水"]),
        ("electrical", ["插座", "开关", "配电", "电路", "弱电", "照明", "灯"]),
        ("heating",    ["供暖", "暖气", "地暖", "空调"]),
        ("equipment",  ["可视对讲", "对讲", "燃气", "烟道", "报警"]),
    ];
}
