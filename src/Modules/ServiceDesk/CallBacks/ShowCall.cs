using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Languages;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>One customer to be called: what to say and ask, what it is about, what was tried, and whether the asker may call.</summary>
public sealed class ShowCall(Work work, CallRows rows, Callers callers, Hearing hearing, IEstate estate, SettingReader settings, Catalogue texts, Revealing revealing) : Query<DueCallBackId, ShowCall.View>(work, Permissions.CallBack)
{
    /// <param name="WhyNot">Why the asker may not call, in a sentence.</param>
    /// <param name="Stands">Still to be called.</param>
    /// <param name="LongClosed">The window in days, when the request is closed too long to be opened again.</param>
    /// <param name="NextTry">By the community's clock, if nobody answers now.</param>
    public sealed record View(DueCallBacks.Row Of, SiteId Site, string? Details, RequestState State, string? Phone, bool PhoneShown, string Script, int? Share, int? Lot, IReadOnlyList<string> Work, IReadOnlyList<Try> Tries,
        string? WhyNot, bool Stands, int? LongClosed, int AttemptsNeeded, DateTime NextTry, int Others, DueCallBackId? Next, int Version);

    public sealed record Try(CallMethod Method, Satisfaction? Satisfaction, string? Words, string ByName, DateTimeOffset At);

    protected override async Task<View> Handle(DueCallBackId id, CancellationToken ct)
    {
        var due = await Db.Set<DueCallBack>().AsNoTracking().VisibleTo(Actor).Where(d => d.Id == id).OrNotFound(ct);
        var request = await Db.Set<Request>().AsNoTracking().VisibleTo(Actor).Where(r => r.Id == due.Request).OrNotFound(ct);
        var joiner = due.Joiner is { } who ? await Db.Set<Joiner>().AsNoTracking().VisibleTo(Actor).Where(j => j.Id == who).OrNotFound(ct) : null;
        var mine = await callers.Mine(Actor, ct);
        var revealed = await revealing.IsOpen(request.Key, RevealContact.Part, ct);
        var row = (await rows.Of([due], mine, ct)).Single();
        if (revealed) row = row with { Subject = request.Subject, Resolution = request.Resolution };
        var tries = await Db.Set<CallBack>().AsNoTracking().VisibleTo(Actor).Where(c => c.Request == request.Id && c.Joiner == due.Joiner).OrderByDescending(c => c.At).Select(c => new Try(c.Method, c.Satisfaction, c.Words.Masked(revealed), c.ByName, c.At)).ToListAsync(ct);
        var work = await Db.Set<WorkOrder>().AsNoTracking().VisibleTo(Actor, Db).Where(o => o.Request == request.Id && o.Result != null).OrderBy(o => o.FinishedAt).Select(o => o.Result!.Masked(revealed)).ToListAsync(ct);
        var phone = joiner is null ? request.ContactPhone : joiner.ContactPhone;
        var standing = Db.Set<DueCallBack>().AsNoTracking().VisibleTo(Actor).Standing();
        var next = await standing.InChosenSite(Actor).Where(mine).Where(d => d.Id != id && (d.NextAt == null || d.NextAt <= Now)).OrderBy(d => d.NextAt ?? d.DueAt).ThenBy(d => d.Of.Number).ThenBy(d => d.Id).Select(d => (DueCallBackId?)d.Id).FirstOrDefaultAsync(ct);
        var drawn = due.Round == request.TimesReopened && due.Reason == request.CallBackReason;
        return new(row, request.Site, request.Details.Masked(revealed), request.State, revealed ? phone : phone is null ? null : Shown.Masked(phone), revealed, await Script(due, request, row, ct), drawn ? request.CallBackShare : null, drawn ? request.CallBackLot : null, work, tries,
            await callers.WhyNot(request, Actor, ct) is { } refused ? texts.Of(refused) : null, await standing.AnyAsync(d => d.Id == id, ct), await hearing.IsLongClosed(request, ct), await settings.Get(CallBackSettings.Attempts, request.Site, ct: ct),
            Shown.Local(Now.AddHours(await settings.Get(CallBackSettings.AgainHours, request.Site, ct: ct))).DateTime, await standing.CountAsync(d => d.Request == request.Id && d.Id != id, ct), next, request.Version);
    }

    private async Task<string> Script(DueCallBack due, Request request, DueCallBacks.Row row, CancellationToken ct)
    {
        var of = CallScripts.For(request.Type, due.Reason);
        var written = CallScripts.Current(await Db.Set<CallScript>().AsNoTracking().VisibleTo(Actor).Where(s => s.For == of && (s.Site == null || s.Site == request.Site)).ToListAsync(ct), request.Site, of);
        var site = (await estate.SiteNames([request.Site], ct)).GetValueOrDefault(request.Site);
        return CallScripts.Fill(written?.Text ?? CallScripts.Usual(texts, of), new Dictionary<string, string?>
        {
            ["customer"] = row.Contact ?? texts["our customer"], ["caller"] = Actor.Name, ["site"] = site, ["subject"] = row.Subject, ["resolution"] = row.Resolution, ["number"] = request.Number,
        });
    }
}
