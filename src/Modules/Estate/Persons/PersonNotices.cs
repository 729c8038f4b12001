using Steward.Estate.Customers;
using Steward.Estate.MoveIns.Counter;
using Steward.Platform.Confidentiality;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Persons;

/// <summary>Who is told of what persons ask about their own data.</summary>
public sealed class PersonNotices(Notify notify, Crew crew, MoveInPeople people)
{
    public static readonly NoticeKind AskedKind = new("person.asked", "A resident asks about their own data", Mail: true);
    public static readonly NoticeKind EndedKind = new("person.ended", "What I asked about my own data is answered", Mail: true, ToResidents: true);

    public static readonly NoticeKind CopiedKind = new("person.copied", "Somebody makes a copy of all that is kept of a person", Mail: true);

    public async Task Asked(PersonRequest request, Customer customer, CancellationToken ct) =>
        await notify.Tell(AskedKind, await crew.Of(Permissions.Persons, request.Site, ct), $"/persons/{request.Id}", "{0} asks in the portal about their own data: {1}", [Shown.MaskedName(customer.Name), request.Wish], ct);

    public async Task Ended(PersonRequest request, CancellationToken ct) =>
        await notify.Tell(EndedKind, await people.AccountsOf(request.Customer, ct), "/portal/rights", "What you asked about your own data ({0}) is answered: {1}", [request.Number, request.State], ct);

    /// <summary>Whoever watches personal data hears of it: a copy is everything, in full.</summary>
    public async Task Copied(PersonRequest request, Actor by, CancellationToken ct) =>
        await notify.Tell(CopiedKind, await crew.Of(ConfidentialityPermissions.Watch, request.Site, ct), $"/persons/{request.Id}", "{0} made a copy of all that is kept of a person ({1}).", [by.Name, request.Number], ct);
}
