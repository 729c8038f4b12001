using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Categories;

/// <summary>Renames, reorders or retires a category, and says what its requests start with.</summary>
public sealed class EditCategory(Work work) : Change<CategoryId, EditCategory.Form>(work, Permissions.Dictionaries)
{
    public class Form : DictionaryEntry.Form
    {
        public Urgency Urgency { get; set; }
        public Charge Charge { get; set; }
        public Area Area { get; set; }
        /// <summary>Left open, its type decides.</summary>
        public bool? CallBack { get; set; }
        /// <summary>Asked about again after the first rain.</summary>
        public bool Leak { get; set; }
        /// <summary>The craft its work needs.</summary>
        public CraftId? Craft { get; set; }
        /// <summary>Whether other systems may send and read requests of it, over Open311.</summary>
        public bool Offered { get; set; }

        internal void Write(Category category)
        {
            Describe(category);
            (category.Urgency, category.Charge, category.Area, category.CallBack, category.Leak, category.Craft, category.Offered) = (Urgency, Charge, Area, CallBack, Leak, Craft, Offered);
        }
    }

    protected override async Task Handle(CategoryId id, Form form, CancellationToken ct) =>
        form.Write(await Db.Set<Category>().Where(c => c.Id == id).OrNotFound(ct));
}
