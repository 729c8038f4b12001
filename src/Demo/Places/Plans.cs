using System.Globalization;
using Steward.Estate.Buildings;
using Steward.Estate.Sites;
using Steward.Estate.Units;

namespace Steward.Demo.Places;

/// <summary>What is built where: 翠湖花园 with 804 units in six buildings, 云栖苑 with 48 in two.</summary>
internal static class Plans
{
    /// <summary>Floors of one building that are alike: so many rooms on each, of these areas in hundredths of a square metre.</summary>
    private sealed record Block(string Entrances, int From, int To, UnitUse Use, params long[] Areas);

    private sealed record Plan(string Code, params Block[] Blocks);

    private static readonly long[] Family = [8950, 8950, 12830, 12830], Tower = [10720, 8860, 8860, 14210], Small = [7680, 6540];

    // There is no building 4 and none numbered 7: as so often.
    private static readonly Plan[] Lake =
    [
        new("1", new Block("1 2", 1, 18, UnitUse.Residence, Family)),
        new("2", new Block("1 2", 1, 18, UnitUse.Residence, Family)),
        new("3", new Block("1 2", 1, 18, UnitUse.Residence, Family)),
        new("5", new Block("1",   1, 33, UnitUse.Residence, Tower)),
        new("6", new Block("1 2", 1, 15, UnitUse.Residence, Family)),
        new("8", new Block("",    1, 1,  UnitUse.Shop,      [.. Enumerable.Range(0, 20).Select(i => 3600L + i % 5 * 720)]),
                 new Block("",    2, 2,  UnitUse.Office,    [.. Enumerable.Range(0, 10).Select(i => 9800L + i % 3 * 2100)]),
                 new Block("",    3, 12, UnitUse.Residence, 5280, 4650, 4650, 4650, 5280, 5280, 4650, 4650, 5280)),
    ];

    private static readonly Plan[] Cloud =
    [
        new("1", new Block("1 2", 1, 6, UnitUse.Residence, Small)),
        new("2", new Block("1 2", 1, 6, UnitUse.Residence, Small)),
    ];

    public static Plot[] Whole() => [Build(LakeSite(), Lake), Build(CloudSite(), Cloud)];

    /// <summary>A corner of each: the top floors of building 3, two floors of building 5, three shops; two flats of 云栖苑.</summary>
    public static Plot[] Corner() =>
    [
        Build(LakeSite(),
        [
            new("3", new Block("1 2", 17, 18, UnitUse.Residence, Family)),
            new("5", new Block("1",   8,  9,  UnitUse.Residence, Tower)),
            new("8", new Block("",    1,  1,  UnitUse.Shop,      3600, 4320, 5040)),
        ]),
        Build(CloudSite(), [new("1", new Block("1", 1, 1, UnitUse.Residence, Small))]),
    ];

    private static Site LakeSite() => new("翠湖花园", "CH") { Phone = "0571-00008888", EmergencyPhone = "0571-00008119", Address = "杭州市西湖区翠湖路 18 号" };
    private static Site CloudSite() => new("云栖苑", "YQ") { Phone = "0571-00006666", EmergencyPhone = "0571-00006119", Address = "杭州市西湖区云栖小路 6 号" };

    private static Plot Build(Site site, Plan[] plans)
    {
        var buildings = plans.Select((plan, i) => new Building(site.Id, plan.Code, $"{plan.Code}栋") { Order = i + 1, CompletedOn = new(2023, 6, 28) }).ToArray();
        return new(site, buildings, [.. plans.Zip(buildings).SelectMany(pair => pair.First.Blocks.SelectMany(block => Units(site, pair.Second, block)))]);
    }

    private static IEnumerable<Unit> Units(Site site, Building building, Block block) =>
        from entrance in block.Entrances.Split(' ')
        from floor in Enumerable.Range(block.From, block.To - block.From + 1)
        from door in Enumerable.Range(1, block.Areas.Length)
        let room = string.Create(CultureInfo.InvariantCulture, $"{floor:00}{door:00}")
        let staircase = entrance.Length == 0 ? null : entrance
        select new Unit(site.Id, building.Id, staircase, floor, room, Unit.LabelOf(building.Code, staircase, room)) { Use = block.Use, AreaHundredths = block.Areas[door - 1] };
}
