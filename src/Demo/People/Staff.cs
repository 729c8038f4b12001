using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Demo.Places;
using Steward.Estate.Sites;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.UseCases;

namespace Steward.Demo.People;

/// <summary>A member of staff of the demonstration.</summary>
/// <param name="Sites">Codes of the sites worked at.</param>
/// <param name="Buildings">Codes of the buildings answered for (责任区域), at the first site.</param>
public sealed record Person(string UserName, string Name, string Title, Post Post, string Sites, string Buildings = "");

/// <summary>Staff of every post, at both communities.</summary>
public static class Staff
{
    public static readonly Person[] All =
    [
        new("admin", "系统管理员", "系统管理员",   Post.Administrator, "CH YQ"),
        new("zhou",  "周经理",     "项目经理",     Post.Manager,       "CH YQ"),
        new("lin",   "林主管",     "客服主管",     Post.Head,          "CH"),
        new("wang",  "王敏",       "客服员",       Post.Agent,         "CH"),
        new("li",    "李娟",       "客服员",       Post.Agent,         "CH"),
        new("liu",   "刘洋",       "客服员",       Post.Agent,         "CH"),
        new("chen",  "陈助理",     "物业助理",     Post.Assistant,     "CH", "1 2"),
        new("he",    "何助理",     "物业助理",     Post.Assistant,     "CH", "3 5"),
        new("tang",  "唐助理",     "物业助理",     Post.Assistant,     "CH", "6 8"),
        new("zhao",  "赵师傅",     "水电维修工",   Post.Engineer,      "CH", "1 2 3"),
        new("qian",  "钱师傅",     "综合维修工",   Post.Engineer,      "CH", "5 6 8"),
        new("sun",   "孙师傅",     "弱电维修工",   Post.Engineer,      "CH"),
        new("luo",   "罗倩",       "会所管理员",   Post.Clubhouse,     "CH"),
        new("guo",   "郭队长",     "秩序维护队长", Post.Guard,         "CH"),
        new("xie",   "谢会计",     "财务",         Post.Finance,       "CH YQ"),
        new("pan",   "潘颖",       "人事行政",     Post.Personnel,     "CH YQ"),
        new("cao",   "曹主管",     "客服主管",     Post.Head,          "YQ"),
        new("deng",  "邓丽",       "客服员",       Post.Agent,         "YQ"),
        new("fang",  "方助理",     "物业助理",     Post.Assistant,     "YQ", "1 2"),
        new("yu",    "于师傅",     "维修工",       Post.Engineer,      "YQ"),
    ];

    /// <summary>All with the one demonstration password, hashed once.</summary>
    internal static async Task<IReadOnlyDictionary<string, Account>> Hire(Db db, UserManager<Account> accounts, IReadOnlyDictionary<string, Plot> plots, CancellationToken ct)
    {
        var roles = await db.Set<Role>().ToDictionaryAsync(r => r.Post, r => r.Id, ct);
        string? hash = null;
        var hired = new Dictionary<string, Account>();
        foreach (var person in All)
        {
            var account = new Account(ActorKind.Staff, person.UserName, person.Name) { Title = person.Title };
            account.NormalizedUserName = accounts.NormalizeName(person.UserName);
            account.SecurityStamp = Guid.NewGuid().ToString("N");
            account.LockoutEnabled = true;
            account.PasswordHash = hash ??= accounts.PasswordHasher.HashPassword(account, Cast.Password);
            account.Roles.Add(new(account.Id, roles[person.Post]));
            db.Add(account);
            Assign(db, account.Id, person, plots);
            hired.Add(person.UserName, account);
        }
        return hired;
    }

    private static void Assign(Db db, AccountId account, Person person, IReadOnlyDictionary<string, Plot> plots)
    {
        var sites = person.Sites.Split(' ').Where(plots.ContainsKey).Select(code => plots[code]).ToArray();
        foreach (var plot in sites) db.Add(new Assignment(account, plot.Site.Id));
        var codes = person.Buildings.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var building in sites.Take(1).SelectMany(plot => plot.Buildings).Where(b => codes.Contains(b.Code)))
            db.Add(new Responsibility(account, building.Id));
    }
}
