using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>What may be taken down of meters, the first time or when it is put right: no meter shows less than it did when the home changed hands before.</summary>
internal static class MeterLines
{
    private const decimal Most = 99_999_999;
    private const string Field = nameof(ReadMeters.Form.Meters);

    public static async Task<IReadOnlyList<(MeterKind Kind, string? Number, long Hundredths)>> Checked(this Db db, Handover handover, IEnumerable<ReadMeters.Line> lines, CancellationToken ct)
    {
        var read = lines.Where(m => m.Reading is not null).ToArray();
        if (read.Any(m => m.Reading is < 0 or > Most || m.Number?.Length > 40 || !Enum.IsDefined(m.Kind))) throw new Invalid(Field, "A reading goes from 0 to {1}, a meter's number takes at most {2} characters.", Most, 40);
        if (read.Select(m => m.Kind).Distinct().Count() < read.Length) throw new Invalid(Field, "Each kind of meter once.");
        var before = (await db.Set<MeterReading>().AsNoTracking().Where(m => m.Unit == handover.Unit && m.Handover != handover.Id).OrderByDescending(m => m.At).ToListAsync(ct)).DistinctBy(m => m.Kind).ToDictionary(m => m.Kind);
        foreach (var line in read)
            if (before.GetValueOrDefault(line.Kind) is { } last && (last.Number ?? line.Number.OrNull()) == (line.Number.OrNull() ?? last.Number) && line.Reading < last.Value)
                throw new Invalid(Field, "{1} showed {2} before and cannot show less now, unless the meter was changed: then write its new number.", line.Kind, last.Value);
        return [.. read.Select(m => (m.Kind, m.Number.OrNull(), (long)decimal.Round(m.Reading!.Value * 100)))];
    }
}
