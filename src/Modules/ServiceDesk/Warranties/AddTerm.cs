using System.ComponentModel.DataAnnotations;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Warranties;

/// <summary>Adds a part for which the developer has promised a warranty of their own.</summary>
public sealed class AddTerm(Work work) : Create<AddTerm.Form, WarrantyTermId>(work, Permissions.Dictionaries)
{
    public sealed class Form : EditTerm.Form
    {
        /// <summary>Lower-case Latin letters, digits and dashes; stays for good.</summary>
        [Required, StringLength(40), RegularExpression("[a-z0-9][a-z0-9-]*")] public string Code { get; set; } = "";
    }

    protected override Task<WarrantyTermId> Handle(Form form, CancellationToken ct)
    {
        var term = new WarrantyTerm(form.Code, form.Name);
        form.Write(term);
        Db.Add(term);
        return Task.FromResult(term.Id);
    }
}
