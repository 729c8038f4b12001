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
        if (await Db.Set<SignedText>().VisibleTo(Actor).SingleOrDefaultAsync(s => s.Change == id, ct) is { } signed)
            return new(p.Id, change.Number, p.House, p.NameFor(Actor), signed.Edition, signed.Words, null, signed.SignedBy, signed.OnPaper, signed.TakenBy, signed.At, await stories.Files([signed.Key], ct), false) { Change = id };
        var read = await words.For(change, await revealing.ShowsWords(p, Actor, ct), ct) ?? throw new Refused("No supplement is in force at this community yet.");
        return new(p.Id, change.Number, p.House, p.NameFor(Actor), read.Edition, read.Words, read.Mark, null, false, null, null, [], change.NeedsSupplement && ChangeLifecycle.Rules.Open(change, Actor).Contains(ChangeAction.SignSupplement)) { Change = id };
    }
}
