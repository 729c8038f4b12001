using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Changes;
using Steward.FitOut.Ledger;
using Steward.FitOut.Projects;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Papers;

/// <summary>Takes a paper out again that was handed in by mistake, while the application can still be changed.</summary>
public sealed class DropFitOutPaper(Work work, OwnersConsent consent) : Change<FitOutId, DropFitOutPaper.Form>(work, Permissions.Apply)
{
    public sealed class Form : Bare
    {
        [Required] public PaperNeed? Paper { get; set; }
        /// <summary>The change that it belongs to; left out, the fit-out's own.</summary>
        public WorkChangeId? Change { get; set; }
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct)
    {
        var of = await Db.Reviewed(id, form.Change, Actor, ct);
        var paper = of.Papers.FirstOrDefault(p => p.Kind == form.Paper) ?? throw new NotFound();
        of.TakePaper(paper.Kind, Actor);
        Db.Touch(of);
        if (PapersNeeded.IsDrawing(paper.Kind)) await consent.Lapse(of, ct);
        Db.RemoveRange(await Db.Set<Attachment>().Where(a => a.Thing == paper.Key).ToListAsync(ct));
        Db.Remove(paper);
        Refresh($"fit-outs:{of.Whole.Site}");
    }
}
