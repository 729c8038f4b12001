using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Agreements;

/// <summary>Writes a new edition of the agreement (修订版本), in force from a day on, for one site or for all that have none of their own.</summary>
public sealed class WriteAgreementText(Work work, Remit remit) : Create<WriteAgreementText.Form, AgreementTextId>(work, Permissions.Rules)
{
    public sealed class Form : IValidatableObject
    {
        /// <summary>Empty for all sites.</summary>
        public SiteId? Site { get; set; }
        /// <summary>Left empty: today.</summary>
        public DateOnly? From { get; set; }
        [Required, StringLength(4000, MinimumLength = 2)] public string Preface { get; set; } = "";
        /// <summary>The nine contents of article 16, in their order.</summary>
        public List<string> Parts { get; set; } = [];
        [Required, StringLength(4000, MinimumLength = 2)] public string Closing { get; set; } = "";

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (Parts.Count != Contents.Count || Parts.Any(p => string.IsNullOrWhiteSpace(p) || p.Length > 5000 || p.Contains('\0'))) yield return new("All nine contents of article 16 have to be there, each of at most 5000 characters.", [nameof(Parts)]);
            else if (Parts.Append(Preface).Append(Closing).Any(p => !RichText.IsReadable(p))) yield return new("It is not written as expected.", [nameof(Parts)]);
        }
    }

    protected override async Task<AgreementTextId> Handle(Form form, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        await remit.Allow(form.Site, nameof(form.Site), ct);
        if (form.From < today) throw new Invalid(nameof(form.From), "{0} cannot lie in the past.");
        var last = await Db.Set<AgreementText>().VisibleTo(Actor).Where(t => t.Site == form.Site).MaxAsync(t => (int?)t.Edition, ct) ?? 0;
        var text = new AgreementText(form.Site, last + 1, form.From ?? today, form.Preface.Trim(), form.Closing.Trim(), Actor.Account, Actor.Name, Now);
        text.Write(form.Parts.Select(p => p.Trim()));
        Db.Add(text);
        return text.Id;
    }
}
