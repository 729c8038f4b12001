using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Merging;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers.Merges;

/// <summary>They were two after all: both records and all that referred to them stand again as they did. What was merged with them later is undone first (撤销合并).</summary>
public sealed class UndoMerge(Work work, UndoLog undo, AccessLog log) : Change<CustomerMergeId, UndoMerge.Form>(work, Permissions.Merge)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(400, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(CustomerMergeId id, Form form, CancellationToken ct)
    {
        var merge = await Db.Set<CustomerMerge>().VisibleTo(Actor).Where(m => m.Id == id).OrNotFound(ct);
        if (await Later(merge, ct) is { } later) throw new Refused("One of the two was merged with another record later, on {0}: undo that first.", Platform.Pages.Shown.Time(later));
        merge.Undo(form.Reason.Trim(), Actor, Now);
        var (kept, gone) = (await Whole(merge.Kept, ct), await Whole(merge.Gone, ct));
        if (kept.AnonymisedAt is not null || gone.AnonymisedAt is not null) throw new Refused("Who this was has been taken out of the record: there is nothing to put back.");
        await undo.PutBack(merge, ct);
        foreach (var customer in new[] { kept, gone })
        {
            Tidy(customer);
            customer.Recall(CustomerAction.UndoMerge, form.Reason.Trim());
            Db.Entry(customer).Property(c => c.Version).IsModified = true;
        }
        log.Add(new(AccessAct.Merged, nameof(Customer), kept.Key, kept.Site, What: gone.Id.ToString(), Reason: nameof(CustomerAction.UndoMerge), Words: form.Reason.Trim()));
        Refresh($"duplicates:{merge.Site}");
    }

    /// <summary>Numbers that went are gone at once; one that came back beside the same, written down meanwhile, is there once.</summary>
    private void Tidy(Customer customer)
    {
        Db.ChangeTracker.DetectChanges();
        customer.Phones.RemoveAll(p => Db.Entry(p).State is EntityState.Deleted);
        foreach (var again in customer.Numbered.GroupBy(p => p.Number).SelectMany(g => g.OrderBy(p => Db.Entry(p).State is EntityState.Added).Skip(1)).ToArray())
        {
            customer.Phones.Remove(again);
            Db.Remove(again);
        }
    }

    /// <summary>What was done to the one who stayed since.</summary>
    private async Task<DateTimeOffset?> Later(CustomerMerge merge, CancellationToken ct) =>
        await Db.Set<CustomerMerge>().Where(m => m.Id != merge.Id && m.State != CustomerMergeState.Undone && m.At >= merge.At && (m.Kept == merge.Kept && m.At > merge.At || m.Gone == merge.Kept)).OrderByDescending(m => m.At).Select(m => (DateTimeOffset?)m.At).FirstOrDefaultAsync(ct);

    private Task<Customer> Whole(CustomerId id, CancellationToken ct) => Db.Set<Customer>().Include(c => c.Phones).SingleAsync(c => c.Id == id, ct);
}
