using Steward.Estate.Buildings;
using Steward.Estate.Units;

namespace Steward.Estate.Tests;

/// <summary>Lists that are longer than what is read at a time.</summary>
public sealed class LargeExportTests
{
    /// <param name="many">One piece to its last row, and a piece with some rows of another.</param>
    [Theory]
    [OnEveryDatabase(10_000)]
    [OnEveryDatabase(10_040)]
    public async Task A_long_list_comes_whole_and_in_its_order_though_rows_are_added_meanwhile(Database on, int many)
    {
        await using var app = await StewardApp.Start(on);
        var block = new Building(app.Site, "88", "88栋");
        Unit Of(int n) => new(app.Site, block.Id, "1", 1 + n / 200, $"{n:00000}", $"88-1-{n:00000}");
        await app.Put([block, .. Enumerable.Range(1, many).Select(Of)]);

        using var answer = await app.As("wang").Http.GetAsync($"/api/estate/units/export.csv?Building={block.Id}&Sort=-label", HttpCompletionOption.ResponseHeadersRead);
        await app.Put([Of(0), .. Enumerable.Range(many + 1, 50).Select(Of)]);

        var lines = (await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).TrimEnd().Split('\n');
        Assert.Equal(Enumerable.Range(1, many).Select(n => $"88-1-{n:00000}").Reverse(), lines.Skip(1).Select(l => l.Split(',')[0].Trim('"')));
    }
}
