using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Platform.Settings;

/// <summary>Sets a setting from a day on, for all sites or one; nothing already decided changes.</summary>
public sealed class ChangeSetting(Work work, IEnumerable<Module> modules) : Change<string, ChangeSetting.Form>(work, SettingPermissions.Keep)
{
    public sealed class Form
    {
        [Required, StringLength(80)] public string Value { get; set; } = "";
        public SiteId? Site { get; set; }
        /// <summary>The first day; today when left out.</summary>
        public DateOnly? From { get; set; }
        [StringLength(400)] public string? Reason { get; set; }
    }

    protected override Task Handle(string key, Form form, CancellationToken ct)
    {
        var setting = Setting.In([typeof(Setting).Assembly, .. modules.Select(m => m.Assembly)]).SingleOrDefault(s => s.Key == key) ?? throw new NotFound();
        if (form.Site is { } site && !Actor.Sites.Contains(site)) throw new NotFound();
        var value = setting.Read(form.Value) ?? throw new Invalid(nameof(form.Value), setting.Range.Length > 0 ? "{0} goes within {1}." : "{0} is not written as expected.", setting.Range);
        var today = Shown.DayOf(Now);
        if (form.From < today) throw new Invalid(nameof(form.From), "{0} cannot lie in the past.");
        Db.Add(new SettingValue(key, form.Site, value, form.From ?? today, form.Reason, Actor.Account, Actor.Name, Now));
        return Task.CompletedTask;
    }
}
