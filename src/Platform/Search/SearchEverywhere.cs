using Steward.Platform.UseCases;

namespace Steward.Platform.Search;

/// <summary>What the search box finds, of every kind that the actor may see.</summary>
public sealed class SearchEverywhere(Work work, IEnumerable<ISearchBox> boxes) : Query<SearchEverywhere.Filter, IReadOnlyList<SearchEverywhere.Group>>(work, Permission.SignedIn)
{
    /// <param name="Most">At most so many of each kind.</param>
    public sealed record Filter(string? Q, int? Most = null);

    public sealed record Group(string Kind, string Icon, string? List, IReadOnlyList<Hit> Hits);

    public const int LongestWords = 100, MostOfAKind = 20;

    protected override async Task<IReadOnlyList<Group>> Handle(Filter filter, CancellationToken ct)
    {
        var words = string.Concat((filter.Q ?? "").Where(c => !char.IsControl(c))).Trim();
        if (words.Length == 0) return [];
        if (words.Length > LongestWords) words = words[..LongestWords];
        var groups = new List<Group>();
        var asked = boxes.Where(b => Actor.May(b.Permission)).OrderBy(b => b.Order).ToArray();
        var found = await Db.KindsHaving([.. asked.Where(b => b.FewOf is not null).Select(b => (b.FewOf!, b.Asked(words)))], ct);
        foreach (var box in asked.Where(b => b.FewOf is null || found.Contains(b.FewOf)))
        {
            var hits = await box.Find(box.Asked(words), Math.Clamp(filter.Most ?? MostOfAKind, 1, MostOfAKind), ct);
            if (hits.Count > 0) groups.Add(new(box.Kind, box.Icon, box.List is null ? null : $"{box.List}?Q={Uri.EscapeDataString(words)}", hits));
        }
        return groups;
    }
}
