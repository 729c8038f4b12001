using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.UseCases;

namespace Steward.Estate.Persons;

/// <summary>The copy that a resident asked for in the portal, once it was granted and for some days; taken down each time.</summary>
public sealed class FetchMyCopy(Work work, IEnumerable<IKeepPersonalData> keepers, AccessLog log) : Query<PersonRequestId, PersonCopy.View>(work, Permissions.OwnData)
{
    public const int Days = 7;

    internal static DateTimeOffset? Until(PersonRequest request) => request is { FromPortal: true, State: PersonRequestState.Answered } ? request.EndedAt?.AddDays(Days) : null;

    protected override async Task<PersonCopy.View> Handle(PersonRequestId id, CancellationToken ct)
    {
        var request = await Db.Set<PersonRequest>().VisibleTo(Actor).Where(r => r.Id == id && r.By == Actor.Account).OrNotFound(ct);
        if (!(Until(request) > Now)) throw new Refused("The copy can be fetched for {0} days once it was granted: ask again.", Days);
        var records = new List<PersonalRecord>();
        foreach (var keeper in keepers) records.AddRange(await keeper.Tell(request.Customer, ct));
        await log.Write(new(AccessAct.PersonCopy, "Customer", request.Customer.Value, request.Site, Words: request.Number), ct);
        return new(request.Number, records);
    }
}
