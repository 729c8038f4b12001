using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Data;

namespace Steward.Platform.Identity;

public sealed class AccountStore(Db db, IdentityErrorDescriber describer) : UserOnlyStore<Account, Db, AccountId>(db, describer)
{
    public override AccountId ConvertIdFromString(string? id) => AccountId.TryParse(id, null, out var account) ? account : default;
    public override string ConvertIdToString(AccountId id) => id.ToString();
}
