using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Papers;

/// <summary>Takes a paper off the file, for a reason; it stays in the time line.</summary>
public sealed class WithdrawPaper(Work work) : Change<PaperId, WithdrawPaper.Form>(work, Permissions.KeepPapers)
{
    public sealed class Form
    {
        [Required, StringLength(200, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(PaperId id, Form form, CancellationToken ct)
    {
        var paper = await Db.Set<Paper>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        paper.Withdraw(form.Reason.Trim(), Now);
    }
}
