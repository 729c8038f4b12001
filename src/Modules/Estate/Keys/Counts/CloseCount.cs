using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Counts;

/// <summary>Closes a count (盘点结束): two people have looked at every hook, and every difference is resolved.</summary>
public sealed class CloseCount(Work work) : Change<KeyCountId, CloseCount.Form>(work, Permissions.KeepKeys)
{
    public sealed class Form : Bare
    {
        [StringLength(1000)] public string? Conclusion { get; set; }
    }

    protected override async Task Handle(KeyCountId id, Form form, CancellationToken ct)
    {
        var count = await Db.Set<KeyCount>().VisibleTo(Actor).Include(c => c.Lines).Where(c => c.Id == id).OrNotFound(ct);
        count.Close(form.Conclusion.OrNull(), Actor, Now);
        Refresh(count.Topic);
    }
}
