using CsCheck;
using Steward.Platform.Data;

namespace Steward.Platform.Tests;

public sealed class MoneyTests
{
    [Fact]
    public void What_is_written_is_read_back_to_the_fen() =>
        Gen.Long[-9_000_000_000_000_000, 9_000_000_000_000_000].Sample(fen => Assert.Equal(new Money(fen), Money.Parse(new Money(fen).ToString())));

    [Theory]
    [InlineData("1,040.00", 104000)]
    [InlineData("¥12.5", 1250)]
    [InlineData("￥ 0.01", 1)]
    public void Amounts_are_read_as_people_write_them(string text, long fen) => Assert.Equal(new Money(fen), Money.Parse(text));

    [Theory]
    [InlineData("0.001")]
    [InlineData("twelve")]
    [InlineData("")]
    [InlineData("99999999999999999999")]
    public void What_is_no_amount_is_not_taken_for_one(string text) => Assert.False(Money.TryParse(text, null, out _));
}
