using Microsoft.AspNetCore.Components;

namespace Steward.Platform.Tables;

/// <summary>A column of a list: on the page and in its export.</summary>
/// <param name="Title">English; translated where shown.</param>
/// <param name="Value">What is exported and, without a cell, shown.</param>
/// <param name="Sort">The name to sort by, when it can be sorted.</param>
public sealed record Column<TRow>(string Title, Func<TRow, object?> Value, string? Sort = null)
{
    public RenderFragment<TRow>? Cell { get; init; }
    public string? Class { get; init; }
    /// <summary>What an export that nobody gave leave for tells in its place: of the names of persons, the surname alone.</summary>
    public Func<TRow, object?>? Masked { get; init; }

    /// <param name="whole">Somebody gave leave.</param>
    public object? Exported(TRow row, bool whole) => whole || Masked is not { } less ? Value(row) : less(row);
}
