using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Papers;

/// <summary>Decides whether a kind of paper must be on file from a day on, at one site or all, of persons or companies, for units of one use or any.</summary>
public sealed class DecidePaper(Work work) : Change<PaperKindId, DecidePaper.Form>(work, Permissions.PaperRules)
{
    public sealed class Form
    {
        /// <summary>Empty for all sites.</summary>
        public SiteId? Site { get; set; }
        public OccupancyRole Role { get; set; }
        /// <summary>Empty for persons and companies alike.</summary>
        public CustomerKind? Of { get; set; }
        /// <summary>Empty for units of any use.</summary>
        public UnitUse? Use { get; set; }
        public bool IsRequired { get; set; } = true;
        /// <summary>The first day; today, if not said.</summary>
        public DateOnly? From { get; set; }
    }

    protected override async Task Handle(PaperKindId id, Form form, CancellationToken ct)
    {
        await Db.Set<PaperKind>().Where(k => k.Id == id).OrNotFound(ct);
        if (form.Site is { } site && !Actor.Sites.Contains(site)) throw new Invalid(nameof(form.Site), "{0} is not known.");
        var from = form.From ?? Shown.DayOf(Now);
        if (from < Shown.DayOf(Now)) throw new Invalid(nameof(form.From), "{0} cannot lie in the past.");
        Db.Add(new PaperRule(id, form.Site, form.Role, form.Of, form.Use, form.IsRequired, from, Actor.Account, Actor.Name, Now));
    }
}
