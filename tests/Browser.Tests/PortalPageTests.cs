using static Microsoft.Playwright.Assertions;

namespace Steward.Browser.Tests;

/// <summary>The pages on which one signs in, and a resident's on a phone, light and dark, in both languages.</summary>
public sealed class PortalPageTests(Stage stage)
{
    private const string Owner = "14211118003";

    [Theory]
    [InlineData(false, false), InlineData(true, true)]
    public async Task A_resident_can_use_every_page(bool dark, bool english)
    {
        await using var visit = await stage.Enter(Owner, 390, dark, english: english);
        await visit.Open("/portal/report?type=Complaint");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", english ? "en" : "zh-Hans");
        var faults = new List<string>(await visit.Faults());
        await visit.Send("report", ("Words", $"楼上深夜拖椅子{(dark ? "，又来了" : "")}"));
        await visit.Send("add");
        await Expect(visit.Form("add").Locator(".alert-danger")).ToBeVisibleAsync();
        faults.AddRange(await visit.Faults());
        string[] addresses = [new Uri(visit.Page.Url).AbsolutePath, "/portal", "/portal/report?type=Repair", "/portal/requests", "/portal/me", "/notifications"];
        foreach (var address in addresses) faults.AddRange(await visit.Faults(address));
        faults.AddRange(visit.Complaints.Where(c => !c.Contains("422", StringComparison.Ordinal)));
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
    }

    [Theory]
    [InlineData(1440, false, false), InlineData(360, true, true), InlineData(390, false, true), InlineData(1440, true, false)]
    public async Task The_doors_are_open_to_everybody(int width, bool dark, bool english)
    {
        await using var visit = await stage.Enter(null, width, dark, english: english);
        var faults = new List<string>();
        foreach (var address in new[] { "/sign-in", "/portal/sign-in" })
        {
            faults.AddRange(await visit.Faults(address));
            await visit.Send(address is "/sign-in" ? "sign-in" : "phone");
            await Expect(visit.Page.Locator(".invalid-feedback").First).ToBeVisibleAsync();
            faults.AddRange(await visit.Faults());
        }
        faults.AddRange(visit.Complaints.Where(c => !c.Contains("422", StringComparison.Ordinal)));
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
    }
}
