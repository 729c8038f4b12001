using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.Platform.Search;

/// <summary>Tells whoever watches personal data that somebody searches for numbers part by part: once a day, whatever the node.</summary>
internal sealed class TellOfParts(Db db, Work work, AccessLog log, Crew crew, Notify notify)
{
    public const string Part = "Search";

    public async Task Run(AccountId who, string name, IReadOnlyCollection<SiteId> sites, int most)
    {
        var since = work.Now.AddDays(-1);
        if (await db.Set<AccessEntry>().AnyAsync(e => e.By == who && e.Act == AccessAct.Unusual && e.What == Part && e.At > since)) return;
        await log.Write(new(AccessAct.Unusual, What: Part, Words: $"{most}", By: who, ByName: name));
        var whom = sites.Count == 0 ? await crew.Of(ConfidentialityPermissions.Watch, null, default) : [.. (await crew.At(sites, ConfidentialityPermissions.Watch, default)).Select(c => c.Id)];
        await notify.Tell(ConfidentialityNotices.Unusual, whom.Where(a => a != who), $"/admin/reveals?By={who}", "{0} searched for {1} different parts of numbers within an hour.", [name, most]);
        await db.SaveChangesAsync();
        work.Tell();
    }
}
