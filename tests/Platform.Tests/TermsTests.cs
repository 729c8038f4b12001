using Steward.Platform.Data;
using Steward.Platform.Search;

namespace Steward.Platform.Tests;

public sealed class TermsTests
{
    [Theory]
    [InlineData("翠悦阁", "cyg")]
    [InlineData("王雪梅", "wxm")]
    [InlineData("欧阳建国", "oyjg")]
    public void Names_have_pinyin_initials(string name, string initials) => Assert.Equal(initials, Pinyin.Initials(name));

    [Theory]
    [InlineData("曾丽", "zl")]
    [InlineData("单云飞", "syf")]
    [InlineData("仇英", "qy")]
    [InlineData("解缙", "xj")]
    [InlineData("查良", "zl")]
    [InlineData("区大", "od")]
    public void Surnames_are_read_as_surnames_too(string name, string initials) => Assert.Contains(initials, Pinyin.Readings(name));

    [Theory]
    [InlineData("１３８００１３８０００", "13800138000")]
    [InlineData("+86 138-0013 8000", "13800138000")]
    [InlineData("0086 571 8888 0000", "057188880000")]
    [InlineData("(0571) 8888-0000", "057188880000")]
    [InlineData("+44 20 7946 0000", "+442079460000")]
    [InlineData("8613800138000", "13800138000")]
    [InlineData("0086 138 0013 8000", "13800138000")]
    [InlineData("12345", "12345")]
    [InlineData("12", null)]
    [InlineData("call me", null)]
    [InlineData("", null)]
    [InlineData("123456789012345678901234567890", null)]
    public void Numbers_are_kept_in_one_way(string typed, string? kept) => Assert.Equal(kept, Phones.Normal(typed));

    [Theory]
    [InlineData("王雪梅", "xm", "雪梅")]
    [InlineData("3-2-1801", "32-18", "3-2-18")]
    [InlineData("3-2-1801", "1801", "1801")]
    [InlineData("WX-2026-00123 漏水", "漏水", "漏水")]
    [InlineData("王雪梅", "8001", "")]
    public void The_part_that_matches_is_marked(string label, string words, string marked) =>
        Assert.Equal(marked, string.Concat(Matching.Parts(label, words).Where(p => p.IsMatch).Select(p => p.Text)));

    [Theory, InlineData("XX小区门口积水"), InlineData("X12栋电梯"), InlineData("3-2-1801"), InlineData("<img src=x>")]
    public void What_is_written_is_found_by_the_same_words(string words)
    {
        var terms = Terms.Of(new Written(words)).Split(' ');
        Assert.All(Terms.Asked(words), asked => Assert.Contains(terms, term => asked.IsBeginning ? term.StartsWith("zz" + asked.Term, StringComparison.Ordinal) : term == "zz" + asked.Term));
    }

    [Theory, InlineData("王雪梅", "雪"), InlineData("王雪梅", "梅"), InlineData("王雪梅", "wx"), InlineData("王雪梅", "X"), InlineData("曾丽", "z"), InlineData("Tom Miller", "mi")]
    public void A_character_or_two_letters_of_a_name_are_asked_for_as_they_stand_in_it(string name, string words)
    {
        var (term, isBeginning) = Assert.Single(Terms.Asked(words, isByName: true));
        Assert.False(isBeginning);
        Assert.Contains("zz" + term, Terms.Of(new Written("", name)).Split(' '));
    }

    [Fact]
    public void No_words_are_too_odd_for_terms()
    {
        foreach (var words in new[] { "", " ", "😀", "'\"\\:*&|!()", "\ud800", new string('漏', 100_000), "a\0b", "٣٤٥", "é̂" })
            Assert.All(Terms.Asked(words), asked => Assert.Matches(@"^[\p{L}\p{N}]+$", asked.Term));
    }

    private sealed record Written(string Words, string? Name = null) : ISearchable
    {
        public static string SearchKind => "zz";
        public string Kind => SearchKind;
        public IEnumerable<string?> SearchNames => [Name];
        public IEnumerable<string?> SearchWords => [Words];
    }
}
