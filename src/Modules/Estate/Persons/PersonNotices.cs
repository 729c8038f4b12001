using Steward.Estate.Customers;
using Steward.Estate.MoveIns.Counter;
using Steward.Platform.Confidentiality;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;

namespace Steward.Estate.Persons;

/// <summary>Who is told of what persons ask about their own data.</summary>
public sealed class PersonNotices(Notify notify, Crew crew, MoveInPeople people)
{
    public static readonly NoticeKind AskedKind = new("person.asked", "A resident asks about their own data", Mail: true);
    public static readonly NoticeKind EndedKind = new("person.ended", "What I asked about my own data is answered", Mail: true, ToResidents: true);

    public async Task Asked(PersonRequest request, Customer customer, CancellationToken ct) =>
        await notify.Tell(AskedKind, await crew.Of(Permissions.Persons, request.Site, ct), $"/persons/{request.Id}", "{0} asks in the portal about their own data: {1}", [Shown.MaskedName(customer.Name), request.Wish], ct);

    public async Task Ended(PersonRequest request, CancellationToken ct) =>
        await notify.Tell(EndedKind, await people.AccountsOf(request.Customer, ct), "/portal/rights", "What you asked about your own data ({0}) is answered: {1}", [request.Number, request.State], ct);
}
