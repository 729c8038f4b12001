using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;

namespace Steward.ServiceDesk.Warranties;

/// <summary>Renames a part or promises a longer warranty; never a shorter one than the statute guarantees.</summary>
public sealed class EditTerm(Work work) : Change<WarrantyTermId, EditTerm.Form>(work, Permissions.Dictionaries)
{
    public class Form : DictionaryEntry.Form
    {
        [Range(1, 1200)] public int Months { get; set; } = 24;
        [StringLength(200)] public string? Remark { get; set; }

        internal void Write(WarrantyTerm term)
        {
            Describe(term);
            term.Promise(Months);
            term.Remark = string.IsNullOrWhiteSpace(Remark) ? null : Remark.Trim();
        }
    }

    protected override async Task Handle(WarrantyTermId id, Form form, CancellationToken ct) =>
        form.Write(await Db.Set<WarrantyTerm>().Where(t => t.Id == id).OrNotFound(ct));
}
