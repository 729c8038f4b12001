using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Estate.Units;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Search;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Levels;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;
using Steward.Testing;

namespace Steward.Bench;

/// <summary>Five years of a department that serves fifty thousand units: ten thousand requests with their work orders, call-backs, history and search terms.
/// Most were settled in a day or two; of the last days' many are open, of older ones one in a thousand.</summary>
internal sealed class Years(Db db, Promises promises, IReadOnlyList<Unit> units, ILookup<RequestType, Category> categories, Actor agent, AccountId worker)
{
    internal const int Lives = 10_000, Alike = 50;
    private const int Batch = 2000;
    internal static readonly TimeSpan Span = TimeSpan.FromDays(5 * 365);
    private static readonly string[] Troubles = ["厨房水管漏水", "卫生间堵塞", "电梯停运", "楼道灯不亮", "对讲机无声", "燃气表报警", "门禁打不开", "空调外机滴水"];
    private static readonly RequestType[] Kinds = [RequestType.Repair, RequestType.Repair, RequestType.Repair, RequestType.Inquiry, RequestType.Complaint, RequestType.Repair, RequestType.Repair, RequestType.Inquiry, RequestType.Help, RequestType.Suggestion];

    private readonly DateTimeOffset now = DateTimeOffset.UtcNow;
    private readonly List<Mark> course = [];

    public static async Task Fill(string connection)
    {
        await using var app = StewardApp.On(Database.Postgres, connection);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        var units = await Town.Build(db);
        var (wang, zhao) = (await db.Users.AsNoTracking().SingleAsync(a => a.UserName == "wang"), await db.Users.AsNoTracking().SingleAsync(a => a.UserName == "zhao"));
        var agent = new Actor();
        agent.Become(ActorKind.System, wang.Id, wang.Name);
        var years = new Years(db, scope.ServiceProvider.GetRequiredService<Promises>(), units, (await db.Set<Category>().AsNoTracking().ToListAsync()).ToLookup(c => c.Type), agent, zhao.Id);
        for (var n = 0; n < Lives; n++)
        {
            await years.Live(n);
            if (n % Batch == Batch - 1) await Copy.Added(db);
        }
        await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
    }

    /// <summary>The word that the n-th of so many requests has in common with about fifty.</summary>
    public static string Word(int n, int requests)
    {
        var word = n % (requests / Alike);
        return $"{(char)(0x5000 + word % 60 * 37)}{(char)(0x6000 + word / 60 * 41)}";
    }

    private async Task Live(int n)
    {
        var (type, unit, at) = (Kinds[n % Kinds.Length], units[(int)(n * 7919L % units.Count)], now - Span * (1 - (n + .5) / Lives));
        var (age, dice) = (now - at, n * 2654435761L % 1000);
        var request = new Request(unit.Site, $"BX-{n:0000000}", type, (Channel)(n % 5), $"{Troubles[n % Troubles.Length]}{Word(n, Lives)}", at)
        {
            Details = "业主来电反映，从昨晚开始，已影响正常使用，请尽快派人上门查看。", ContactName = "吴晓梅", ContactPhone = $"138{n:00000000}", Unit = unit.Id, Building = unit.Building,
            Category = categories[type].ToArray() is { Length: > 0 } those ? those[n / Kinds.Length % those.Length].Id : null, Urgency = n % 20 == 7 ? Urgency.Urgent : Urgency.Normal,
        };
        Find(request);
        course.Clear();
        var isOpen = dice < (age.TotalDays switch { < 1 => 800, < 3 => 400, < 7 => 150, < 30 => 30, _ => 1 });
        var held = !isOpen || dice % 3 > 0;
        if (held) Do(request, at.AddMinutes(20), _ => request.Accept(agent));
        if (type is RequestType.Repair && held) Work(request, n, at, isOpen);
        if (!isOpen) Settle(request, n, at + Least(TimeSpan.FromHours(6 + n % 40), age / 2));
        await promises.Keep(request, [.. course], now, default);
    }

    private void Work(Request request, int n, DateTimeOffset at, bool isOpen)
    {
        var order = new WorkOrder(request.Id, request.Site, $"GB-{n:0000000}", request.Subject, worker, at.AddMinutes(30)) { Dispatcher = agent.Account };
        order.Waive(FreeReason.Service);
        Find(order);
        var steps = new Action<DateTimeOffset>[] { when => order.Accept(agent, when), when => order.Arrive(agent, when), when => order.Start(agent, when), when => order.Complete("接头老化", "已更换接头，试水正常。", agent, when), when => order.Confirm(Satisfaction.Satisfied, null, agent, when) };
        foreach (var (step, i) in steps.Take(isOpen ? n % 4 : steps.Length).Select((step, i) => (step, i)))
        {
            var when = at + Least(TimeSpan.FromMinutes(40 + 30 * i), (now - at) / 4);
            step(when);
            db.Recount(order, agent, when);
        }
    }

    private void Settle(Request request, int n, DateTimeOffset when)
    {
        if (request.Type is RequestType.Complaint) Do(request, when, _ =>
        {
            request.GiveGrade(Validity.Valid, Responsibility.Service, (Grade)(n % 3), null, null);
            request.Find("交接遗漏", "当日补做并登记", "业主认可");
        });
        Do(request, when, at => request.Resolve("已上门处理，业主确认正常。", n % 2 == 0 ? new ServiceDesk.CallBacks.Terms(CallReason.AllOfThese, TimeSpan.FromDays(2)) : ServiceDesk.CallBacks.Terms.None, agent, at));
        if (n % 2 == 0 && when.AddDays(1) < now)
        {
            var call = new CallBack(request.Id, request.Site, CallMethod.Telephone, (Satisfaction)(n / 2 % 10 is var said && said < 8 ? 0 : said - 7), "已回访", agent.Account, agent.Name, when.AddDays(1));
            Do(request, call.At, _ => request.CallBack(call, agent));
            db.Add(call);
        }
        db.AddRange(request.CallsDue);
        if (when.AddDays(2) < now && !request.AwaitsCallBack) Do(request, when.AddDays(2), at => request.Close(agent, at));
    }

    private void Do(Request request, DateTimeOffset when, Action<DateTimeOffset> step)
    {
        step(when);
        course.AddRange(request.NewMoves.Select(m => Mark.Of(m) with { At = when }));
        db.Recount(request, agent, when);
    }

    private void Find<T>(T thing) where T : Thing, ISearchable => db.AddRange(thing, SearchRow.Of(thing));
    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
