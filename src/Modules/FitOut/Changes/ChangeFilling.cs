using Steward.FitOut.Papers;
using Steward.FitOut.Projects;
using Steward.FitOut.Works;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

/// <summary>Takes what was typed over into a change: which of the works are new, done otherwise or left out, by the catalogue of its site today.</summary>
public sealed class ChangeFilling(WorkCatalogue catalogue, SettingReader settings, OwnersConsent consent, TimeProvider clock)
{
    /// <summary>A telephone number that is left empty stays as it was: whoever edits may not have seen it.</summary>
    public async Task Fill(WorkChange change, ChangeFields form, CancellationToken ct)
    {
        var (project, today) = (change.Of, Shown.DayOf(clock.GetUtcNow()));
        if (form.To is { } to) await Check(project, to, today, ct);
        var known = (await catalogue.At(project.Site, today, ct)).ToDictionary(t => t.Code);
        if (form.Works.FirstOrDefault(code => !known.ContainsKey(code) && project.Works.All(w => w.Code != code)) is { } strange) throw new Invalid(nameof(form.Works), "“{1}” is not in the catalogue of works.", strange);
        if (form.Contractor.OrNull() is null && (form.LicenceNumber.OrNull() ?? form.Foreman.OrNull() ?? form.ForemanPhone.OrNull()) is not null) throw new Invalid(nameof(form.Contractor), "Name the contractor too.");
        var before = (change.To, change.Contractor, change.Licence, change.LicenceUntil);
        change.Ask(Masking.Back(form.Reason.Trim(), change.Reason), form.To);
        change.By(form.Contractor.OrNull(), form.LicenceNumber.OrNull(), form.LicenceUntil, Masking.NameBack(form.Foreman.OrNull(), change.Foreman), form.Contractor.OrNull() is null ? null : Number(form.ForemanPhone) ?? change.ForemanPhone);
        var changed = change.Apply([.. Differences(change, form, known)]);
        if (changed || before != (change.To, change.Contractor, change.Licence, change.LicenceUntil)) await consent.Lapse(change, ct);
    }

    private async Task Check(FitOutProject project, DateOnly to, DateOnly today, CancellationToken ct)
    {
        if (to < today) throw new Invalid(nameof(ChangeFields.To), "{0} lies in the past.");
        if (to <= project.To) throw new Invalid(nameof(ChangeFields.To), "It runs until {1} already.", Shown.Day(project.To));
        var longest = await settings.Get(FitOutSettings.LongestDays, project.Site, ct: ct);
        if (to.DayNumber - (project.To > today ? project.To : today).DayNumber > longest) throw new Invalid(nameof(ChangeFields.To), "A fit-out is asked for at most {1} days at a time; it can be extended later.", longest);
    }

    private static IEnumerable<ChangedWork> Differences(WorkChange change, ChangeFields form, Dictionary<string, WorkType> known)
    {
        var order = 0;
        foreach (var code in form.Works.Distinct().OrderBy(c => known.TryGetValue(c, out var t) ? (t.Group, t.Order) : default))
        {
            var (now, type) = (change.Of.Works.Find(w => w.Code == code), known.GetValueOrDefault(code));
            var details = Masking.Back(form.Details.GetValueOrDefault(code).OrNull(), change.Works.Find(w => w.Code == code)?.Details ?? now?.Details);
            if (now is null) yield return new(WorkChanged.Added, type!.Group, code, type.Name, type.Clause, type.NotHere, details, null, order++);
            else if (now.Details != details) yield return new(WorkChanged.Altered, type?.Group, code, type?.Name ?? now.Name, type is null ? now.Clause : type.Clause, type?.NotHere, details, now.Details, order++);
        }
        foreach (var gone in change.Of.Works.Where(w => !form.Works.Contains(w.Code)).OrderBy(w => w.Order))
            yield return new(WorkChanged.Dropped, known.GetValueOrDefault(gone.Code)?.Group, gone.Code, gone.Name, gone.Clause, gone.NotHere, null, gone.Details, order++);
    }

    private static string? Number(string? typed) =>
        typed.OrNull() is { } text ? Phones.Normal(text) ?? throw new Invalid(nameof(ChangeFields.ForemanPhone), "“{1}” is not a telephone number.", text) : null;
}
