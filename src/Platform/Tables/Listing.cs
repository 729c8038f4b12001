namespace Steward.Platform.Tables;

/// <summary>What any list can be asked: words, order, page.</summary>
public record Listing
{
    /// <summary>Words to find.</summary>
    public string? Q { get; init; }
    /// <summary>The column to sort by, "-" before it for descending.</summary>
    public string? Sort { get; init; }
    /// <summary>The page, from 1; a list that ends before it shows its last.</summary>
    public int? Page { get; init; }
    /// <summary>Rows on a page: 25 when left out, at most 200.</summary>
    public int? Size { get; init; }

    /// <summary>Rows on a page: as many as a screen shows at once and a few more, and at most.</summary>
    public const int DefaultSize = 25, LargestSize = 200;
    /// <summary>Those to choose from.</summary>
    public static readonly int[] Sizes = [DefaultSize, 50, 100, LargestSize];
    public int PageNumber() => Pieces?.Number ?? Math.Max(1, Page ?? 1);
    public int PageSize() => Pieces is null ? Math.Clamp(Size ?? DefaultSize, 1, LargestSize) : Pieces.Size;

    /// <summary>An export takes the whole list in large pieces, and needs no count.</summary>
    public bool IsWhole => Pieces is not null;
    public Search.Reach Reach => IsWhole ? Search.Reach.All : Search.Reach.Pages;
    internal Pieces? Pieces { get; private set; }
    internal void Take(Pieces pieces) => Pieces = pieces;
}

/// <param name="Total">How many there are on all pages, as far as they were counted.</param>
public sealed record PageOf<TRow>(IReadOnlyList<TRow> Rows, int Total, int Page, int Size)
{
    /// <summary>There are more than were counted.</summary>
    public bool More { get; init; }
    /// <summary>So many have the words asked for that only those found first are shown, on all pages together.</summary>
    public bool IsWindow { get; init; }
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
    public bool HasNext => More || Page < Pages;
    public PageOf<TOther> With<TOther>(IEnumerable<TOther> rows) => new([.. rows], Total, Page, Size) { More = More, IsWindow = IsWindow };
}
