using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Steward.Browser.Tests;

/// <summary>Every page that a role can reach: accessible, within the width of its screen, and without a complaint of the browser.</summary>
public sealed class EveryPageTests(Stage stage)
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };

    /// <summary>The pages of the interface are Scalar's own markup.</summary>
    private const string Reference = "/scalar";

    [Theory]
    [InlineData("admin", 1440, false), InlineData("admin", 360, true)]
    [InlineData("zhou", 1440, true), InlineData("zhou", 360, false)]
    [InlineData("lin", 1440, false), InlineData("lin", 360, true)]
    [InlineData("wang", 1440, false), InlineData("wang", 1440, true), InlineData("wang", 360, false), InlineData("wang", 360, true)]
    [InlineData("chen", 1440, true), InlineData("chen", 360, false)]
    [InlineData("zhao", 1440, false), InlineData("zhao", 360, true)]
    public async Task It_can_be_used_by_everybody(string who, int width, bool dark)
    {
        await using var visit = await stage.Enter(who, width, dark);
        var faults = new List<string>();
        foreach (var address in await Addresses(visit))
        {
            await visit.Open(address);
            faults.AddRange(await Faults(visit, address, width));
        }
        faults.AddRange(visit.Complaints);
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
    }

    [Theory]
    [InlineData(1440, false), InlineData(360, true)]
    public async Task The_door_is_open_to_everybody(int width, bool dark)
    {
        await using var visit = await stage.Enter(null, width, dark);
        await visit.Open("/sign-in");
        string[] faults = [.. await Faults(visit, "/sign-in", width), .. visit.Complaints];
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }

    /// <summary>What the menu offers, and from each of these pages the first thing it leads to.</summary>
    private static async Task<IEnumerable<string>> Addresses(Visit visit)
    {
        await visit.Open("/");
        var found = new List<string> { "/" };
        found.AddRange(await Links(visit.Page, ".navbar-menu a[href^='/']"));
        foreach (var address in found.Where(a => a is not Reference).ToArray())
        {
            await visit.Page.GotoAsync(address);
            found.AddRange((await Links(visit.Page, "main table tbody tr:first-child a[href^='/'], main .list-group a[href^='/']:first-child, main .page-actions a[href^='/']")).Take(3));
        }
        return found.Where(a => !a.Contains("/export.", StringComparison.Ordinal) && !a.StartsWith("/api/", StringComparison.Ordinal) && a is not Reference).Distinct();
    }

    private static Task<string[]> Links(IPage page, string selector) =>
        page.Locator(selector).EvaluateAllAsync<string[]>("links => links.filter(a => !a.hasAttribute('download')).map(a => a.getAttribute('href'))");

    private static async Task<IEnumerable<string>> Faults(Visit visit, string address, int width)
    {
        var page = visit.Page;
        var faults = new List<string>();
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (wide > width) faults.Add($"{address}: {wide} px wide on a screen of {width}");
        var found = await visit.WithoutComplaints(() => page.RunAxe(Rules));
        foreach (var violation in found.Violations)
            faults.AddRange(violation.Nodes.Take(3).Select(n => $"{address}: {violation.Id} ({violation.Help}) at {n.Target} {n.Any.FirstOrDefault()?.Message} {n.Html[..Math.Min(160, n.Html.Length)]}"));
        return faults;
    }
}
