using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Departments;
using Steward.ServiceDesk.Holds;
using Steward.ServiceDesk.Imports;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Requests;

/// <summary>One request with all that is known of it and what can be done now.</summary>
public sealed class ShowRequest(Work work, IEstate estate, Colleagues colleagues, Stories stories, Callers callers, Revealing revealing, Catalogue texts) : Query<RequestId, ShowRequest.View>(work, Permissions.See)
{
    public sealed record View(RequestId Id, SiteId Site, string SiteName, string Number, RequestType Type, RequestState State, Channel Channel, CategoryId? Category, string? CategoryName,
        Urgency Urgency, Area Area, Charge Charge, string Subject, string? Details, UnitId? Unit, string? UnitLabel, BuildingId? Building, string? BuildingName, string? Place,
        CustomerId? Customer, string? CustomerName, string? ContactName, string? ContactPhone, bool PhoneShown, bool Hides, DateTimeOffset? AppointmentFrom, DateTimeOffset? AppointmentTo, AccountId? ComplainedOf, string? ComplainedOfName, DepartmentId? ComplainedDepartment, string? ComplainedDepartmentName, DateTimeOffset? OccurredAt, string? Wish,
        AccountId? Holder, string? HolderName, DepartmentId? Department, string? DepartmentName, string? HeldFor, string? HeldBecause, DateTimeOffset? HeldUntil, DateTimeOffset ReceivedAt, DateTimeOffset? DueAt, bool IsLate,
        DateTimeOffset? ResolvedAt, DateTimeOffset? ClosedAt, string? Resolution, int TimesReopened, DateTimeOffset? CallBackDueAt, bool AwaitsCallBack, CallReason? CallBackReason, int? CallBackShare, int? CallBackLot, IReadOnlyList<DueCall> DueCalls, string? WhyNotCall, Satisfaction? Satisfaction, DateTimeOffset? ObjectedAt,
        IReadOnlyList<Call> Calls, IReadOnlyList<Tied> Tied, IReadOnlyList<RequestAction> Open, bool CanEdit, bool IsAboutMe, bool HasOriginal, string? WorkDone, Findings Findings, Story Story, int Version);

    /// <summary>What was found out about a complaint.</summary>
    public sealed record Findings(string? Cause, string? Remedy, string? Outcome);
    /// <summary>Somebody who is still to be called back.</summary>
    public sealed record DueCall(DueCallBackId Id, CallReason Reason, DateTimeOffset DueAt, DateTimeOffset? NextAt, bool IsJoiner);
    public sealed record Call(CallMethod Method, Satisfaction? Satisfaction, string? Words, string ByName, DateTimeOffset At);
    public sealed record Tied(RequestId Id, string Number, string Subject, RequestState State, TieKind Kind);

