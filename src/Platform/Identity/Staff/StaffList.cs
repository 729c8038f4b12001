using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Staff;

/// <summary>Accounts of staff and of API clients, by words, role and whether they are open.</summary>
public sealed class StaffList(Work work, Languages.Catalogue texts) : Query<StaffList.Filter, PageOf<StaffList.Row>>(work, Permissions.SeeStaff)
{
    public sealed record Filter : Listing
    {
        public RoleId? Role { get; init; }
        public AccountState? State { get; init; }
        /// <summary>API clients instead of people.</summary>
        public bool? Clients { get; init; }
    }

    public sealed record Row(AccountId Id, string UserName, string Name, string? Title, string Roles, AccountState State, bool SecondFactor, DateTimeOffset? LastSignInAt);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Name",          r => r.Name,         "name"),
        new("User name",     r => r.UserName,     "user") { Class = "nowrap" },
        new("Title",         r => r.Title),
        new("Roles",         r => r.Roles),
        new("State",         r => r.State),
        new("Second factor", r => r.SecondFactor),
        new("Last sign-in",  r => r.LastSignInAt, "last") { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var (now, kind) = (Now, filter.Clients is true ? ActorKind.Client : ActorKind.Staff);
        var accounts = Db.Users.VisibleTo(Actor).Where(a => a.Kind == kind);
        if (filter.Q?.Trim() is { Length: > 0 } words)
        {
            var upper = words.ToUpperInvariant();
            accounts = accounts.Where(a => a.Name.Contains(words) || a.NormalizedUserName!.Contains(upper) || a.Title != null && a.Title.Contains(words));
        }
        if (filter.Role is { } role) accounts = accounts.Where(a => a.Roles.Any(r => r.Role == role));
        accounts = filter.State switch
        {
            AccountState.Open   => accounts.Where(a => a.ClosedAt == null),
            AccountState.Closed => accounts.Where(a => a.ClosedAt != null),
            AccountState.Locked => accounts.Where(a => a.ClosedAt == null && a.LockoutEnd > now),
            _ => accounts,
        };
        var page = await Sorted(accounts, filter.Sort).Include(a => a.Roles).PageFor(filter, ct);
        var roles = await Db.Set<Role>().ToDictionaryAsync(r => r.Id, ct);
        return page.With(page.Rows.Select(a => new Row(a.Id, a.UserName!, a.Name, a.Title, string.Join(texts[", "], a.Roles.Select(r => roles[r.Role]).OrderBy(r => r.Post).Select(r => Roles.RoleNames.Of(texts, r.Name, r.Post))),
            a.StateAt(now), a.TwoFactorEnabled, a.LastSignInAt)));
    }

    private static IQueryable<Account> Sorted(IQueryable<Account> accounts, string? sort) => sort switch
    {
        "user"  => accounts.OrderBy(a => a.UserName),
        "-user" => accounts.OrderByDescending(a => a.UserName),
        "last"  => accounts.OrderBy(a => a.LastSignInAt == null).ThenBy(a => a.LastSignInAt).ThenBy(a => a.Id),
        "-last" => accounts.OrderBy(a => a.LastSignInAt == null).ThenByDescending(a => a.LastSignInAt).ThenBy(a => a.Id),
        "-name" => accounts.OrderByDescending(a => a.Name).ThenBy(a => a.Id),
        _       => accounts.OrderBy(a => a.ClosedAt != null).ThenBy(a => a.Name).ThenBy(a => a.Id),
    };
}
