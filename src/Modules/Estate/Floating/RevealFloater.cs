using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Floating;

/// <summary>Shows the number of the identity card for a quarter of an hour, to whoever gives a reason; both are remembered.</summary>
public sealed class RevealFloater(Work work) : Change<FloaterId, RevealFloater.Form>(work, Permissions.Floaters)
{
    public sealed class Form
    {
        [Required, StringLength(200, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(FloaterId id, Form form, CancellationToken ct)
    {
        var floater = await Db.Set<Floater>().VisibleTo(Actor).Where(f => f.Id == id).OrNotFound(ct);
        floater.Reveal(form.Reason.Trim(), Actor);
    }
}
