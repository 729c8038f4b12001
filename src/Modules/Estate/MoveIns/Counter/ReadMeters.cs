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

    private const decimal Most = 99_999_999;

    protected override async Task Handle(HandoverId id, Form form, CancellationToken ct)
    {
        var handover = await Db.Set<Handover>().VisibleTo(Actor).Include(h => h.Steps).Include(h => h.Meters).AsSplitQuery().Where(h => h.Id == id).OrNotFound(ct);
        var read = form.Meters.Where(m => m.Reading is not null).ToArray();
        if (read.Any(m => m.Reading is < 0 or > Most || m.Number?.Length > 40 || !Enum.IsDefined(m.Kind))) throw new Invalid(nameof(form.Meters), "A reading goes from 0 to {1}, a meter's number takes at most {2} characters.", Most, 40);
        if (read.Length == 0) throw new Invalid(nameof(form.Meters), "Take down at least one meter.");
        if (read.Select(m => m.Kind).Distinct().Count() < read.Length) throw new Invalid(nameof(form.Meters), "Each kind of meter once.");
        var before = (await Db.Set<MeterReading>().AsNoTracking().Where(m => m.Unit == handover.Unit && m.Handover != id).OrderByDescending(m => m.At).ToListAsync(ct)).DistinctBy(m => m.Kind).ToDictionary(m => m.Kind);
        foreach (var line in read)
            if (before.GetValueOrDefault(line.Kind) is { } last && (last.Number ?? line.Number.OrNull()) == (line.Number.OrNull() ?? last.Number) && line.Reading < last.Value)
                throw new Invalid(nameof(form.Meters), "{1} showed {2} before and cannot show less now, unless the meter was changed: then write its new number.", line.Kind, last.Value);
        handover.ReadMeters(read.Select(m => (m.Kind, m.Number.OrNull(), (long)decimal.Round(m.Reading!.Value * 100))), Actor, Now);
        await attachments.Add(handover, form.Photos, AttachmentKind.Photo, isPublic: true, ct: ct);
        Refresh(handover.Topic);
    }
}
