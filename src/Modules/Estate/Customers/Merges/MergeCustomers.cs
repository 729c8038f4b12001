using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers.Duplicates;
using Steward.Estate.Occupancies;
using Steward.Estate.Papers;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Data;
using Steward.Platform.Merging;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers.Merges;

/// <summary>Merges another customer's record into this one, field by field as chosen; everything that refers to the other refers to this one from now on. Undoable for thirty days (合并业户).</summary>
public sealed class MergeCustomers(Work work, Merger merger, UndoLog undo, KeyRing ring, AccessLog log) : Change<CustomerId, MergeCustomers.Form>(work, Permissions.Merge)
{
    public sealed class Form : Bare
    {
        [Required] public CustomerId? Other { get; set; }
        /// <summary>How the other record stood when it was looked at.</summary>
        public int? OtherVersion { get; set; }
        public MergeSide Name { get; set; }
        public MergeSide Identity { get; set; }
        public MergeSide Company { get; set; }
        public MergeNote Note { get; set; } = MergeNote.Both;
        /// <summary>The telephone numbers to keep, of both; those of this record come first.</summary>
        public List<Guid> Phones { get; set; } = [];
        /// <summary>The papers to keep on file, of both; the others are withdrawn.</summary>
        public List<PaperId> Papers { get; set; } = [];
        /// <summary>They have two different identity numbers, and are one all the same.</summary>
        public bool Anyway { get; set; }
        [Required, StringLength(400, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(CustomerId id, Form form, CancellationToken ct)
    {
        var (kept, gone) = await Both(id, form, ct);
        var merge = new CustomerMerge(kept.Site, kept.Id, gone.Id, form.Reason.Trim(), Now, Actor.Name);
        merge.Begin();
        Db.RemoveRange(await Db.Set<LikelyDuplicate>().Where(p => p.First == kept.Id && p.Second == gone.Id || p.First == gone.Id && p.Second == kept.Id).ToListAsync(ct));
        await Withdraw(kept, gone, form, ct);
        await merger.Move(gone, kept, ct);
        await new Stays(Db, merger).Blend(kept.Id, ct);
        Choose(kept, gone, form);
        gone.BecomePartOf(kept, form.Reason.Trim());
        // Whoever edits, merges or undoes the same record meanwhile is told.
        Db.Entry(kept).Property(c => c.Version).IsModified = true;
        undo.Record(merge);
        Db.Add(merge);
        log.Add(new(AccessAct.Merged, nameof(Customer), kept.Key, kept.Site, What: gone.Id.ToString(), Words: form.Reason.Trim()));
        Refresh($"duplicates:{kept.Site}");
    }

    private async Task<(Customer Kept, Customer Gone)> Both(CustomerId id, Form form, CancellationToken ct)
    {
        if (await Db.Set<CustomerMerge>().VisibleTo(Actor).AnyAsync(m => m.GoneNow == id || m.GoneNow == form.Other, ct)) throw new Refused("One of the two has been merged already: look in the list of merged customers.");
        var visible = Db.Set<Customer>().Include(c => c.Phones).VisibleTo(Actor);
        var kept = await visible.Where(c => c.Id == id).OrNotFound(ct);
        var gone = await visible.Where(c => c.Id == form.Other).OrNotFound(ct);
        if (kept == gone || kept.Site != gone.Site) throw new Invalid(nameof(form.Other), "{0} is not known.");
        if (kept.AnonymisedAt is not null || gone.AnonymisedAt is not null) throw new Refused("Who this was has been taken out of the record: there is nothing to merge.");
        if (form.OtherVersion is { } seen && seen != gone.Version) throw new Refused("Somebody changed the other record while you were looking at it. Look again, then send.") { IsOvertaken = true };
        if (!form.Anyway && MergeView.HaveTwoIdentities(kept, gone, ring)) throw new Invalid(nameof(form.Anyway), "They have two different identity numbers and are most likely two people. Tick if they are one all the same.");
        return (kept, gone);
    }

    private static void Choose(Customer kept, Customer gone, Form form)
    {
        var phones = kept.Numbered.Concat(gone.Numbered).Where(p => form.Phones.Contains(p.Id)).Select(p => (p.Number, p.Label)).DistinctBy(p => p.Number).ToArray();
        var note = form.Note switch { MergeNote.This => kept.Note, MergeNote.Other => gone.Note, _ => string.Join("\n", new[] { kept.Note, gone.Note }.Where(n => n is not null).Distinct()).OrNull() };
        if (note?.Length > 1000) throw new Invalid(nameof(form.Note), "{0} takes at most {1} characters.", 1000);
        if (form.Name is MergeSide.Other) kept.Call(gone.Kind, gone.Name, note);
        else kept.Call(kept.Kind, kept.Name, note);
        if (form.Company is MergeSide.Other) kept.Do(gone.Trade, gone.Business, gone.StaffCount);
        if (form.Identity is MergeSide.Other) kept.IdentifyLike(gone);
        kept.Reach(phones);
        kept.Recall(CustomerAction.Merge, form.Reason.Trim());
    }

    /// <summary>Papers that are on file twice; whoever may not keep papers leaves them all.</summary>
    private async Task Withdraw(Customer kept, Customer gone, Form form, CancellationToken ct)
    {
        if (!Actor.May(Permissions.KeepPapers)) return;
        foreach (var paper in await Db.Set<Paper>().Where(p => (p.Customer == kept.Id || p.Customer == gone.Id) && p.WithdrawnAt == null && !form.Papers.Contains(p.Id)).ToListAsync(ct))
            paper.Withdraw(form.Reason.Trim() is { Length: > 200 } words ? words[..200] : form.Reason.Trim(), Now);
    }
}

/// <summary>Whose field is kept.</summary>
public enum MergeSide { This, Other }

public enum MergeNote { This, Other, Both }
