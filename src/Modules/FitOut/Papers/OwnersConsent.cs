using Microsoft.EntityFrameworkCore;
using Steward.FitOut.Projects;
using Steward.FitOut.Reviews;
using Steward.Platform.Data;
using Steward.Platform.Files;

namespace Steward.FitOut.Papers;

/// <summary>The owner consents to what the owner was shown: when works, term, contractor or drawings are no longer these, the consent falls away with its files, and the owners are asked anew.</summary>
public sealed class OwnersConsent(Db db, FitOutPeople people)
{
    public async Task Lapse(Reviewed of, CancellationToken ct)
    {
        if (of.Papers.FirstOrDefault(p => p.Kind is PaperNeed.OwnerConsent) is not { } consent) return;
        db.RemoveRange(await db.Set<Attachment>().Where(a => a.Thing == consent.Key).ToListAsync(ct));
        db.Remove(consent);
        await people.TellOwners(of.Whole, "What your tenant plans in {0} has changed: please read it again, and consent", [of.Whole.House], ct, of.Place);
    }
}
