using System.ComponentModel.DataAnnotations;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Categories;

/// <summary>Adds a category to the dictionary.</summary>
public sealed class AddCategory(Work work) : Create<AddCategory.Form, CategoryId>(work, Permissions.Dictionaries)
{
    public sealed class Form : EditCategory.Form
    {
        public RequestType Type { get; set; }
        /// <summary>Lower-case Latin letters, digits and dashes; stays for good.</summary>
        [Required, StringLength(40), RegularExpression("[a-z0-9][a-z0-9-]*")] public string Code { get; set; } = "";
    }

    protected override Task<CategoryId> Handle(Form form, CancellationToken ct)
    {
        var category = new Category(form.Type, form.Code, form.Name);
        form.Write(category);
        Db.Add(category);
        return Task.FromResult(category.Id);
    }
}
