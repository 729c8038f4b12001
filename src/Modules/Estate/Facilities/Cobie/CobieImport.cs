using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Steward.Estate.Buildings;
using Steward.Estate.Imports;
using Steward.Platform.Data;
using Steward.Platform.Tables.Imports;
using Steward.Platform.UseCases;

namespace Steward.Estate.Facilities.Cobie;

/// <summary>A building model handed over as a COBie workbook: its components become facilities, known again by the identifier that the model gives them.
/// Only what the model says is written; what was added here stays.</summary>
public sealed class CobieImport(Db db, Numbers numbers, Actor actor) : ImportKind
{
    private const int MostPlace = 200;

    public override string Name => "cobie";
    public override string Title => "Building model (COBie)";
    public override string Icon => "building-skyscraper";
    public override Permission Permission => Permissions.KeepFacilities;
    public override string Href => "/facilities";
    public override bool HasForm => false;
    public override IReadOnlyList<ImportColumn> Columns { get; } = [.. CobieBook.Heading.Select(name => new ImportColumn(name, name is "Sheet" or "Name" or "Identifier"))];
    public override IEnumerable<string[]> Records(Stream file) => CobieBook.Read(file);

    public override async Task Write(IReadOnlyList<ImportRow> rows, ImportScope scope, CancellationToken ct)
    {
        var buildings = await BuildingFinder.Of(db, scope.Site, ct);
        var register = new FacilityRegister(db, numbers, scope, actor.Name);
        var keys = rows.Select(r => Tidying.Tidy(r.Raw("Identifier"))).Where(k => k.Length > 0).Distinct().ToArray();
        var tags = rows.Select(r => Tidying.Tidy(r.Raw("AssetCode"))).Where(k => k.Length > 0).Distinct().ToArray();
        await register.Read(db.Set<Facility>().Where(f => f.External != null && keys.Contains(f.External) || f.Tag != null && tags.Contains(f.Tag)), rows.Count, ct);
        var seen = new HashSet<string>();
        foreach (var row in rows) Write(row, buildings, register, seen);
    }

    private static void Write(ImportRow row, BuildingFinder buildings, FacilityRegister register, HashSet<string> seen)
    {
        if (row.Raw("Fault").Split('|') is [var sheet, var missing]) { row.Refuse("Name", "The sheet {1} has no row “{2}”.", sheet, missing); return; }
        var (name, key, tag) = (row.Needed("Name", 100), row.Needed("Identifier", 260), row.Text("AssetCode", 60));
        var (category, type, told) = (row.Text("Category", 400), row.Text("TypeName", 120), row.Text("Description", 1000));
        var (maker, model, serial, guarantor, phone) = (row.Text("Manufacturer", 100), row.Text("ModelNumber", 100), row.Text("SerialNumber", 60), row.Text("Guarantor", 100), row.Text("GuarantorPhone", 60));
        var (installed, from, system) = (Day(row, "InstallationDate"), Day(row, "WarrantyStartDate"), row.Text("PartOf", 100));
        var (building, floor) = (buildings.Find(row.Text("Building", 400)), row.Text("Floor", 20));
        var place = Place(row, building);
        var until = from is { } first ? Until(row, first) : null;
        if (!row.IsRefused && !seen.Add(key)) row.Refuse("Name", "This component stands in the file twice.");
        if (row.IsRefused) return;
        var facility = register.Find(f => f.External == key);
        if (tag is not null && register.Find(f => f.Tag == tag) is { } other && other != facility)
        {
            if (facility is not null || other.External is not null) { row.Refuse("AssetCode", "The code {1} is on record for {2} already.", tag, other.Number); return; }
            facility = other;
        }
        facility ??= register.Add(FacilityWords.Guess(type, category, name, told), name);
        (facility.External, facility.Tag, facility.PartOf, facility.Maker, facility.Model, facility.Serial) = (key, tag ?? facility.Tag, system ?? facility.PartOf, maker ?? facility.Maker, model ?? facility.Model, serial ?? facility.Serial);
        (facility.Supplier, facility.SupplierPhone, facility.InstalledOn, facility.WarrantyUntil) = (guarantor ?? facility.Supplier, phone ?? facility.SupplierPhone, installed ?? facility.InstalledOn, until ?? facility.WarrantyUntil);
        (facility.Name, facility.Building, facility.Floor, facility.Place) = (name, building?.Id ?? facility.Building, floor ?? facility.Floor, place ?? facility.Place);
        facility.TypeName = type ?? facility.TypeName;
        facility.Note ??= told;
        row.Touch(facility);
    }

    /// <summary>The space, after the building's name where there is no such building here.</summary>
    private static string? Place(ImportRow row, Building? building)
    {
        var place = string.Join(' ', new[] { building is null ? row.Text("Building") : null, row.Text("SpaceName") }.Where(w => w is not null));
        if (place.Length > MostPlace) row.Refuse("SpaceName", "{0} takes at most {1} characters.", MostPlace);
        return place.Length == 0 ? null : place;
    }

    /// <summary>The standard writes an unknown day as the last of 1900, and a known one often with its time.</summary>
    private static DateOnly? Day(ImportRow row, string column)
    {
        var text = Tidying.Tidy(row.Raw(column));
        if (text.Length == 0) return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)) return at.Year <= 1900 ? null : DateOnly.FromDateTime(at.DateTime);
        return row.Day(column);
    }

    private static DateOnly? Until(ImportRow row, DateOnly from)
    {
        if (row.Amount("WarrantyDuration") is not ({ } length and > 0 and < 10_000)) return null;
        var unit = (row.Text("WarrantyDurationUnit", 40) ?? "year").ToLowerInvariant();
        return unit switch
        {
            _ when unit.StartsWith("year", StringComparison.Ordinal) || unit.Contains('年')  => from.AddMonths((int)(length * 12)).AddDays(-1),
            _ when unit.StartsWith("month", StringComparison.Ordinal) || unit.Contains('月') => from.AddMonths((int)length).AddDays(-1),
            _ when unit.StartsWith("week", StringComparison.Ordinal) || unit.Contains('周')  => from.AddDays((int)(length * 7) - 1),
            _ when unit.StartsWith("day", StringComparison.Ordinal) || unit.Contains('天') || unit.Contains('日') => from.AddDays((int)length - 1),
            _ => null,
        };
    }
}
