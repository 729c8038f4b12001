using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Hours;

/// <summary>Puts hours in force at a site from a day on (设定允许施工时段).</summary>
public sealed class AdoptHours(Work work) : Create<AdoptHours.Form, HoursRuleId>(work, Permissions.Rules)
{
    public sealed class Form
    {
        [Required] public SiteId? Site { get; set; }
        /// <summary>The first day; today, if not said.</summary>
        public DateOnly? From { get; set; }
        /// <summary>«8:30-12:00, 14:00-18:00»; empty when there may be no noise at all.</summary>
        [StringLength(120)] public string? Workday { get; set; }
        [StringLength(120)] public string? Weekend { get; set; }
        [StringLength(120)] public string? Holiday { get; set; }
        [StringLength(200)] public string? Basis { get; set; }
    }

    protected override Task<HoursRuleId> Handle(Form form, CancellationToken ct)
    {
        if (form.Site is not { } site || !Actor.Sites.Contains(site)) throw new NotFound();
        var from = form.From ?? Shown.DayOf(Now);
        if (from < Shown.DayOf(Now)) throw new Invalid(nameof(form.From), "{0} cannot lie in the past.");
        var rule = new HoursRule(site, from, Read(form.Workday, nameof(form.Workday)), Read(form.Weekend, nameof(form.Weekend)), Read(form.Holiday, nameof(form.Holiday)), form.Basis.OrNull(), Actor.Account, Actor.Name, Now);
        Db.Add(rule);
        return Task.FromResult(rule.Id);
    }

    private static string Read(string? text, string field) =>
        Window.Read(text) is { } windows ? Window.Write(windows) : throw new Invalid(field, "Write times like 8:30-12:00, 14:00-18:00, one after the other.");
}
