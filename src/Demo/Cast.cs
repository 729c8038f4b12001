using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Estate.Buildings;
using Steward.Estate.Sites;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.UseCases;

namespace Steward.Demo;

/// <summary>The named cast: one community and the people in it, the same in tests, demonstrations and documents.</summary>
public sealed class Cast(Db db, UserManager<Account> accounts)
{
    /// <summary>The password of every demonstration account; such accounts exist only in a database that was made for demonstration.</summary>
    public const string Password = "green-lake-garden";

    public static readonly (string UserName, string Name, Post Post)[] Staff =
    [
        ("admin",  "系统管理员", Post.Administrator),
        ("zhou",   "周经理",     Post.Manager),
        ("lin",    "林主管",     Post.Head),
        ("wang",   "王敏",       Post.Agent),
        ("chen",   "陈助理",     Post.Assistant),
        ("zhao",   "赵师傅",     Post.Engineer),
    ];

    public async Task Load(CancellationToken ct = default)
    {
        if (await db.Users.AnyAsync(ct)) throw new InvalidOperationException("The demonstration is loaded only into an empty database.");
        var site = new Site("翠湖花园", "CH") { Phone = "0571-88880000", Address = "杭州市西湖区翠湖路 18 号" };
        db.Add(site);
        var building = new Building(site.Id, "3", "3栋");
        db.Add(building);
        foreach (var floor in Enumerable.Range(1, 18))
            foreach (var room in Enumerable.Range(1, 4))
                db.Add(new Unit(site.Id, building.Id, "2", floor, $"{floor}{room:00}", Unit.LabelOf("3", "2", $"{floor}{room:00}")) { State = UnitState.Occupied, AreaHundredths = 8950 });
        await db.SaveChangesAsync(ct);
        var roles = await db.Set<Role>().ToDictionaryAsync(r => r.Post, r => r.Id, ct);
        foreach (var (userName, name, post) in Staff)
        {
            var account = new Account(ActorKind.Staff, userName, name);
            account.Roles.Add(new(account.Id, roles[post]));
            var result = await accounts.CreateAsync(account, Password);
            if (!result.Succeeded) throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Description)));
            db.Add(new Assignment(account.Id, site.Id));
        }
        await db.SaveChangesAsync(ct);
    }
}
