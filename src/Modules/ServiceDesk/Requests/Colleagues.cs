using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Identity;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>Who works where, as far as requests need it.</summary>
public sealed class Colleagues(Crew crew, Actor actor)
{
    /// <summary>Those of the sites who may do what the permission says, by name.</summary>
    public Task<IReadOnlyList<CrewMember>> At(IReadOnlyCollection<SiteId> sites, Permission may, CancellationToken ct) => crew.At(sites, may, ct);

    public async Task<CrewMember> Handler(SiteId site, AccountId account, string field, CancellationToken ct) =>
        (await At([site], Permissions.Handle, ct)).SingleOrDefault(c => c.Id == account) ?? throw new Invalid(field, "{0} does not work at this community.");

    /// <summary>Somebody who works at a site the actor works at.</summary>
    public async Task Staff(AccountId account, string field, CancellationToken ct)
    {
        if ((await At(actor.Sites, Permissions.See, ct)).All(c => c.Id != account)) throw new Invalid(field, "{0} is not known.");
    }

    public Task<IReadOnlyDictionary<AccountId, string>> Names(IEnumerable<AccountId?> accounts, CancellationToken ct) => crew.Names(accounts, ct);

    public async Task<string> Name(AccountId account, CancellationToken ct) => (await Names([account], ct)).GetValueOrDefault(account, "");
}
