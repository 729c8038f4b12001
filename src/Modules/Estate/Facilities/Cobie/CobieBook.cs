using Steward.Platform.Tables.Imports;
using Steward.Platform.UseCases;

namespace Steward.Estate.Facilities.Cobie;

/// <summary>A COBie workbook put together into one table: each component with its type, space, floor, facility and systems,
/// and beside them the rows of the other sheets that refer to what is not there.</summary>
internal static class CobieBook
{
    public const string Component = "Component";
    private static readonly string[] Sheets = ["Contact", "Facility", "Floor", "Space", "Type", Component, "System"];

    public static readonly string[] Heading =
    [
        "Sheet", "Row", "Name", "Category", "TypeName", "Description", "Building", "Floor", "SpaceName", "PartOf", "Manufacturer", "ModelNumber", "SerialNumber", "Guarantor", "GuarantorPhone",
        "InstallationDate", "WarrantyStartDate", "WarrantyDuration", "WarrantyDurationUnit", "AssetCode", "Identifier", "Fault",
    ];

    public static IEnumerable<string[]> Read(Stream file)
    {
        var start = new byte[2];
        if (file.ReadAtLeast(start, 2, throwOnEndOfStream: false) < 2 || start is not [0x50, 0x4B]) throw new Refused("A COBie file is a workbook (.xlsx) with the sheets Facility, Floor, Space, Type, Component and System.");
        file.Position = 0;
        var sheets = SheetFile.Sheets(file, Sheets);
        if (!sheets.ContainsKey(Component)) throw new Refused("This workbook has no sheet Component: it is no COBie file.");
        CobieSheet Of(string name) => new(sheets.GetValueOrDefault(name, []));
        return Join(Of("Contact"), Of("Facility"), Of("Floor"), Of("Space"), Of("Type"), Of(Component), Of("System"));
    }

    private static IEnumerable<string[]> Join(CobieSheet contacts, CobieSheet facilities, CobieSheet floors, CobieSheet spaces, CobieSheet types, CobieSheet components, CobieSheet systems)
    {
        yield return Heading;
        var (floorRows, spaceRows, typeRows) = (Named(floors), Named(spaces), Named(types));
        var people = contacts.Rows.Where(c => c["Email"].Length > 0).DistinctBy(c => c["Email"], StringComparer.OrdinalIgnoreCase).ToDictionary(c => c["Email"], StringComparer.OrdinalIgnoreCase);
        var facility = facilities.Rows.Select(f => f.Name).FirstOrDefault(n => n.Length > 0) ?? "";
        var members = systems.Rows.SelectMany(s => Split(s["ComponentNames"]).Select(c => (Component: c, System: s.Name))).ToLookup(m => m.Component, m => m.System, StringComparer.Ordinal);
        var names = components.Rows.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var identifiers = components.Rows.GroupBy(Identifier).Where(g => g.Key.Length > 0 && g.Count() == 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var c in components.Rows)
        {
            var type = typeRows.GetValueOrDefault(c["TypeName"]);
            var places = Split(c["Space"]).Select(s => (Name: s, Row: spaceRows.GetValueOrDefault(s))).ToArray();
            var strange = places.FirstOrDefault(p => p.Row is null).Name;
            var fault = c["TypeName"].Length > 0 && type is null ? $"Type|{c["TypeName"]}" : strange is not null && spaceRows.Count > 0 ? $"Space|{strange}" : "";
            var guarantor = people.GetValueOrDefault(type?["WarrantyGuarantorParts", "WarrantyGuarantorLabor", "WarrantyGuarantorLabour"] ?? "");
            yield return
            [
                Component, $"{c.Number}", c.Name, type?["Category"] ?? "", c["TypeName"], First(c["Description"], type?["Description"]), facility, places.Select(p => p.Row?["FloorName"]).FirstOrDefault(f => f?.Length > 0) ?? "",
                string.Join("、", places.Select(p => p.Row is { } s && s["RoomTag", "Description"] is { Length: > 0 } told && told != p.Name ? $"{p.Name} {told}" : p.Name)), string.Join("、", members[c.Name].Distinct()),
                Company(people, type?["Manufacturer"]), type?["ModelNumber"] ?? "", c["SerialNumber"], guarantor is null ? type?["WarrantyGuarantorParts"] ?? "" : First(guarantor["Company"], guarantor["Email"]), guarantor?["Phone"] ?? "",
                c["InstallationDate"], c["WarrantyStartDate"], type?["WarrantyDurationParts"] ?? "", type?["WarrantyDurationUnit"] ?? "", First(c["AssetIdentifier"], c["BarCode"], c["TagNumber"]),
                $"{facility}/{(identifiers.Contains(Identifier(c)) ? Identifier(c) : c.Name)}", fault,
            ];
        }
        foreach (var space in spaces.Rows.Where(s => s["FloorName"] is { Length: > 0 } floor && floorRows.Count > 0 && !floorRows.ContainsKey(floor))) yield return Wrong("Space", space, $"Floor|{space["FloorName"]}");
        foreach (var system in systems.Rows)
            foreach (var lost in Split(system["ComponentNames"]).Where(n => !names.Contains(n))) yield return Wrong("System", system, $"Component|{lost}");
    }

    private static string[] Wrong(string sheet, CobieSheet.Row row, string fault) => [sheet, $"{row.Number}", row.Name, .. Enumerable.Repeat("", Heading.Length - 4), fault];
    private static string Identifier(CobieSheet.Row row) => row["ExtIdentifier", "ExternalIdentifier"];
    private static Dictionary<string, CobieSheet.Row> Named(CobieSheet sheet) => sheet.Rows.Where(r => r.Name.Length > 0).DistinctBy(r => r.Name).ToDictionary(r => r.Name, StringComparer.Ordinal);
    private static string[] Split(string list) => list.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    private static string First(params string?[] texts) => texts.FirstOrDefault(t => !string.IsNullOrEmpty(t)) ?? "";

    /// <summary>The standard names companies by an e-mail address in the sheet Contact.</summary>
    private static string Company(Dictionary<string, CobieSheet.Row> people, string? email) => people.GetValueOrDefault(email ?? "") is { } contact ? First(contact["Company"], email) : email ?? "";
}
