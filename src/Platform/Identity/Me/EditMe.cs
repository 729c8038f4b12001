using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Identity;
using Steward.Platform.Languages;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Me;

/// <summary>Changes how I am called here and the language I read.</summary>
public sealed class EditMe(Work work, Myself myself) : Create<EditMe.Form, AccountId>(work, Permission.SignedIn)
{
    public sealed class Form
    {
        [Required, StringLength(80)] public string Name { get; set; } = "";
        [StringLength(12)] public string? Language { get; set; }
    }

    protected override async Task<AccountId> Handle(Form form, CancellationToken ct)
    {
        if (form.Language is { Length: > 0 } language && !LanguageCookie.All.Contains(language)) throw new Invalid(nameof(form.Language), "{0} is not known.");
        var me = await myself.Find(ct);
        (me.Name, me.Language) = (form.Name.Trim(), form.Language);
        return me.Id;
    }
}
