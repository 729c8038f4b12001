using static Microsoft.Playwright.Assertions;

namespace Steward.Browser.Tests.BadInput;

/// <summary>Words of every kind and length are words and nothing else.</summary>
public sealed class WordTests(Stage stage)
{
    [Theory]
    [InlineData("<script>document.title='偷'</script><img src=x onerror=\"document.title='偷'\">")]
    [InlineData("电梯🛗坏了👨‍👩‍👧'; DROP TABLE requests; --")]
    [InlineData("مرحبا שלום {0} {{7*7}}")]
    public async Task Strange_words_are_shown_as_they_were_written(string words)
    {
        await using var wang = await stage.Enter("wang");
        var address = await wang.Log(words);
        await Expect(wang.Page.Locator("h1")).ToContainTextAsync(words);
        await wang.Send("remark", ("Words", words));
        await Expect(wang.Page.Locator(".story-words").Last).ToHaveTextAsync(words);
        await wang.Open("/requests?Q=" + Uri.EscapeDataString(words));
        await Expect(wang.Page.Locator("tbody")).ToContainTextAsync(words);
        await wang.Open(address.Replace("/requests/", "/desk/open/", StringComparison.Ordinal));
        await Expect(wang.Page.Locator(".desk-head")).ToContainTextAsync(words);
        Assert.DoesNotContain("偷", (await wang.Page.TitleAsync()).Replace(words, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal([], wang.Complaints);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Too_many_words_are_refused_beside_the_field_and_kept(bool scripts)
    {
        var words = new string('漏', 100_000);
        await using var wang = await stage.Enter("wang", scripts: scripts);
        await wang.Open("/requests/new");
        await wang.Page.Locator("details.more-fields summary").ClickAsync();
        await wang.Send("open", ("Subject", "写得太长"), ("Details", words));
        await Expect(wang.Page.Locator("#open-Details-fault")).ToBeVisibleAsync();
        await Expect(wang.Page.Locator("#open-Details")).ToBeFocusedAsync();
        await Expect(wang.Field("Details")).ToHaveValueAsync(words);
        await Expect(wang.Field("Subject")).ToHaveValueAsync("写得太长");
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing_where_the_cursor_stands()
    {
        await using var wang = await stage.Enter("wang");
        await wang.Open("/requests/new");
        await wang.Send("open");
        await Expect(wang.Page.Locator("#open-Subject-fault")).ToBeVisibleAsync();
        await Expect(wang.Field("Subject")).ToBeFocusedAsync();
        await wang.Page.Keyboard.TypeAsync("大堂门禁失灵");
        await wang.Press("Enter");
        await Expect(wang.Page.Locator("h1")).ToContainTextAsync("大堂门禁失灵");
    }
}
