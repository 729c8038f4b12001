using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Counter;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Agreements;

/// <summary>Brings a new agreement to the counter, of one site or of all, with its first edition.</summary>
public sealed class AddAgreement(Work work) : Create<AddAgreement.Form, AgreementId>(work, Permissions.PlanMoveIns)
{
    public sealed class Form : AgreementFields
    {
        /// <summary>Empty for all sites.</summary>
        public SiteId? Site { get; set; }
        public HandoverWay Way { get; set; }
        [Required, StringLength(30), RegularExpression("[a-z0-9-]+", ErrorMessage = "{0} takes lower-case Latin letters, digits and dashes.")] public string Code { get; set; } = "";
        [Required, StringLength(20000, MinimumLength = 2)] public string Text { get; set; } = "";
    }

    protected override Task<AgreementId> Handle(Form form, CancellationToken ct)
    {
        if (form.Site is { } site && !Actor.Sites.Contains(site)) throw new Invalid(nameof(form.Site), "{0} is not known.");
        if (!RichText.IsReadable(form.Text)) throw new Invalid(nameof(form.Text), "{0} is not written as expected.");
        var agreement = new Agreement(form.Site, form.Way, form.Code, form.Name.Trim());
        form.Fill(agreement);
        agreement.Write(form.Text.Trim(), Shown.DayOf(Now), Actor.Account, Actor.Name, Now);
        Db.Add(agreement);
        return Task.FromResult(agreement.Id);
    }
}
