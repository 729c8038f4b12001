using Deque.AxeCore.Commons;

namespace Steward.Browser.Tests;

/// <summary>Whether a page can be used by everybody: no fault that Axe knows of, and within the width of its screen.</summary>
internal static class Examination
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    private static readonly string Axe = Script();

    /// <summary>Rows are alike: the first of a table stand for those after them.</summary>
    private static readonly string[] Further = ["tbody tr:nth-child(n+9)"];

    /// <summary>The menu and the bar above are the same around every page: they are most of a page's elements, and looked at with the first page of a screen.</summary>
    private static readonly string[] Frame = [.. Further, "aside.navbar", "header.top-bar"];

    /// <summary>From the top of the page. Only what is wrong is described: describing all that is right takes Axe longer than looking at it.</summary>
    private const string Look = """
        async ([rules, known]) => {
            scrollTo(0, 0);
            const found = await axe.run({ include: ['html'], exclude: known }, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'], preload: false });
            return found.violations.flatMap(v => v.nodes.slice(0, 3).map(n => `${v.id} (${v.help}) at ${n.target.join(' ')} ${n.any[0]?.message ?? ''} ${n.html.slice(0, 160)}`));
        }
        """;

    /// <param name="framed">Whether what is around the page is looked at too.</param>
    public static async Task<IEnumerable<string>> Faults(this Visit visit, string address, bool framed = true)
    {
        await visit.Bring(Axe);
        await visit.Open(address);
        return await visit.Faults(framed);
    }

    public static async Task<IEnumerable<string>> Faults(this Visit visit, bool framed = true)
    {
        var (page, address, width) = (visit.Page, new Uri(visit.Page.Url).PathAndQuery, visit.Page.ViewportSize!.Width);
        var faults = new List<string>();
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (wide > width) faults.Add($"{address}: {wide} px wide on a screen of {width}");
        var found = await visit.WithoutComplaints(async () =>
        {
            if (!await page.EvaluateAsync<bool>("'axe' in window")) await page.EvaluateAsync(Axe);
            return await page.EvaluateAsync<string[]>(Look, new[] { Rules, framed ? Further : Frame });
        });
        return [.. faults, .. found.Select(fault => $"{address}: {fault}")];
    }

    private static string Script()
    {
        using var script = new StreamReader(typeof(AxeResult).Assembly.GetManifestResourceStream("Deque.AxeCore.Commons.Resources.axe.min.js")!);
        return script.ReadToEnd();
    }
}
