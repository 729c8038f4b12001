using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Steward.Browser.Tests;

/// <summary>Whether a page can be used by everybody: no fault that Axe knows of, and within the width of its screen.</summary>
internal static class Examination
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };

    public static async Task<IEnumerable<string>> Faults(this Visit visit, string address)
    {
        await visit.Open(address);
        return await visit.Faults();
    }

    public static async Task<IEnumerable<string>> Faults(this Visit visit)
    {
        var (page, address, width) = (visit.Page, new Uri(visit.Page.Url).PathAndQuery, visit.Page.ViewportSize!.Width);
        var faults = new List<string>();
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (wide > width) faults.Add($"{address}: {wide} px wide on a screen of {width}");
        var found = await visit.WithoutComplaints(() => page.RunAxe(Rules));
        foreach (var violation in found.Violations)
            faults.AddRange(violation.Nodes.Take(3).Select(n => $"{address}: {violation.Id} ({violation.Help}) at {n.Target} {n.Any.FirstOrDefault()?.Message} {n.Html[..Math.Min(160, n.Html.Length)]}"));
        return faults;
    }
}
