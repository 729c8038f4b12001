using Steward.Contracts.Identity;
using Steward.Estate.Units;
using Steward.Platform.Audit;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Requests;

namespace Steward.Demo.History;

/// <summary>One request from its first word until now, or until it is closed.</summary>
internal sealed class Life(Past past, Request request, Scenario scenario, Unit unit)
{
    private readonly Actor agent = past.OnDuty(request.Site, Post.Agent);
    private DateTimeOffset at = request.ReceivedAt;

    public async Task Live()
    {
        switch (request.Type)
        {
            case RequestType.Inquiry or RequestType.Praise: AnswerAtOnce(); break;
            case RequestType.Repair when request.Area is Area.Private || past.Chance(90): await Repair(); break;
            default: See(); break;
        }
    }

    private void AnswerAtOnce()
    {
        if (!After(past.Minutes(1, 12))) return;
        Do(agent, () => request.Answer(scenario.Result, past.Terms(request, at), agent, at));
        if (!request.AwaitsCallBack) Do(agent, () => request.Close(agent, at));
    }

    private async Task Repair()
    {
        if (!Soon()) return;
        Do(agent, () => request.Accept(agent));
        if (past.Chance(4) && After(past.Minutes(10, 90))) { Do(agent, () => request.Cancel("业主来电，已自行处理好。", agent)); return; }
        if (past.Chance(6) && IsOfLate) return;
        var job = new Job(past, request, scenario, agent, at);
        if (!await job.Work()) return;
        at = job.At;
        Finish(job.Worker, scenario.Result);
        Hear();
    }

    private void See()
    {
        if (!Soon()) return;
        var assistant = past.Assistant(request.Site, unit.Label);
        if (scenario.Department is { } code && past.Departments[code] is var department)
        {
            Do(agent, () => request.Transfer(department.Id, department.Title, "请现场核实处理，并把结果反馈客服。", agent));
            if (!After(past.Minutes(20, 240))) return;
            Do(assistant, () => request.Accept(assistant));
        }
        else Do(agent, () => request.Assign(assistant.Account!.Value, assistant.Name, null, agent));
        if (!IsOfLate || past.Chance(80)) Do(agent, () => Judgements.Judge(request, scenario.Category));
        if (past.Chance(request.Type is RequestType.Complaint ? 90 : 25) && After(past.Minutes(10, 60))) Say(assistant, "已联系业主了解情况，约时间上门。");
        if (past.Chance(8) && After(past.Minutes(60, 400)))
        {
            Do(assistant, () => request.Hold(past.Holds["customer"], "对方业主出差，回来当面沟通。", null, assistant));
            if (past.Chance(10) && IsOfLate || !After(TimeSpan.FromHours(past.Dice.Next(20, 70)))) return;
            Do(assistant, () => request.Resume(assistant));
        }
        if (past.Chance(8) && IsOfLate || !After(request.Type is RequestType.Help ? past.Minutes(15, 50) : TimeSpan.FromHours(past.Dice.Next(3, 60)))) return;
        Finish(assistant, scenario.Result);
        Hear();
    }

    private void Finish(Actor by, string words) => Do(by, () =>
    {
        Judgements.Settle(request, scenario);
        request.Resolve(words, past.Terms(request, at), by, at);
    });

    /// <summary>The desk calls back where it must, and otherwise now and then; whoever is not satisfied is seen to again.</summary>
    private void Hear()
    {
        if (request.CallsDue.Count > 0 || past.Chance(12))
        {
            if (past.Chance(12) && After(past.Minutes(60, 300))) Call(null, null);
            if (past.Chance(4) && request.CallsDue.Count > 0 && Silent()) return;
            if (!After(past.Minutes(120, 1900))) return;
            var said = past.Dice.Next(100) switch { < 80 => Satisfaction.Satisfied, < 94 => Satisfaction.Fairly, _ => Satisfaction.Dissatisfied };
            Call(said, said switch { Satisfaction.Satisfied => past.Pick(Pleased), Satisfaction.Fairly => past.Pick(Content), _ => past.Pick(Displeased) });
            if (said is Satisfaction.Dissatisfied)
            {
                if (!After(TimeSpan.FromHours(past.Dice.Next(3, 30)))) return;
                Finish(past.OnDuty(request.Site, Post.Assistant), $"再次上门处理：{scenario.Result}");
                if (!After(past.Minutes(200, 1500))) return;
                Call(Satisfaction.Fairly, "这次处理好了。");
            }
        }
        if (!request.AwaitsCallBack && After(past.Minutes(5, 900))) Do(agent, () => request.Close(agent, at));
    }

    /// <summary>Nobody answers however often one tries, and it is filed as not reached.</summary>
    private bool Silent()
    {
        for (var tries = 0; tries < 2; tries++)
        {
            if (!After(TimeSpan.FromHours(past.Dice.Next(4, 16)))) return true;
            Call(null, null);
        }
        if (!After(TimeSpan.FromHours(past.Dice.Next(4, 16)))) return true;
        Call(null, "三次拨打无人接听，已发短信告知处理结果。", CallBackSettings.Attempts.Default);
        if (!request.AwaitsCallBack) Do(agent, () => request.Close(agent, at));
        return true;
    }

    private void Call(Satisfaction? said, string? words, int? given = null)
    {
        var call = new CallBack(request.Id, request.Site, CallMethod.Telephone, said, words, agent.Account, agent.Name, at);
        Do(agent, () => request.CallBack(call, agent));
        if (said is Satisfaction.Dissatisfied) Do(agent, () => request.Reopen(words!, agent, at));
        if (said is null && given is { } attempts) Do(agent, () => request.GiveUp(call, Math.Min(attempts, request.CallsDue.Max(d => d.Attempts) + 1)));
        else if (said is null) foreach (var due in request.CallsDue.Where(d => d.EndedAt is null)) due.Miss(at.AddHours(3));
        past.Db.Add(call);
    }

    private void Say(Actor by, string words)
    {
        past.Db.Add(new Remark(request.Key, nameof(Request), words, isPublic: true, by.Account, by.Name, at));
        Do(by, request.NoteReply);
    }

    private void Do(Actor by, Action step)
    {
        step();
        past.Recount(request, by, at);
    }

    /// <summary>Within minutes while the desk is staffed or when it is urgent; else in the morning.</summary>
    private bool Soon()
    {
        var hour = Shown.Local(at).Hour;
        if (request.Urgency is Urgency.Urgent || hour is >= 8 and < 20) return After(past.Minutes(1, 22));
        var morning = Shown.At(Shown.Local(at).Date.AddDays(hour < 8 ? 0 : 1).AddHours(8));
        return After(morning - at + past.Minutes(5, 50));
    }

    /// <summary>Nobody leaves a thing lying for more than some weeks.</summary>
    private bool IsOfLate => past.Now - request.ReceivedAt < TimeSpan.FromDays(25);

    private bool After(TimeSpan span) => (at += span) < past.Now;

    private static readonly string[] Pleased = ["处理得很及时，谢谢。", "师傅很专业，满意。", "挺好的。", "解决了，感谢。"];
    private static readonly string[] Content = ["可以，就是来得晚了点。", "还行，希望以后快一点。", "基本解决了。"];
    private static readonly string[] Displeased = ["没过两天又这样了。", "只是说了一下，问题还在。", "约的时间没来，等了一下午。"];
}
