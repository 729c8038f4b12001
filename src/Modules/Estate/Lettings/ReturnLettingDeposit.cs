using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>Notes that the deposit was given back (退还押金), by somebody other than who received it; what is kept has a reason.</summary>
public sealed class ReturnLettingDeposit(Work work) : Change<LettingId, ReturnLettingDeposit.Form>(work, Permissions.LettingDeposits)
{
    public sealed class Form : Bare
    {
        [Required] public Money? Returned { get; set; }
        [StringLength(400)] public string? KeptFor { get; set; }
        [StringLength(400)] public string? Words { get; set; }
    }

    protected override async Task Handle(LettingId id, Form form, CancellationToken ct)
    {
        var letting = await Db.Set<Letting>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        if (form.Returned is not { Fen: >= 0 } returned || returned.CompareTo(letting.Deposit) > 0) throw new Invalid(nameof(form.Returned), "Between nothing and the deposit of {1}.", Shown.Money(letting.Deposit));
        if (returned.CompareTo(letting.Deposit) < 0 && form.KeptFor.OrNull() is null) throw new Invalid(nameof(form.KeptFor), "Say what the rest is kept for.");
        letting.ReturnDeposit(returned, form.KeptFor.OrNull(), form.Words.OrNull(), Actor, Now);
        Refresh($"lettings:{letting.Site}");
    }
}
