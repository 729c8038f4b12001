using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Sites;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>Puts a place that is let on record.</summary>
public sealed class AddLettable(Work work) : Create<AddLettable.Form, LettableId>(work, Permissions.KeepSpaces)
{
    public sealed class Form : LettableFields
    {
        [Required] public SiteId? Site { get; set; }
        /// <summary>Let by morning, afternoon and evening.</summary>
        public bool ByParts { get; set; }
    }

    protected override async Task<LettableId> Handle(Form form, CancellationToken ct)
    {
        var site = await Db.Set<Site>().Where(s => s.Id == form.Site && Actor.Sites.Contains(s.Id)).Select(s => s.Id).ToListAsync(ct) is [var only] ? only : throw new Invalid(nameof(form.Site), "{0} is not known.");
        var place = new Lettable(site, form.Kind, form.Name.Trim(), form.ByParts);
        form.Fill(place);
        place.Recall(LettableAction.Add);
        Db.Add(place);
        return place.Id;
    }
}
