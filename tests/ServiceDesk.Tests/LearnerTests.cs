using Steward.ServiceDesk.Suggestions;

namespace Steward.ServiceDesk.Tests;

public sealed class LearnerTests
{
    private static Lesson[] Lessons(string held) =>
    [
        .. from n in Enumerable.Range(0, 60) select new Lesson($"水管漏水{(char)('甲' + n)}", "water", "", false),
        .. from n in Enumerable.Range(0, 40) select new Lesson($"灯泡不亮{(char)('甲' + n)}", "light", "", false),
        .. from n in Enumerable.Range(0, 10) select new Lesson($"{held}{(char)('丁' + n)}", "light", "", true),
    ];

    /// <summary>What a model says of words that it is not sure of, to the last digit.</summary>
    private static Predictor.Guess?[] Taught(Lesson[] lessons)
    {
        var predictor = Predictor.Read(Learner.Learn(lessons)!);
        return [.. new[] { "水管不亮", "灯泡漏水", "路灯熄灭", "别的词句" }.Select(words => predictor.Best(words, _ => true))];
    }

    [Fact]
    public void What_is_held_back_is_never_learnt_from() =>
        Assert.Equal(Taught(Lessons("路灯熄灭")), Taught([.. Lessons("别的词句").Where(l => !l.IsHeldBack)]));

    [Fact]
    public void The_same_rows_teach_the_same() => Assert.Equal(Taught(Lessons("路灯")), Taught(Lessons("路灯")));

    [Fact]
    public void The_verdict_counts_only_what_was_held_back()
    {
        var lessons = Lessons("灯泡坏了不亮");
        var verdict = Verdict.Of(Predictor.Read(Learner.Learn(lessons)!), lessons, .5);

        Assert.Equal((10, 10, 0), (verdict.Held, verdict.Right, verdict.MajorityRight));
        Assert.Equal((1.0, 1.0), (verdict.Precision, verdict.Recall));
        Assert.Empty(verdict.Detail.Mixups);
    }

    [Fact]
    public void Nothing_is_learnt_from_a_single_answer() => Assert.Null(Learner.Learn([new("水管", "water", "", false), new("水阀", "water", "", false), new("灯泡", "light", "", true)]));

    [Fact]
    public void The_same_words_are_always_on_the_same_side_whatever_the_digits()
    {
        Assert.Equal(Wording.IsHeldBack("3栋电梯坏了"), Wording.IsHeldBack("12 栋电梯坏了！"));
        Assert.InRange(Enumerable.Range(0, 2000).Count(n => Wording.IsHeldBack($"水{(char)(0x4e00 + n)}")), 300, 500);
    }
}
