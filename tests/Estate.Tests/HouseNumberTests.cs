using Steward.Estate.Imports;

namespace Steward.Estate.Tests;

public sealed class HouseNumberTests
{
    [Theory]
    [InlineData("3-2-1801"), InlineData("3栋2单元1801"), InlineData("3#2-1801"), InlineData("三栋二单元1801"), InlineData("三号楼二单元1801室")]
    [InlineData(" ３－２－１８０１ "), InlineData("3幢2单元1801号"), InlineData("03-02-1801"), InlineData("3栋-2单元-1801"), InlineData("3号楼2-1801")]
    public void One_house_is_found_however_it_is_written(string text) => Assert.Equal(new HouseNumber("3", "2", "1801"), HouseNumber.Parse(text));

    [Theory, InlineData("3-1801", "3", "1801"), InlineData("A座1204", "A", "1204"), InlineData("十二栋501", "12", "501"), InlineData("5号101室", "5", "101")]
    public void A_building_need_not_have_entrances(string text, string building, string room) => Assert.Equal(new HouseNumber(building, null, room), HouseNumber.Parse(text));

    [Theory, InlineData(""), InlineData("翠湖花园"), InlineData("1801"), InlineData("3-2-"), InlineData("=3-2-1801")]
    public void What_is_no_house_number_is_none(string text) => Assert.Null(HouseNumber.Parse(text));

    [Fact]
    public void Several_telephones_stand_in_one_cell()
    {
        Assert.Equal(["13800001801", "057188880000", "+85291234567"], PhoneNumbers.Parse("+86 138 0000 1801、０５７１－８８８８００００;+852 9123 4567，13800001801", out var wrong));
        Assert.Null(wrong);
        Assert.Empty(PhoneNumbers.Parse("无", out wrong));
        Assert.Equal("无", wrong);
    }
}
