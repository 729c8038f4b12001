using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.Platform.Search;

/// <summary>Tells whoever watches personal data that somebody searches for numbers part by part; once a day, whatever the node.</summary>
public sealed class TellOfParts(Work work, AccessLog log, Crew crew, Notify notify) : Change<AccountId, TellOfParts.Form>(work, ConfidentialityPermissions.Watch)
{
    public sealed class Form
    {
        public string Name { get; set; } = "";
        public IReadOnlyList<SiteId> Sites { get; set; } = [];
        public int Most { get; set; }
    }

    public const string Part = "Search";

    protected override async Task Handle(AccountId id, Form form, CancellationToken ct)
    {
        var since = Now.AddDays(-1);
        if (await Db.Set<AccessEntry>().AnyAsync(e => e.By == id && e.Act == AccessAct.Unusual && e.What == Part && e.At > since, ct)) return;
        log.Add(new(AccessAct.Unusual, What: Part, Words: $"{form.Most}", By: id, ByName: form.Name));
        var whom = form.Sites.Count == 0 ? await crew.Of(ConfidentialityPermissions.Watch, null, ct) : [.. (await crew.At(form.Sites, ConfidentialityPermissions.Watch, ct)).Select(c => c.Id)];
        await notify.Tell(ConfidentialityNotices.Unusual, whom.Where(a => a != id), $"/admin/reveals?By={id}", "{0} searched for {1} different parts of numbers within an hour.", [form.Name, form.Most], ct);
    }
}
