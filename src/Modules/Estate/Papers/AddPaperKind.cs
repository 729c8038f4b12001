using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Papers;

/// <summary>Brings a new kind of paper into the list.</summary>
public sealed class AddPaperKind(Work work) : Create<AddPaperKind.Form, PaperKindId>(work, Permissions.PaperRules)
{
    public sealed class Form : EditPaperKind.Form
    {
        [Required, StringLength(30), RegularExpression("[a-z0-9-]+", ErrorMessage = "{0} takes lower-case Latin letters, digits and dashes.")] public string Code { get; set; } = "";
    }

    protected override Task<PaperKindId> Handle(Form form, CancellationToken ct)
    {
        var kind = new PaperKind(form.Code, form.Name.Trim());
        form.Fill(kind);
        Db.Add(kind);
        return Task.FromResult(kind.Id);
    }
}
