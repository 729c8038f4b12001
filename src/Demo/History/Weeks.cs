using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Digests;

namespace Steward.Demo.History;

/// <summary>The digests of the last weeks: two approved, and the newest waiting for the head.</summary>
internal sealed class Weeks(Past past, SiteId site, DigestBuilder builder, Advisor advisor)
{
    private const string Calm = "本期诉求总量与前期基本持平，报修集中在给排水和公共照明，均在时限内处理；投诉以噪声和停车为主，已逐户回访。";
    private const string Busy = "本期电梯和门禁类报修偏多，已要求维保单位专项检查；对重复反映的住户由主管电话回访。";
    private readonly Actor wang = past.Of("wang"), lin = past.Of("lin");

    public async Task Tell(CancellationToken ct)
    {
        for (var ago = 3; ago >= 1; ago--)
        {
            var week = DigestPeriod.WeekBefore(Shown.DayOf(past.Now).AddDays(7 - 7 * ago));
            var monday = week.End.AddHours(6);
            if (monday.AddHours(4) > past.Now) continue;
            var (content, names) = await builder.Build(site, week, monday, ct);
            var digest = new Digest(site, await past.Number("ZB"), week.From, week.To);
            digest.Draft(content, names, await advisor.Points(site, content, ct));
            Do(digest, wang, monday.AddHours(3), () => digest.Revise(ago % 2 == 0 ? Busy : Calm, digest.Points, wang));
            Do(digest, wang, monday.AddHours(3.4), () => digest.Submit(wang, monday.AddHours(3.4)));
            if (ago > 1) Do(digest, lin, monday.AddHours(4), () => digest.Approve("翠湖花园", "同意。请按期落实，下周汇总时报完成情况。", lin, monday.AddHours(4)));
            past.Db.Add(digest);
        }
        await past.Db.SaveChangesAsync(ct);
    }

    private void Do(Digest digest, Actor by, DateTimeOffset at, Action step)
    {
        step();
        past.Db.Recount(digest, by, at);
    }
}
