using System.ComponentModel.DataAnnotations;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>Adds a craft.</summary>
public sealed class AddCraft(Work work) : Create<AddCraft.Form, CraftId>(work, Permissions.Dictionaries)
{
    public sealed class Form : EditCraft.Form
    {
        /// <summary>Lower-case Latin letters, digits and dashes; stays for good.</summary>
        [Required, StringLength(40), RegularExpression("[a-z0-9][a-z0-9-]*")] public string Code { get; set; } = "";
    }

    protected override Task<CraftId> Handle(Form form, CancellationToken ct)
    {
        var craft = new Craft(form.Code, form.Name);
        form.Write(craft);
        Db.Add(craft);
        return Task.FromResult(craft.Id);
    }
}
