using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers.Duplicates;

/// <summary>Says that two customers are two different people, so that they are never proposed again (不是同一人).</summary>
public sealed class TellApart(Work work) : Change<CustomerId, TellApart.Form>(work, Permissions.Merge)
{
    public sealed class Form
    {
        [Required] public CustomerId? Other { get; set; }
        [StringLength(400)] public string? Words { get; set; }
    }

    protected override async Task Handle(CustomerId id, Form form, CancellationToken ct)
    {
        var both = await Db.Set<Customer>().VisibleTo(Actor).Where(c => c.Id == id || c.Id == form.Other).ToListAsync(ct);
        if (both is not [var one, var two] || one.Site != two.Site) throw new NotFound();
        var pair = await Db.Set<LikelyDuplicate>().Where(p => p.First == one.Id && p.Second == two.Id || p.First == two.Id && p.Second == one.Id).FirstOrDefaultAsync(ct);
        if (pair is null)
        {
            var (first, second) = DuplicateFinder.Pair(one.Id, two.Id);
            Db.Add(pair = new(one.Site, first, second, Now));
        }
        pair.TellApart(form.Words.OrNull(), Actor, Now);
        Refresh($"duplicates:{one.Site}");
    }
}
