using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.WebUtilities;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Exports;

/// <summary>Asks for leave to export a list of persons of one community, saying what for.</summary>
public sealed class AskExport(Work work, PersonalLists lists, Numbers numbers, Crew crew, Notify notify) : Create<AskExport.Form, ExportRequestId>(work, ConfidentialityPermissions.AskExports)
{
    public sealed class Form
    {
        /// <summary>The list's path: «/api/estate/customers».</summary>
        [Required, StringLength(200)] public string List { get; set; } = "";
        /// <summary>What it is narrowed to, as in an address.</summary>
        [StringLength(1000)] public string? Query { get; set; }
        public ExportFormat Format { get; set; }
        public SiteId? Site { get; set; }
        [Required, StringLength(400, MinimumLength = 4)] public string Purpose { get; set; } = "";
    }

    protected override async Task<ExportRequestId> Handle(Form form, CancellationToken ct)
    {
        var title = lists.TitleOf(form.List) ?? throw new Invalid(nameof(form.List), "{0} is not known.");
        var named = SiteIn(form.Query);
        var site = form.Site ?? named ?? Actor.Meant ?? throw new Invalid(nameof(form.Site), "{0} is needed.");
        if (!Actor.Sites.Contains(site)) throw new NotFound();
        if (named is { } other && other != site) throw new Invalid(nameof(form.Site), "The list is narrowed to another community: choose that one, or ask without narrowing it.");
        var export = new ExportRequest(await numbers.Next("DC", ct), site, form.List, title, Narrowed(form.Query), form.Format, form.Purpose.Trim(), Actor.Account ?? throw new Denied(), Actor.Name, Now);
        Db.Add(export);
        await notify.Tell(ConfidentialityNotices.ExportAsked, await crew.Of(ConfidentialityPermissions.DecideExports, site, ct), $"/exports/{export.Id}", "{0} asks to export personal data: {1}", [Actor.Name, export.Purpose], ct);
        return export.Id;
    }

    /// <summary>The one community that a list is narrowed to, if it is.</summary>
    internal static SiteId? SiteIn(string? query) =>
        QueryHelpers.ParseQuery(query).FirstOrDefault(p => p.Key.Equals(nameof(Form.Site), StringComparison.OrdinalIgnoreCase)).Value is [{ Length: > 0 } one] && SiteId.TryParse(one, null, out var site) ? site : null;

    /// <summary>Without the page one happened to look at. The community stays: a leave is for one, and another must not stand in an address of the same leave.</summary>
    internal static string Narrowed(string? query)
    {
        var parts = (query ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(p => p.Contains('=') && !p.EndsWith('=') && p.Split('=')[0] is var name && !new[] { "Page", "Size", "Leave" }.Contains(name, StringComparer.OrdinalIgnoreCase));
        return string.Join('&', parts) is { Length: > 0 } kept ? "?" + kept : "";
    }
}
