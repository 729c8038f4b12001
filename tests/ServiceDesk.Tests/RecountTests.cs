using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Calendars;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Levels;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

/// <summary>In the night the due times of all that is open are worked out anew.</summary>
public sealed class RecountTests
{
    [Theory, OnEveryDatabase]
    public async Task Whoever_changes_one_request_meanwhile_keeps_none_from_its_time_and_what_stands_as_it_should_is_left_alone(Database on)
    {
        var meanwhile = new Meanwhile();
        await using var app = await StewardApp.Start(on, b => b.Services.ConfigureDbContext<Db>(o => o.AddInterceptors(meanwhile)));
        var wang = app.As("wang");
        Task<RequestId> Open(string subject) => wang.Do((OpenRequest open) => open.Run(new() { Type = RequestType.Repair, Subject = subject, House = "3-2-1801" }));
        RequestId[] ids = [await Open("水龙头滴水"), await Open("灯不亮"), await Open("门锁坏了")];
        Task<DateTimeOffset?[]> Due() => app.Look(db => db.Set<Request>().OrderBy(r => r.Number).Select(r => r.DueAt).ToArrayAsync());
        var (before, untouched) = (await Due(), ids[2]);
        await app.Look(db => db.Set<Request>().Where(r => r.Id != untouched).ExecuteUpdateAsync(s => s.SetProperty(r => r.DueAt, (DateTimeOffset?)null)));

        var first = ids[0];
        meanwhile.Happens = () => app.Look(db => db.Set<Request>().Where(r => r.Id == first).ExecuteUpdateAsync(s => s.SetProperty(r => r.Version, r => r.Version + 1)));
        await app.Itself().Do((RecountClocks recount) => recount.Run(default));

        Assert.Null(meanwhile.Happens);
        Assert.Equal(before, await Due());
        Assert.Equal(2, await app.Look(db => db.Set<AuditEntry>().CountAsync(a => a.UseCase == nameof(RecountClock))));
    }

    [Theory, OnEveryDatabase]
    public async Task One_request_is_worked_out_at_once_while_it_is_open(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var id = await wang.Do((OpenRequest open) => open.Run(new() { Type = RequestType.Repair, Subject = "水龙头滴水", House = "3-2-1801" }));
        await wang.Do((RecountClock recount) => recount.Run(id, new()));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((RecountClock recount) => recount.Run(id, new())));
        await wang.Do((CancelRequest cancel) => cancel.Run(id, new() { Reason = "业主自行处理" }));
        await Assert.ThrowsAsync<Refused>(() => wang.Do((RecountClock recount) => recount.Run(id, new())));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_over_keeps_what_it_was_told_when_the_calendar_changes_and_its_page_says_the_same(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        Task<RequestId> Open() => wang.Do((OpenRequest open) => open.Run(new() { Type = RequestType.Suggestion, Subject = "增设儿童滑梯", House = "3-2-1801" }));
        var (done, open) = (await Open(), await Open());
        await wang.Do((AcceptRequest accept) => accept.Run(done, new()));
        await wang.Do((ResolveRequest resolve) => resolve.Run(done, new() { Resolution = "已列入下季度计划。" }));
        var (before, later) = (await Due(done), await Due(open));
        await app.As("admin").Do((LoadCalendarYear load) => load.Run(new() { Lines = "2026-03-03..2026-03-20,Off,全员放假,测试通知" }));
        await app.Itself().Do((RecountClocks recount) => recount.Run(default));
        await wang.Do((CloseRequest close) => close.Run(done, new()));

        Assert.Equal((before, true), (await Due(done), await Due(open) > later));
        foreach (var (id, isOfThen) in new[] { (done, true), (open, false) })
        {
            var clock = await wang.Do((ShowClock show) => show.Run(id));
            Assert.Equal((await Due(id), isOfThen), (clock.Readings.Single(r => r.Goal is Goal.Resolution).DueAt, clock.IsOfThen));
        }
        Assert.Contains("The working calendar was changed after this was over", (await wang.Open($"/requests/{done}/clock")).Text);

        Task<DateTimeOffset?> Due(RequestId id) => app.Look(db => db.Set<Request>().Where(r => r.Id == id).Select(r => r.ResolveBy).SingleAsync());
    }

    /// <summary>Somebody is quicker in the moment in which the night writes.</summary>
    private sealed class Meanwhile : SaveChangesInterceptor
    {
        public Func<Task>? Happens { get; set; }

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData data, InterceptionResult<int> result, CancellationToken ct = default)
        {
            if (Happens is { } happens && data.Context!.ChangeTracker.Entries<Request>().Any(e => e.State is EntityState.Modified))
            {
                Happens = null;
                await happens();
            }
            return result;
        }
    }
}
