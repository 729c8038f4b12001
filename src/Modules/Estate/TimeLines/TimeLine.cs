using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.TimeLines;

/// <summary>One time line out of what all modules have to tell; asked only by whoever has looked whether the actor may see what it is about.</summary>
public sealed class TimeLine(IEnumerable<ITellOfEstate> tellers, Catalogue texts, TimeProvider clock)
{
    public record Filter : Listing
    {
        /// <summary>What it is about, e.g. Requests; empty for everything.</summary>
        public string? About { get; init; }
        public DateOnly? From { get; init; }
        public DateOnly? Until { get; init; }
    }

    public sealed record Row(DateTimeOffset At, bool IsDay, string Kind, string Icon, string Tone, string Words, string? Detail, string? By, string? Href, string? State, string? StateTone);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("When",    e => e.IsDay ? Shown.DayOf(e.At) : e.At) { Class = "nowrap" },
        new("About",   e => new Words(e.Kind)),
        new("Event",   e => e.Words),
        new("State",   e => e.State),
        new("Details", e => e.Detail),
        new("By whom", e => e.By),
    ];

    public IReadOnlyList<EventKind> Kinds => [.. tellers.SelectMany(t => t.Kinds).DistinctBy(k => k.Name).OrderBy(k => k.Name, StringComparer.Ordinal)];

    public async Task<PageOf<Row>> Tell(IReadOnlyCollection<UnitId> units, IReadOnlyCollection<CustomerId> customers, Filter filter, CancellationToken ct)
    {
        var (page, size) = (filter.PageNumber(), filter.PageSize());
        var most = (int)Math.Min((long)page * size + 1, Farthest);
        var until = filter.Until is { } day ? Shown.At(day.AddDays(1).ToDateTime(TimeOnly.MinValue)) : clock.GetUtcNow().AddMinutes(1);
        var question = new EstateQuestion(units, customers, filter.About is { Length: > 0 } kind ? [kind] : null, filter.From is { } first ? Shown.At(first.ToDateTime(TimeOnly.MinValue)) : null, until, most);
        var (told, kinds) = (new List<EstateEvent>(), Kinds.ToDictionary(k => k.Name));
        foreach (var teller in tellers.Where(t => t.Kinds.Any(k => question.Wants(k.Name)))) told.AddRange(await teller.Tell(question, ct));
        var rows = EstateEvent.Sort(told.Where(e => kinds.ContainsKey(e.Kind))).Take(most).ToArray();
        var shown = rows.Skip((page - 1) * size).Take(size).Select(e => new Row(e.At, e.IsDay, e.Kind, kinds[e.Kind].Icon, kinds[e.Kind].Tone, e.Words, e.Detail.Masked(), e.By, e.Href, e.State?.Words, e.State?.Tone));
        return new([.. shown], Math.Min(rows.Length, page * size), page, size) { More = rows.Length > page * size };
    }

    /// <summary>Nobody reads on behind so many.</summary>
    private const int Farthest = 20_000;

    /// <summary>Every kind and how it is called, for a choice.</summary>
    public IEnumerable<(string Key, string Text)> Choices => Kinds.Select(k => (k.Name, texts[k.Name]));
}
