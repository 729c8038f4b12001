using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks.Plans;

/// <summary>Says around which corners a line runs on a plan.</summary>
public sealed class BendLine(Work work) : Change<SitePlanId, BendLine.Form>(work, Permissions.KeepFacilities)
{
    public const int Most = 40;

    public sealed class Form
    {
        [Required] public NetworkLineId? Line { get; set; }
        /// <summary>«12.5,33 12.5,40»: across and down in hundredths, from the line's first point on; empty is straight.</summary>
        [StringLength(900)] public string? Corners { get; set; }
    }

    protected override async Task Handle(SitePlanId id, Form form, CancellationToken ct)
    {
        var plan = await Db.Set<SitePlan>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        var line = await Db.Set<NetworkLine>().SingleOrDefaultAsync(l => l.Id == form.Line && l.Site == plan.Site, ct) ?? throw new Invalid(nameof(form.Line), "{0} is not known.");
        var corners = Read(form.Corners) ?? throw new Invalid(nameof(form.Corners), "Write each corner as two numbers from 0 to 100 with a comma between, at most {1} of them.", Most);
        var bend = await Db.Set<PlanBend>().SingleOrDefaultAsync(b => b.Plan == id && b.Line == line.Id, ct);
        if (bend is null) Db.Add(bend = new(id, line.Id));
        bend.Corners = corners;
        plan.Recall(SitePlanAction.Draw);
        Refresh(plan.Topic);
    }

    /// <summary>As kept, in ten-thousandths; null when it cannot be read.</summary>
    internal static string? Read(string? written)
    {
        var kept = new List<string>();
        foreach (var corner in (written ?? "").Split([' ', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (corner.Split(',') is not [var across, var down] || Part(across) is not { } x || Part(down) is not { } y) return null;
            kept.Add(string.Create(CultureInfo.InvariantCulture, $"{x},{y}"));
        }
        return kept.Count > Most ? null : string.Join(' ', kept);
    }

    /// <summary>As written, in hundredths.</summary>
    internal static string Write(string kept) => string.Join(' ', Points(kept).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X / 100m},{p.Y / 100m}")));

    internal static IEnumerable<(int X, int Y)> Points(string kept) => kept.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(',')).Select(p => (int.Parse(p[0], CultureInfo.InvariantCulture), int.Parse(p[1], CultureInfo.InvariantCulture)));

    private static int? Part(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 100 ? (int)decimal.Round(number * 100) : null;
}
