using Steward.Contracts.ServiceDesk;
using Steward.ServiceDesk.Digests;
using Steward.ServiceDesk.Digests.Topics;

namespace Steward.ServiceDesk.Tests;

public sealed class TopicTests
{
    private static readonly string[] Noise = ["咨询物业费怎么交", "表扬保洁阿姨", "门禁卡丢了要补办", "楼下有人遛狗不牵绳", "快递柜打不开", "儿童乐园滑梯坏了", "装修押金何时退", "想租一个车位", "对讲机没有声音", "暖气片不热", "空调外机滴水", "信箱锁坏了"];

    private static Message Say(int n, string subject, string? household = null, string? building = null) =>
        new(new(RequestId.New(), $"WX-2026-{n:00000}", subject, new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero).AddHours(n)), null, building, null, household ?? $"h{n}");

    private static Message[] Mixed(params (string Subject, string? Household)[] planted) =>
        [.. Noise.Select((s, i) => Say(i, s)), .. planted.Select((p, i) => Say(100 + i, p.Subject, p.Household))];

    [Fact]
    public void Messages_of_one_place_and_matter_are_found_among_others()
    {
        var messages = Mixed(
            ("翡翠广场烧烤摊油烟扰民", null), ("翡翠广场夜市烧烤油烟呛人", null), ("投诉翡翠广场烧烤油烟太大", null), ("请管管翡翠广场的烧烤摊", null),
            ("梧桐路积水没人管", null), ("一下雨梧桐路就积水", null), ("梧桐路口积水严重", null));
        var topics = new TopicFinder(3).Find(messages, [(Say(1, "翡翠广场烧烤油烟"), 3)], 4);
        Assert.Equal([4, 3], topics.Select(t => t.Count));
        Assert.Equal(["翡翠广场", "梧桐路"], topics.Select(t => t.Place));
        Assert.All(topics[0].Members, m => Assert.Contains("翡翠广场", m.Subject));
        Assert.Equal([0, 0, 0, 1], topics[0].Before);
        Assert.Contains("积水", topics[1].Label);
    }

    [Fact]
    public void One_household_is_no_topic_however_often_it_writes()
    {
        var messages = Mixed(("云杉小区东侧路灯不亮", "a"), ("云杉小区东侧路灯还是不亮", "a"), ("云杉小区东侧路灯不亮第三次", "a"));
        Assert.Empty(new TopicFinder(3).Find(messages, [], 4));
    }

    [Fact]
    public void The_order_in_which_messages_come_changes_nothing()
    {
        var messages = Mixed(("2号梯停运", null), ("2号梯又停运了", null), ("2号梯停运出不了门", null), ("2号梯停运两天", null));
        var (one, other) = (new TopicFinder(3).Find(messages, [], 4), new TopicFinder(3).Find([.. Enumerable.Reverse(messages)], [], 4));
        Assert.Equal(Canonical.Write(one), Canonical.Write(other));
    }

    [Theory]
    [InlineData("请打13912345678或0571-88886666找王雪梅", "请打***或***找王**")]
    [InlineData("身份证330106199001011234，车牌浙A12345，a.b@c.cn", "身份证***，车牌***，***")]
    [InlineData("3-2-1801 门口 2026-03-02 110kv", "3-2-1801 门口 2026-03-02 110kv")]
    public void Nobody_can_be_told_by_a_text(string text, string shown) => Assert.Equal(shown, Redacted.Of(text, "王雪梅"));
}
