using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Papers;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>Takes papers in (收取资料): each ticked one is on file from now on, with its scan if there is one. The step is done once nothing is missing that has to be brought.</summary>
public sealed class CollectPapers(Work work, HandoverPapers papers, Attachments attachments) : Change<HandoverId, CollectPapers.Form>(work, Permissions.MoveInCounter)
{
    public sealed class Form : Bare
    {
        public List<PaperKindId> Kinds { get; set; } = [];
        /// <summary>Where the originals lie.</summary>
        [StringLength(60)] public string? Shelf { get; set; }
        /// <summary>Scans, put with the first of the papers ticked.</summary>
        [JsonIgnore] public IReadOnlyList<IFormFile>? Scans { get; set; }
    }

    protected override async Task Handle(HandoverId id, Form form, CancellationToken ct)
    {
        var handover = await Db.Handover(id, Actor, ct);
        var lines = await papers.Of(handover, ct);
        var taken = lines.Where(l => !l.OnFile && form.Kinds.Contains(l.Kind)).ToArray();
        if (taken.Length == 0) throw new Invalid(nameof(form.Kinds), "Tick what was brought.");
        Paper? first = null;
        foreach (var line in taken)
        {
            var paper = new Paper(handover.Site, line.Kind, handover.Unit, handover.Customer, Now, Actor.Name) { IssuedOn = Shown.DayOf(Now), Shelf = form.Shelf.OrNull(), Note = handover.Number };
            paper.Recall(PaperAction.Add, handover.Number);
            Db.Add(paper);
            first ??= paper;
        }
        await attachments.Add(first!, form.Scans, AttachmentKind.Document, caption: handover.Number, ct: ct);
        handover.CollectPapers(string.Join("、", taken.Select(t => t.Title)), lines.Except(taken).All(l => l.OnFile || l.Signed), Actor, Now);
        Refresh(handover.Topic);
    }
}
