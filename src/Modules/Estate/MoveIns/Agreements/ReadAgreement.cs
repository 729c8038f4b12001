using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Counter;
using Steward.Platform.Files;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Agreements;

/// <summary>One agreement as this household reads it: the words that are signed now, or those that were.</summary>
public sealed class ReadAgreement(Work work, AgreementWords words, Stories stories) : Query<ReadAgreement.Filter, ReadAgreement.View>(work, Permissions.BookMoveIn)
{
    public sealed record Filter(HandoverId Id, AgreementId Agreement);

    /// <param name="SignedBy">Null while it is not signed.</param>
    public sealed record View(HandoverId Handover, string Number, string House, string SiteName, AgreementId Agreement, string Title, string Name, int Edition, string Words,
        string? SignedBy, bool OnPaper, string? TakenBy, DateTimeOffset? SignedAt, IReadOnlyList<AttachmentView> Signatures, string? Comer, bool MaySign, bool MayAnnul);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var handover = await Db.Set<Handover>().VisibleTo(Actor).Where(h => h.Id == filter.Id).OrNotFound(ct);
        var site = await Db.Set<Sites.Site>().Where(s => s.Id == handover.Site).Select(s => s.Name).SingleAsync(ct);
        if (await Db.Set<SignedAgreement>().Standing().SingleOrDefaultAsync(s => s.Handover == filter.Id && s.Agreement == filter.Agreement, ct) is { } signed)
            return new(handover.Id, handover.Number, handover.House, site, signed.Agreement, signed.Name, signed.Name, signed.Edition, signed.Words, signed.SignedBy, signed.OnPaper, signed.TakenBy, signed.At, await stories.Files([signed.Key], ct), handover.ComerName, false, HandoverLifecycle.Rules.Open(handover, Actor).Contains(HandoverAction.Annul));
        var due = (await words.For(handover, ct)).FirstOrDefault(d => d.Agreement.Id == filter.Agreement) ?? throw new NotFound();
        return new(handover.Id, handover.Number, handover.House, site, due.Agreement.Id, due.Agreement.Title, due.Agreement.Name, due.Edition.Number, await words.Filled(handover, due.Edition.Words, ct), null, false, null, null, [],
            Actor.Kind is ActorKind.Resident ? null : handover.ComerName, HandoverLifecycle.Rules.Open(handover, Actor).Contains(HandoverAction.Sign), false);
    }
}
