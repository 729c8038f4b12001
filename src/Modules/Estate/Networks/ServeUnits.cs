using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Units;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>Says which units a point serves directly: by house numbers, or all of some floors and doors of a stair, as a riser does.</summary>
public sealed class ServeUnits(Work work) : Change<NetworkNodeId, ServeUnits.Form>(work, Permissions.KeepFacilities)
{
    public const int Most = 2000;

    public sealed class Form : IValidatableObject
    {
        [StringLength(8000)] public string? Houses { get; set; }
        public BuildingId? Building { get; set; }
        [StringLength(20)] public string? Entrance { get; set; }
        [Range(-9, 200)] public int? FromFloor { get; set; }
        [Range(-9, 200)] public int? ToFloor { get; set; }
        /// <summary>The last two digits of the rooms, several with commas between; empty for all doors.</summary>
        [StringLength(100)] public string? Doors { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (string.IsNullOrWhiteSpace(Houses) && Building is null) yield return new("Write house numbers, or choose a building.", [nameof(Houses)]);
            if (ToFloor < FromFloor) yield return new("The last floor is below the first.", [nameof(ToFloor)]);
        }
    }

    protected override async Task Handle(NetworkNodeId id, Form form, CancellationToken ct)
    {
        var node = await Db.Set<NetworkNode>().VisibleTo(Actor).Where(n => n.Id == id).OrNotFound(ct);
        var units = (await Named(node.Site, form, ct)).Concat(await InRange(node.Site, form, ct)).DistinctBy(u => u.Id).ToArray();
        if (units.Length == 0) throw new Invalid(nameof(form.Building), "No unit is there.");
        if (units.Length > Most) throw new Refused("At most {0} units at a time.", Most);
        var known = (await Db.Set<ServedUnit>().Where(s => s.Node == id).Select(s => s.Unit).ToListAsync(ct)).ToHashSet();
        var added = units.Where(u => !known.Contains(u.Id)).ToArray();
        if (added.Length == 0) return;
        node.Serve($"+ {string.Join("、", added.Take(12).Select(u => u.Label))}{(added.Length > 12 ? $" … ({added.Length})" : "")}", Actor);
        Db.AddRange(added.Select(u => new ServedUnit(id, u.Id)));
        Refresh(node.Topic);
    }

    private async Task<IReadOnlyList<Unit>> Named(SiteId site, Form form, CancellationToken ct)
    {
        var written = (form.Houses ?? "").Split([',', '，', '、', ';', '；', '\n', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToArray();
        if (written.Length == 0) return [];
        var labels = written.ToDictionary(w => w, w => SaidUnits.LabelsOf(w).ToArray());
        var wanted = labels.Values.SelectMany(l => l).Distinct().ToArray();
        var found = await Db.Set<Unit>().VisibleTo(Actor).Where(u => u.Site == site && wanted.Contains(u.Label)).ToListAsync(ct);
        var strange = written.Where(w => !found.Exists(u => labels[w].Contains(u.Label))).ToArray();
        return strange.Length == 0 ? found : throw new Invalid(nameof(form.Houses), "There is no unit {1} here.", string.Join("、", strange.Take(5)));
    }

    private async Task<IEnumerable<Unit>> InRange(SiteId site, Form form, CancellationToken ct)
    {
        if (form.Building is not { } building) return [];
        var units = Db.Set<Unit>().VisibleTo(Actor).Where(u => u.Site == site && u.Building == building);
        if (form.Entrance.OrNull() is { } entrance) units = units.Where(u => u.Entrance == entrance);
        if (form.FromFloor is { } from) units = units.Where(u => u.Floor >= from);
        if (form.ToFloor is { } to) units = units.Where(u => u.Floor <= to);
        var doors = (form.Doors ?? "").Split([',', '，', '、', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(d => d.PadLeft(2, '0')).ToHashSet();
        return (await units.ToListAsync(ct)).Where(u => doors.Count == 0 || doors.Contains(u.Room.Length > 2 ? u.Room[^2..] : u.Room.PadLeft(2, '0')));
    }
}
