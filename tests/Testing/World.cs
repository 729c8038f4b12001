using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.Buildings;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Sites;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.UseCases;

namespace Steward.Testing;

/// <summary>The small world of the tests: 翠湖花园 with one building and somebody of every post,
/// and 云栖苑 next door, whose people must never see any of it.</summary>
public sealed record World(SiteId Site, SiteId OtherSite, BuildingId Building, IReadOnlyDictionary<string, UnitId> Units, IReadOnlyDictionary<string, CustomerId> Customers, IReadOnlyDictionary<string, AccountId> Accounts)
{
    /// <summary>Everybody's password.</summary>
    public const string Password = "green-lake-garden";

    /// <summary>Staff by user name. 云栖苑 has one agent of its own: liu.</summary>
    public static readonly IReadOnlyList<(string UserName, string Name, Post Post)> Staff =
    [
        ("admin", "系统管理员", Post.Administrator),
        ("zhou",  "周经理",     Post.Manager),
        ("lin",   "林主管",     Post.Head),
        ("wang",  "王敏",       Post.Agent),
        ("chen",  "陈助理",     Post.Assistant),
        ("zhao",  "赵师傅",     Post.Engineer),
        ("qian",  "钱师傅",     Post.Engineer),
        ("hu",    "胡会所",     Post.Clubhouse),
        ("sun",   "孙队长",     Post.Guard),
        ("zheng", "郑会计",     Post.Finance),
        ("feng",  "冯人事",     Post.Personnel),
        ("liu",   "刘洋",       Post.Agent),
    ];

    /// <summary>Residents by short name: customer, telephone number, unit.</summary>
    public static readonly IReadOnlyList<(string UserName, string Name, string Phone, string Unit)> Residents =
    [
        ("wu", "吴晓梅", "13800001801", "3-2-1801"),
        ("he", "何建国", "13800001802", "3-2-1802"),
        ("ye", "叶兰",   "13900000101", "1-101"),
    ];

    internal static async Task<World> Make(IServiceProvider services)
    {
        var (db, accounts) = (services.GetRequiredService<Db>(), services.GetRequiredService<UserManager<Account>>());
        var (site, other) = (new Site("翠湖花园", "CH") { Phone = "0571-88880000" }, new Site("云栖苑", "YQ"));
        var (building, otherBuilding) = (new Building(site.Id, "3", "3栋"), new Building(other.Id, "1", "1栋"));
        Unit[] units =
        [
            .. from floor in new[] { 1, 2, 18 } from room in new[] { 1, 2 }
               select new Unit(site.Id, building.Id, "2", floor, $"{floor}{room:00}", $"3-2-{floor}{room:00}") { AreaHundredths = 8950 },
            new Unit(other.Id, otherBuilding.Id, null, 1, "101", "1-101"),
        ];
        db.AddRange([site, other, building, otherBuilding, .. units]);
        var roles = await db.Set<Role>().ToDictionaryAsync(r => r.Post, r => r.Id);
        var people = new Dictionary<string, AccountId>();
        var customers = new Dictionary<string, CustomerId>();
        foreach (var (userName, name, post) in Staff)
        {
            people[userName] = await Account(new(ActorKind.Staff, userName, name), post);
            db.Add(new Assignment(people[userName], userName == "liu" ? other.Id : site.Id));
        }
        foreach (var (userName, name, phone, label) in Residents)
        {
            people[userName] = await Account(new(ActorKind.Resident, phone, name, phone) { PhoneNumberConfirmed = true }, Post.Resident);
            var home = units.Single(u => u.Label == label);
            var customer = new Customer(home.Site, CustomerKind.Person, name);
            customer.Phones.Add(new(phone));
            customers[name] = customer.Id;
            db.AddRange(customer, new Occupancy(home.Site, home.Id, customer.Id, OccupancyRole.Owner, new(2020, 1, 1)));
        }
        await db.SaveChangesAsync();
        return new(site.Id, other.Id, building.Id, units.ToDictionary(u => u.Label, u => u.Id), customers, people);

        async Task<AccountId> Account(Account account, Post post)
        {
            account.Roles.Add(new(account.Id, roles[post]));
            account.PasswordHash = Hashed;
            account.SecurityStamp = Guid.NewGuid().ToString("N");
            var made = await accounts.CreateAsync(account);
            return made.Succeeded ? account.Id : throw new InvalidOperationException(string.Join(' ', made.Errors.Select(e => e.Description)));
        }
    }

    /// <summary>The small demonstration, with everybody in it by user name.</summary>
    internal static async Task<World> Play(IServiceProvider services)
    {
        await services.GetRequiredService<Demo.Cast>().Small();
        var db = services.GetRequiredService<Db>();
        var sites = await db.Set<Site>().OrderBy(s => s.Code).Select(s => s.Id).ToListAsync();
        return new(sites[0], sites[^1], default, await db.Set<Unit>().GroupBy(u => u.Label).ToDictionaryAsync(u => u.Key, u => u.First().Id),
            new Dictionary<string, CustomerId>(), await db.Users.ToDictionaryAsync(u => u.UserName!, u => u.Id));
    }

    private static readonly string Hashed = new PasswordHasher<Account>().HashPassword(null!, Password);
}
