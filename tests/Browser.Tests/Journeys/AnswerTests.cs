using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Steward.Browser.Tests.Journeys;

/// <summary>What is asked again and again, answered while the caller still talks.</summary>
public sealed partial class AnswerTests(Stage stage)
{
    [Fact]
    public async Task One_key_puts_the_answer_in()
    {
        await using var wang = await stage.Enter("wang");
        await wang.Open("/requests/new?Type=Inquiry");
        await wang.Field("Subject").FillAsync("请教放行条在哪里开");
        await Expect(wang.Page.Locator("answer-shelf [data-article]").First).ToBeVisibleAsync();
        await wang.Page.Keyboard.PressAsync("Alt+KeyK");
        await Expect(wang.Field("Answer")).ToBeFocusedAsync();
        await Expect(wang.Field("Answer")).ToHaveValueAsync(Pass());
        await Expect(wang.Page.Locator("input[name='Model.Used']")).ToHaveCountAsync(1);
        Assert.Equal([], wang.Complaints);
    }

    [GeneratedRegex("放行条")]
    private static partial Regex Pass();
}
