using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.UseCases;

namespace Steward.Demo.People;

/// <summary>Those known by name who use the portal already; any other resident's account is made when they first sign in by code.</summary>
internal static class Residents
{
    private static readonly (string Name, string Phone)[] All =
    [
        (Known.XueMei, Known.XueMeiPhone), (Known.ZhiQiang, Known.ZhiQiangPhone), (Known.JianGuo, Known.JianGuoPhone), (Known.ZengLi, Known.ZengLiPhone), (Known.ShanYun, Known.ShanYunPhone),
    ];

    public static async Task<IReadOnlyDictionary<string, Account>> SignUp(Db db, UserManager<Account> accounts, CancellationToken ct)
    {
        var role = await db.Set<Role>().Where(r => r.Post == Post.Resident).Select(r => r.Id).SingleAsync(ct);
        var signedUp = new Dictionary<string, Account>();
        foreach (var (name, phone) in All)
        {
            var account = new Account(ActorKind.Resident, $"resident:{phone}", name, phone) { PhoneNumberConfirmed = true, SecurityStamp = Guid.NewGuid().ToString("N") };
            account.NormalizedUserName = accounts.NormalizeName(account.UserName);
            account.Roles.Add(new(account.Id, role));
            db.Add(account);
            signedUp.Add(phone, account);
        }
        return signedUp;
    }
}