    protected override async Task<View> Handle(RequestId id, CancellationToken ct)
    {
        var r = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var shown = !r.IsAbout(Actor) && await revealing.IsOpen(r.Key, RevealContact.Part, ct);
        string? Said(string? words) => words.Masked(unless: shown);
        var unit = r.Unit is { } u ? (await estate.Units([u], ct)).GetValueOrDefault(u) : null;
        var building = r.Building is { } b ? (await estate.BuildingNames([b], ct)).GetValueOrDefault(b) : null;
        var customer = r.Customer is { } c ? (await estate.Customers([c], ct)).GetValueOrDefault(c) : null;
        var site = (await estate.SiteNames([r.Site], ct)).GetValueOrDefault(r.Site, "");
        var names = await colleagues.Names([r.Holder, r.ComplainedOf], ct);
        var category = r.Category is { } k ? await Db.Set<Category>().SingleAsync(x => x.Id == k, ct) : null;
        var departments = await Db.Set<Department>().Where(d => d.Id == r.Department || d.Id == r.ComplainedDepartment).ToDictionaryAsync(d => d.Id, ct);
        var held = r.HeldFor is { } why ? (await Db.Set<HoldReason>().SingleAsync(x => x.Id == why, ct)).Title : null;
        var calls = await Db.Set<CallBack>().Where(x => x.Request == id).OrderBy(x => x.At).Select(x => new Call(x.Method, x.Satisfaction, x.Words.Masked(shown), x.ByName, x.At)).ToListAsync(ct);
        var due = await Db.Set<DueCallBack>().VisibleTo(Actor).Standing().Where(d => d.Request == id).OrderBy(d => d.Joiner != null).ThenBy(d => d.DueAt).ThenBy(d => d.Id).Select(d => new DueCall(d.Id, d.Reason, d.DueAt, d.NextAt, d.Joiner != null)).ToListAsync(ct);
        var whyNot = Actor.May(Permissions.CallBack) && r.State is (RequestState.Resolved or RequestState.Closed) ? await callers.WhyNot(r, Actor, ct) : null;
        var tied = await Db.TiedTo(id, Actor, ct);
        var orders = await Db.Set<WorkOrder>().VisibleTo(Actor, Db).Where(o => o.Request == id).OrderBy(o => o.FinishedAt).Select(o => new { o.Id, o.Result, o.FinishedAt }).ToListAsync(ct);
        var proposals = r.Type is RequestType.Complaint ? await Db.Set<ComplaintProposal>().VisibleTo(Actor).Where(p => p.Request == id).Select(p => p.Id).ToListAsync(ct) : [];
        var story = await stories.Of([r.Key, .. proposals.Select(p => p.Value), .. orders.Select(o => o.Id.Value)], inFull: shown, ct);
        var done = string.Join('\n', orders.Where(o => o.FinishedAt is not null && (r.ReopenedAt is null || o.FinishedAt > r.ReopenedAt)).Select(o => o.Result));
        var original = Actor.May(Permissions.Handle) && await Db.Set<ImportedOriginal>().AnyAsync(o => o.Request == id, ct);
        return new(r.Id, r.Site, site, r.Number, r.Type, r.State, r.Channel, r.Category, category?.Title, r.Urgency, r.Area, r.Charge, r.Subject.Masked(shown), Said(r.Details), r.Unit, unit?.Label, r.Building, unit?.BuildingName ?? building, Said(r.Place),
            r.Customer, customer?.Name, r.ContactName, shown ? r.ContactPhone : r.ContactPhone is null ? null : Shown.Masked(r.ContactPhone), shown, !shown && Masking.HidesAnything(r.Subject, r.Details, r.Place, r.Wish, r.Resolution, r.HeldBecause), r.AppointmentFrom, r.AppointmentTo, r.ComplainedOf, Name(names, r.ComplainedOf), r.ComplainedDepartment, Title(departments, r.ComplainedDepartment), r.OccurredAt, Said(r.Wish),
            r.Holder, Name(names, r.Holder), r.Department, Title(departments, r.Department), held, Said(r.HeldBecause), r.HeldUntil, r.ReceivedAt, r.DueAt, r.IsOpen && r.DueAt < Now,
            r.ResolvedAt, r.ClosedAt, r.Resolution is Request.DoneBefore ? texts[Request.DoneBefore] : Said(r.Resolution), r.TimesReopened, r.CallBackDueAt, r.AwaitsCallBack, r.CallBackReason, r.CallBackShare, r.CallBackLot, due, whyNot is null ? null : texts.Of(whyNot), r.Satisfaction, r.State is RequestState.Resolved ? r.ObjectedAt : null,
            calls, [.. tied.Select(t => new Tied(t.Request.Id, t.Request.Number, t.Request.Subject.Masked(), t.Request.State, t.Kind))], RequestLifecycle.Rules.Open(r, Actor), !r.IsOver && !r.IsAbout(Actor) && Actor.May(Permissions.Handle), r.IsAbout(Actor), original, done.Length == 0 ? null : Said(done), new(Said(r.Cause), Said(r.Remedy), Said(r.Outcome)), story, r.Version);
    }

    private static string? Title(Dictionary<DepartmentId, Department> departments, DepartmentId? id) => id is { } d ? departments.GetValueOrDefault(d)?.Title : null;
    private static string? Name(IReadOnlyDictionary<AccountId, string> names, AccountId? id) => id is { } a ? names.GetValueOrDefault(a) : null;
}
