using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>Takes down what the meters of the home show (抄表底数); no meter shows less than it did when the home changed hands before.</summary>
public sealed class ReadMeters(Work work, Attachments attachments) : Change<HandoverId, ReadMeters.Form>(work, Permissions.InspectHomes)
{
    public sealed class Form : Bare
    {
        public List<Line> Meters { get; set; } = [];
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
    }

    /// <summary>One meter; without a figure the home has none.</summary>
    public sealed class Line
    {
        public MeterKind Kind { get; set; }
        public string? Number { get; set; }
        public decimal? Reading { get; set; }
    }

    protected override async Task Handle(HandoverId id, Form form, CancellationToken ct)
    {
        var handover = await Db.Set<Handover>().VisibleTo(Actor).Include(h => h.Steps).Include(h => h.Meters).AsSplitQuery().Where(h => h.Id == id).OrNotFound(ct);
        var read = await Db.Checked(handover, form.Meters, ct);
        if (read.Count == 0) throw new Invalid(nameof(form.Meters), "Take down at least one meter.");
        handover.ReadMeters(read, Actor, Now);
        await attachments.Add(handover, form.Photos, AttachmentKind.Photo, isPublic: true, ct: ct);
        Refresh(handover.Topic);
    }
}
