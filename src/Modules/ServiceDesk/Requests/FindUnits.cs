using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>Units by any part of the house number, with who lives there: for picking while typing.</summary>
public sealed class FindUnits(Work work, IEstate estate) : Query<FindUnits.Filter, IReadOnlyList<FindUnits.Row>>(work, Permissions.Open)
{
    public sealed record Filter
    {
        public string? Q { get; init; }
    }

    public sealed record Row(UnitId Id, string Label, string Building, string? Holder);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(filter.Q)) return [];
        var units = await estate.FindUnits(filter.Q, 8, ct);
        var holders = await estate.HoldersOf(units.Select(u => u.Id).ToArray(), ct);
        return [.. units.Select(u => new Row(u.Id, u.Label, u.BuildingName, holders.GetValueOrDefault(u.Id)?.FirstOrDefault()?.Name))];
    }
}
