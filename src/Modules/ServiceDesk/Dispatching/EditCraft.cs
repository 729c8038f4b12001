using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>Renames, reorders or retires a craft, and says whether it takes a certificate.</summary>
public sealed class EditCraft(Work work) : Change<CraftId, EditCraft.Form>(work, Permissions.Dictionaries)
{
    public class Form : DictionaryEntry.Form
    {
        public bool Certified { get; set; }

        internal void Write(Craft craft)
        {
            Describe(craft);
            craft.Certified = Certified;
        }
    }

    protected override async Task Handle(CraftId id, Form form, CancellationToken ct) =>
        form.Write(await Db.Set<Craft>().Where(c => c.Id == id).OrNotFound(ct));
}
