using CsCheck;
using Steward.Estate.Imports;

namespace Steward.Estate.Tests;

public sealed class HouseNumberTests
{
    [Theory]
    [InlineData("3-2-1801"), InlineData("3栋2单元1801"), InlineData("3#2-1801"), InlineData("三栋二单元1801"), InlineData("三号楼二单元1801室")]
    [InlineData(" ３－２－１８０１ "), InlineData("3幢2单元1801号"), InlineData("03-02-1801"), InlineData("3栋-2单元-1801"), InlineData("3号楼2-1801")]
    [InlineData("3.2.1801"), InlineData("3/2/1801"), InlineData("3栋2单元18楼1801"), InlineData("3栋2单元18层01室"), InlineData("三栋二单元十八楼一室"), InlineData("三栋二单元一八〇一")]
    public void One_house_is_found_however_it_is_written(string text) => Assert.Equal(new HouseNumber("3", "2", "1801"), HouseNumber.Parse(text));

    [Theory, InlineData("3-1801", "3", "1801"), InlineData("A座1204", "A", "1204"), InlineData("十二栋501", "12", "501"), InlineData("5号101室", "5", "101")]
    public void A_building_need_not_have_entrances(string text, string building, string room) => Assert.Equal(new HouseNumber(building, null, room), HouseNumber.Parse(text));

    [Theory, InlineData(""), InlineData("翠湖花园"), InlineData("1801"), InlineData("3-2-"), InlineData("=3-2-1801")]
    public void What_is_no_house_number_is_none(string text) => Assert.Null(HouseNumber.Parse(text));

    [Theory]
    [InlineData("翠湖花园3栋2单元1801室"), InlineData("我住三栋二单元1801，厨房漏水"), InlineData("3-2-1801 王女士 13811118001"), InlineData("3栋 2单元 1801"), InlineData("地址：翠湖花园 3 栋 2 单元 1801 室。")]
    [InlineData("业主13811118001，3#2-1801，今晚九点"), InlineData("王女士（3号楼2单元1801）"), InlineData("三栋二单元十八楼01室没电了")]
    public void It_is_found_in_the_middle_of_a_sentence(string text) => Assert.Equal(new HouseNumber("3", "2", "1801"), HouseNumber.In(text));

    [Theory]
    [InlineData("13811118001"), InlineData("2026-11-28"), InlineData("约在 2026.11.28 上午"), InlineData("WX-2026-00123 怎么样了"), InlineData("12-28 到访"), InlineData("3栋电梯坏了"), InlineData("2单元门禁"), InlineData("第18层走廊灯"), InlineData("价格 30-50 元"), InlineData("电话0571-8888-0000")]
    public void Dates_telephones_and_prices_are_none(string text) => Assert.Null(HouseNumber.In(text));

    private static readonly string[] Spoken = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    private static string Chinese(int n) => n < 10 ? Spoken[n] : $"{(n < 20 ? "" : Spoken[n / 10])}十{(n % 10 == 0 ? "" : Spoken[n % 10])}";
    private static string Read(string room) => string.Concat(room.Select(c => Spoken[c - '0']));
    private static string Wide(string text) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c == '-' ? '－' : c));

    private static readonly Func<int, int, int, int, string>[] Ways =
    [
        (b, e, f, d) => $"{b}-{e}-{f}{d:00}", (b, e, f, d) => $"{b}栋{e}单元{f}{d:00}", (b, e, f, d) => $"{b}#{e}-{f}{d:00}", (b, e, f, d) => $"{b}幢{e}单元{f}{d:00}室", (b, e, f, d) => $"{b}号楼{e}单元{f}{d:00}号",
        (b, e, f, d) => $"{Chinese(b)}栋{Chinese(e)}单元{f}{d:00}", (b, e, f, d) => $"{Chinese(b)}号楼{Chinese(e)}单元{Read($"{f}{d:00}")}室", (b, e, f, d) => $"{b}栋{e}单元{f}层{d:00}室", (b, e, f, d) => $"{b}栋{e}单元{f}楼{f}{d:00}",
        (b, e, f, d) => Wide($"{b}-{e}-{f}{d:00}"), (b, e, f, d) => $"{b} 栋 {e} 单元 {f}{d:00} 室", (b, e, f, d) => $"{b}.{e}.{f}{d:00}", (b, e, f, d) => $"{b}座{e}门{f}{d:00}", (b, e, f, d) => $"{b:00}-{e:00}-{f}{d:00}",
    ];

    private static readonly Func<string, string>[] Around = [h => h, h => $"翠湖花园{h}", h => $"{h}，王女士来电", h => $"我家在{h}，没有水", h => $"13811118001 {h}", h => $"地址：{h}。"];

    [Fact]
    public void Every_written_form_is_the_same_house()
    {
        var house = Gen.Select(Gen.Int[1, 39], Gen.Int[1, 6], Gen.Int[1, 40], Gen.Int[1, 12]);
        Gen.Select(house, Gen.Int[0, Ways.Length - 1], Gen.Int[0, Around.Length - 1]).Sample((h, way, around) =>
        {
            var (building, entrance, floor, door) = h;
            var text = Around[around](Ways[way](building, entrance, floor, door));
            return HouseNumber.In(text)?.Labels.Contains($"{building}-{entrance}-{floor}{door:00}") is true;
        }, print: t => Around[t.Item3](Ways[t.Item2](t.Item1.Item1, t.Item1.Item2, t.Item1.Item3, t.Item1.Item4)));
    }

    [Fact]
    public void Any_text_at_all_is_read_without_fault() => Gen.String.Sample(text => { _ = HouseNumber.In(text); });

    [Fact]
    public void Several_telephones_stand_in_one_cell()
    {
        Assert.Equal(["13800001801", "057188880000", "+85291234567"], PhoneNumbers.Parse("+86 138 0000 1801、０５７１－８８８８００００;+852 9123 4567，13800001801", out var wrong));
        Assert.Null(wrong);
        Assert.Empty(PhoneNumbers.Parse("无", out wrong));
        Assert.Equal("无", wrong);
    }
}
