using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>Writes what is said at call-backs of a kind from now on, at all sites or one. Left empty, a site says what all say, and all what is usual.</summary>
public sealed class WriteScript(Work work) : Create<WriteScript.Form, CallScriptId>(work, Permissions.Dictionaries)
{
    public sealed class Form
    {
        public ScriptFor For { get; set; }
        /// <summary>All sites, if not said.</summary>
        public SiteId? Site { get; set; }
        [StringLength(4000)] public string? Text { get; set; }
    }

    protected override Task<CallScriptId> Handle(Form form, CancellationToken ct)
    {
        if (form.Site is { } site && !Actor.Sites.Contains(site)) throw new NotFound();
        var script = new CallScript(form.Site, form.For, form.Text?.Trim() ?? "", Actor.Account, Actor.Name, Now);
        Db.Add(script);
        return Task.FromResult(script.Id);
    }
}
