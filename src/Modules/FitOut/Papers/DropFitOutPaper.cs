using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
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
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct)
    {
        var project = await Db.FitOut(id, Actor, ct);
        var paper = project.Papers.FirstOrDefault(p => p.Kind == form.Paper) ?? throw new NotFound();
        project.TakePaper(paper.Kind, Actor);
        Db.Touch(project);
        if (PapersNeeded.IsDrawing(paper.Kind)) await consent.Lapse(project, ct);
        Db.RemoveRange(await Db.Set<Attachment>().Where(a => a.Thing == paper.Key).ToListAsync(ct));
        Db.Remove(paper);
        Refresh($"fit-outs:{project.Site}");
    }
}
