using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Agreements;
using Steward.FitOut.Projects;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

/// <summary>The supplement to the agreement for one change: as it would be signed now, or as it was.</summary>
public sealed class ReadSupplement(Work work, SupplementWords words, Revealing revealing, Stories stories) : Query<WorkChangeId, ReadFitOutAgreement.View>(work, Permissions.See)
{
    protected override async Task<ReadFitOutAgreement.View> Handle(WorkChangeId id, CancellationToken ct)
    {
        var change = await Db.Change(id, Actor, ct);
        var p = change.Of;
        if (!p.IsAffairOf(Actor)) throw new NotFound();
        var shown = await revealing.ShowsWords(p, Actor, ct);
        if (await Db.Set<SignedText>().VisibleTo(Actor).SingleOrDefaultAsync(s => s.Change == id, ct) is { } signed)
            return ReadFitOutAgreement.View.Of(signed, p, change.Number, await stories.Files([signed.Key], ct), shown, Actor, change.Foreman) with { Change = id };
        var read = await words.For(change, shown, ct) ?? throw new Refused("No supplement is in force at this community yet.");
        return new(p.Id, change.Number, p.House, p.NameFor(Actor), read.Edition, AgreementWords.Kept(read.Words, p, inFull: true, Actor, change.Foreman), read.Mark, null, false, null, null, [], change.NeedsSupplement && ChangeLifecycle.Rules.Open(change, Actor).Contains(ChangeAction.SignSupplement)) { Change = id };
    }
}
