using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Steward.Browser.Tests;

/// <summary>Every page that a role can reach: accessible, within the width of its screen, and without a complaint of the browser.</summary>
public sealed class EveryPageTests(Stage stage)
{
    [Theory]
    [InlineData("admin", true, 3), InlineData("lin", true, 2), InlineData("zhou", true, 1)]
    [InlineData("admin", false, 1), InlineData("wang", false, 3), InlineData("chen", false, 1), InlineData("zhao", false, 3)]
    public async Task It_can_be_used_by_everybody(string who, bool wide, int onwards)
    {
        // Two screens between them show all: a wide one in the light, and a phone in the dark.
        var (width, dark) = wide ? (1440, false) : (360, true);
        await using var visit = await stage.Enter(who, width, dark);
        await using var beside = await stage.Enter(who, width, dark);
        var faults = new ConcurrentBag<string>();
        var menu = await Menu(visit);
        var further = new ConcurrentDictionary<string, string[]>();
        await Share(menu, async (window, address) =>
        {
            further[address] = await Look(window, address) ? [.. (await Links(window.Page, Onwards)).Take(onwards)] : [];
        });
        await Share([.. menu.SelectMany(address => further[address]).Distinct().Except(menu).Where(IsPage)], Look);
        foreach (var complaint in visit.Complaints.Concat(beside.Complaints)) faults.Add(complaint);
        Assert.True(faults.IsEmpty, string.Join('\n', faults.Distinct()));

        // A page that another role has had before its eyes on such a screen need only be there.
        async Task<bool> Look(Visit window, string address)
        {
            if (stage.IsNew(address, width, dark))
            {
                foreach (var fault in await window.Faults(address, framed: address is "/")) faults.Add(fault);
                return true;
            }
            if (await window.Ask(address) is >= 400 and var status) faults.Add($"{address}: {status}");
            return false;
        }

        // While the program draws a page for one window, the other's is looked at.
        async Task Share(string[] addresses, Func<Visit, string, Task> look)
        {
            var left = new ConcurrentQueue<string>(addresses);
            await Task.WhenAll(new[] { visit, beside }.Select(async window => { while (left.TryDequeue(out var address)) await look(window, address); }));
        }
    }

    /// <summary>The first things that a page leads to.</summary>
    private const string Onwards = "main table tbody tr:first-child a[href^='/'], main .list-group a[href^='/']:first-child, main .page-actions a[href^='/']";

    private static async Task<string[]> Menu(Visit visit)
    {
        await visit.Open("/");
        return [.. (await Links(visit.Page, ".navbar-menu a[href^='/']")).Prepend("/").Distinct().Where(IsPage)];
    }

    /// <summary>Not a file to keep, and not the reference of the interface, which is Scalar's own markup.</summary>
    private static bool IsPage(string address) => !address.Contains("/export.", StringComparison.Ordinal) && !address.StartsWith("/api/", StringComparison.Ordinal) && address is not "/scalar";

    private static Task<string[]> Links(IPage page, string selector) =>
        page.Locator(selector).EvaluateAllAsync<string[]>("links => links.filter(a => !a.hasAttribute('download')).map(a => a.getAttribute('href'))");
}
