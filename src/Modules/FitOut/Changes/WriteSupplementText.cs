using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

/// <summary>Writes a new edition of the supplement to the agreement (补充协议修订版本), in force from a day on, for one site or for all that have none of their own.</summary>
public sealed class WriteSupplementText(Work work, Remit remit) : Create<WriteSupplementText.Form, SupplementTextId>(work, Permissions.Rules)
{
    public sealed class Form : IValidatableObject
    {
        /// <summary>Empty for all sites.</summary>
        public SiteId? Site { get; set; }
        /// <summary>Left empty: today.</summary>
        public DateOnly? From { get; set; }
        [Required, StringLength(8000, MinimumLength = 2)] public string Words { get; set; } = "";

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (Words is { } words && (words.Contains('\0') || !RichText.IsReadable(words))) yield return new("It is not written as expected.", [nameof(Words)]);
            else if (Words?.Contains("{变更项目}", StringComparison.Ordinal) == false) yield return new("Without the field for the changed works nobody reads what is changed.", [nameof(Words)]);
        }
    }

    protected override async Task<SupplementTextId> Handle(Form form, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        await remit.Allow(form.Site, nameof(form.Site), ct);
        if (form.From < today) throw new Invalid(nameof(form.From), "{0} cannot lie in the past.");
        var last = await Db.Set<SupplementText>().VisibleTo(Actor).Where(t => t.Site == form.Site).MaxAsync(t => (int?)t.Edition, ct) ?? 0;
        var text = new SupplementText(form.Site, last + 1, form.From ?? today, form.Words.Trim(), Actor.Account, Actor.Name, Now);
        Db.Add(text);
        return text.Id;
    }
}
