using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Works;

/// <summary>Brings a new kind of work into the catalogue, of one site or of all.</summary>
public sealed class AddWorkType(Work work, Remit remit) : Create<AddWorkType.Form, WorkTypeId>(work, Permissions.Rules)
{
    public sealed class Form : WorkTypeFields
    {
        /// <summary>Empty for all sites.</summary>
        public SiteId? Site { get; set; }
        [Required, StringLength(30), RegularExpression("[a-z0-9-]+", ErrorMessage = "{0} takes lower-case Latin letters, digits and dashes.")] public string Code { get; set; } = "";
    }

    protected override async Task<WorkTypeId> Handle(Form form, CancellationToken ct)
    {
        await remit.Allow(form.Site, nameof(form.Site), ct);
        var today = Shown.DayOf(Now);
        if (form.From < today) throw new Invalid(nameof(form.From), "{0} cannot lie in the past.");
        var type = new WorkType(form.Site, form.Code, form.From ?? today, Actor.Name, Now);
        form.Fill(type);
        Db.Add(type);
        return type.Id;
    }
}
