using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Languages;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>Puts right a meter that was misread or keys that were miscounted (更正), once the keys have changed hands and until the file is closed: with a reason, and with what stood there before in the history.</summary>
public sealed class CorrectHandover(Work work, Catalogue texts) : Change<HandoverId, CorrectHandover.Form>(work, Permissions.MoveInCounter)
{
    public sealed class Form : Bare
    {
        public List<ReadMeters.Line> Meters { get; set; } = [];
        public List<HandOverKeys.Line> Keys { get; set; } = [];
        [Required, StringLength(400, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(HandoverId id, Form form, CancellationToken ct)
    {
        var handover = await Db.Set<Handover>().VisibleTo(Actor).Include(h => h.Steps).Include(h => h.Meters).Include(h => h.Keys).AsSplitQuery().Where(h => h.Id == id).OrNotFound(ct);
        if (form.Keys.Any(k => !k.IsPossible) || form.Keys.Select(k => k.Kind).Distinct().Count() < form.Keys.Count) throw new Invalid(nameof(form.Keys), "Say which keys change hands.");
        var (told, meters, keys) = (new List<string>(), new List<(MeterKind, string?, long)>(), new List<(Keys.KeyKind, int)>());
        foreach (var now in await Db.Checked(handover, form.Meters, ct))
        {
            var was = handover.Meters.Find(m => m.Kind == now.Kind);
            if (was?.Hundredths == now.Hundredths && was.Number == now.Number) continue;
            told.Add(texts["{0}: {1} instead of {2}", texts.Of(now.Kind), Said(now.Number, now.Hundredths), was is null ? "–" : Said(was.Number, was.Hundredths)]);
            meters.Add(now);
        }
        foreach (var line in form.Keys)
        {
            var was = handover.Keys.Where(k => k.Kind == line.Kind).Sum(k => k.Sets);
            if (was == line.Sets) continue;
            told.Add(texts["{0}: {1} instead of {2}", texts.Of(line.Kind), line.Sets, was]);
            keys.Add((line.Kind, line.Sets));
        }
        if (told.Count == 0) throw new Refused("This is what is on record already.");
        handover.Correct(meters, keys, string.Join(" · ", [.. told, form.Reason.Trim()]), Actor, Now);
        if (handover.Keys.Count == 0) throw new Invalid(nameof(form.Keys), "Say which keys change hands.");
        Refresh(handover.Topic);
    }

    private static string Said(string? number, long hundredths) => number is null ? $"{hundredths / 100m:0.00}" : $"{hundredths / 100m:0.00} ({number})";
}
