using static Microsoft.Playwright.Assertions;

namespace Steward.Browser.Tests.Journeys;

/// <summary>The assistant's round through homes in which there is no signal.</summary>
public sealed class RoundTests(Stage stage)
{
    private const string Kept = "async () => (await caches.keys()).filter(name => name.startsWith('take-along:')).length";

    [Fact]
    public async Task A_home_without_signal_is_inspected_with_a_photo_and_arrives_later()
    {
        await using var he = await stage.Enter("he", 390);
        await he.Open("/inspections/round");
        await Expect(he.Page.Locator("take-along[data-state=kept]")).ToBeAttachedAsync();
        await he.Page.Context.SetOfflineAsync(true);
        await he.Page.ReloadAsync();
        await Expect(he.Page.Locator("take-along.is-offline")).ToBeVisibleAsync();

        var stop = he.Page.Locator(".round-stop").First;
        // Above it stands the tap for noise, which can wait on the phone as well.
        var kept = stop.Locator("send-later").Last;
        var inspection = (await stop.GetAttributeAsync("id"))![1..];
        await stop.Locator("summary").First.ClickAsync();
        await stop.Locator(".pick-one label").First.ClickAsync();
        await stop.Locator(".point").First.Locator("label:has(input[value=NotInOrder])").ClickAsync();
        await stop.Locator(".point-words").First.FillAsync("燃气表箱被封死");
        await stop.Locator(".point-photo input[type=file]").First.SetInputFilesAsync(Steps.Photo("表箱.jpg"));
        await Expect(stop.Locator(".point").First.Locator(".file-chosen figure")).ToHaveCountAsync(1);
        await stop.Locator("input[type=checkbox][name$='.RestInOrder']").CheckAsync();
        await stop.Locator(".form-actions .btn-primary").ClickAsync();
        await Expect(kept.Locator(".send-later-note")).ToBeVisibleAsync();

        // The house is busy when the signal comes back: nothing of it is taken for a refusal.
        var busy = 1;
        await he.Page.Context.RouteAsync("**/inspections/**", route => route.Request.Method == "POST" && Interlocked.Decrement(ref busy) >= 0 ? route.FulfillAsync(new() { Status = 503, Body = "" }) : route.ContinueAsync());
        var answered = he.Page.WaitForResponseAsync(answer => answer.Status == 503);
        await he.Page.Context.SetOfflineAsync(false);
        await answered;
        await Expect(kept.Locator(".send-later-note")).ToBeVisibleAsync();
        await Expect(he.Page.Locator("send-queue.is-refused")).ToHaveCountAsync(0);
        await he.Page.Locator("send-queue [data-send]").ClickAsync();
        await Expect(stop.Locator("send-later.is-sent")).ToBeVisibleAsync();
        await he.Open($"/inspections/{inspection}");
        await Expect(he.Main).ToContainTextAsync("燃气表箱被封死");
        await Expect(he.Page.Locator(".list-group-item .photo img")).ToBeVisibleAsync();

        await he.Page.EvaluateAsync("document.querySelector(\"form[action='/sign-out']\").requestSubmit()");
        await Expect(he.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sign-in"));
        await he.Page.WaitForFunctionAsync($"async () => await ({Kept})() === 0");
    }
}
