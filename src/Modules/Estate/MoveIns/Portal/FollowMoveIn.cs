using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Agreements;
using Steward.Estate.MoveIns.Batches;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.MoveIns.Inspections;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Portal;

/// <summary>What the household sees of its move-in: where and when, what to bring, what will be signed, what was found and what became of it.</summary>
public sealed class FollowMoveIn(Work work, HandoverPapers papers, AgreementWords agreements, Stories stories) : Query<HandoverId, FollowMoveIn.View>(work, Permissions.BookMoveIn)
{
    public sealed record View(HandoverId Id, HandoverWay Way, string Number, string House, string SiteName, string? SitePhone, HandoverState State, string? Place, string? Words, DateTimeOffset? BookedFor, DateOnly? Last, DateOnly? FeesFrom,
        IReadOnlyList<string> Bring, IReadOnlyList<Paper> Agreements, IReadOnlyList<Defect> Defects, IReadOnlyList<Meter> Meters, IReadOnlyList<HandoverAction> Open);
    public sealed record Paper(AgreementId Id, string Title, bool Signed);
    public sealed record Defect(string Room, string Item, string Words, DefectState State, DateOnly DueOn, DateOnly? PassedOn, IReadOnlyList<AttachmentView> Photos);
    public sealed record Meter(MeterKind Kind, decimal Reading);

    protected override async Task<View> Handle(HandoverId id, CancellationToken ct)
    {
        var h = await Db.Set<Handover>().VisibleTo(Actor).Include(h => h.Meters).Where(h => h.Id == id).OrNotFound(ct);
        var site = await Db.Set<Sites.Site>().SingleAsync(s => s.Id == h.Site, ct);
        var batch = h.Batch is { } of ? await Db.Set<HandoverBatch>().SingleAsync(b => b.Id == of, ct) : null;
        var signed = await Db.Set<SignedAgreement>().Standing().Where(s => s.Handover == id).OrderBy(s => s.At).ToListAsync(ct);
        var due = h.IsOver ? [] : (await agreements.For(h, ct)).Where(d => signed.All(s => s.Agreement != d.Agreement.Id));
        var defects = await Db.Set<Inspections.Defect>().Where(d => d.Handover == id && d.State != DefectState.Dropped).OrderBy(d => d.Number).ToListAsync(ct);
        var photos = (await stories.FilesByThing([.. defects.Select(d => d.Key)], ct)).ToLookup(f => f.Thing, f => f.File);
        return new(id, h.Way, h.Number, h.House, site.Name, site.Phone, h.State, batch?.Place, batch?.Words, h.BookedFor, h.Last, h.FeesFrom,
            [.. (await papers.Of(h, ct)).Where(p => !p.Signed && !p.OnFile).Select(p => p.Title)], [.. signed.Select(s => new Paper(s.Agreement, s.Name, true)), .. due.Select(d => new Paper(d.Agreement.Id, d.Agreement.Title, false))],
            [.. defects.Select(d => new Defect(d.Room, d.Item, d.Words, d.State, d.DueOn, d.PassedOn, [.. photos[d.Key]]))], [.. h.Meters.OrderBy(m => m.Kind).Select(m => new Meter(m.Kind, m.Value))], HandoverLifecycle.Rules.Open(h, Actor));
    }
}
