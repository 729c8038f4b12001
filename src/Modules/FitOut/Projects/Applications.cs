using Steward.FitOut.Papers;
using Steward.FitOut.Works;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>Takes what was typed into an application over into the fit-out, by the catalogue and rules of its site today.</summary>
public sealed class Applications(WorkCatalogue catalogue, SettingReader settings, OwnersConsent consent, TimeProvider clock)
{
    /// <summary>A telephone number that is left empty stays as it was: whoever edits may not have seen it.</summary>
    public async Task Fill(FitOutProject project, ApplicationFields form, CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var (from, to) = (form.From!.Value, form.To!.Value);
        if (to < today) throw new Invalid(nameof(form.To), "{0} lies in the past.");
        if (from > today.AddYears(1)) throw new Invalid(nameof(form.From), "{0} lies more than a year ahead.");
        var longest = await settings.Get(FitOutSettings.LongestDays, project.Site, ct: ct);
        if (to.DayNumber - from.DayNumber >= longest) throw new Invalid(nameof(form.To), "A fit-out is asked for at most {1} days at a time; it can be extended later.", longest);
        var name = form.Name.OrNull() ?? throw new Invalid(nameof(form.Name), "{0} is needed.");
        var known = (await catalogue.At(project.Site, today, ct)).ToDictionary(t => t.Code);
        if (form.Works.FirstOrDefault(code => !known.ContainsKey(code)) is { } strange) throw new Invalid(nameof(form.Works), "“{1}” is not in the catalogue of works.", strange);
        var before = (project.From, project.To, project.Contractor, project.Licence);
        project.Of(project.Customer, project.ApplicantKind, name, Number(form.Phone, nameof(form.Phone)) ?? project.Phone);
        project.During(from, to);
        project.By(form.Contractor.OrNull(), form.LicenceNumber.OrNull(), form.LicenceUntil, form.Foreman.OrNull(), Number(form.ForemanPhone, nameof(form.ForemanPhone)) ?? project.ForemanPhone);
        var changed = project.Apply([.. form.Works.Distinct().Select(code => known[code]).OrderBy(t => t.Group).ThenBy(t => t.Order)], form.Details);
        if (changed || before != (project.From, project.To, project.Contractor, project.Licence)) await consent.Lapse(project, ct);
    }

    private static string? Number(string? typed, string field) =>
        typed.OrNull() is { } text ? Phones.Normal(text) ?? throw new Invalid(field, "“{1}” is not a telephone number.", text) : null;
}
