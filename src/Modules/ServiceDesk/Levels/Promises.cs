using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Calendars;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Levels;

/// <summary>Works out from its history how a request stands with what was promised, by the standard that held on the day it was received.
/// Whatever changes a request comes by here before it is written.</summary>
public sealed class Promises(Db db, WorkingCalendar calendar) : IDerive
{
    private readonly Dictionary<SiteId, LevelPolicy[]> policies = [];

    public async Task<bool> Derive(Thing thing, DateTimeOffset now, CancellationToken ct)
    {
        if (thing is WorkOrder order && order.NewMoves.Any(m => Mark.OfJob(m) is not null)) return await DeriveFrom(order, now, ct);
        if (thing is not Request request || IsFiled(request)) return false;
        await Keep(request, now, ct);
        return true;
    }

    /// <summary>What is over keeps what it was told, whatever happens to the calendar or is noted of it; unless somebody puts right what its clocks go by.</summary>
    private bool IsFiled(Request request)
    {
        var entry = db.Entry(request);
        return !request.IsOpen && entry.State is EntityState.Modified or EntityState.Unchanged && !IsOpen(entry.Property(r => r.State).OriginalValue) && !Timed.Any(field => entry.Property(field).IsModified);
    }

    private static readonly string[] Timed =
        [nameof(Request.Type), nameof(Request.Category), nameof(Request.Urgency), nameof(Request.Grade), nameof(Request.AppointmentFrom), nameof(Request.AppointmentTo), nameof(Request.ClocksFrom)];

    private static bool IsOpen(RequestState state) => state is RequestState.New or RequestState.Accepted or RequestState.OnHold;

    private async Task Keep(Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (request.WasOver) request.Keep([], null);
        else await Keep(request, await CourseOf(request, now, ct), now, ct);
    }

    private async Task Keep(Request request, Course course, DateTimeOffset now, CancellationToken ct) => request.Keep(await Read(request, course, now, ct), course.RepliedAt());

    /// <summary>What a job waits for its request waits for too.</summary>
    private async Task<bool> DeriveFrom(WorkOrder order, DateTimeOffset now, CancellationToken ct)
    {
        var request = await db.Set<Request>().SingleAsync(r => r.Id == order.Request, ct);
        await Keep(request, now, ct);
        db.Entry(request).DetectChanges();
        return true;
    }

    /// <summary>The same for a course that is known already: the past of a demonstration.</summary>
    public Task Keep(Request request, IReadOnlyList<Mark> turns, DateTimeOffset now, CancellationToken ct) =>
        Keep(request, new Course(request.ClocksFrom, request.AppointmentFrom, request.AppointmentTo, turns), now, ct);

    /// <summary>Nothing for what was over before it came here.</summary>
    public async Task<IReadOnlyList<Reading>> Read(Request request, DateTimeOffset now, CancellationToken ct) =>
        request.WasOver ? [] : await Read(request, await CourseOf(request, now, ct), now, ct);

    private async Task<Course> CourseOf(Request request, DateTimeOffset now, CancellationToken ct) =>
        new(request.ClocksFrom, request.AppointmentFrom, request.AppointmentTo, await Turns(request, now, ct));

    private async Task<IReadOnlyList<Reading>> Read(Request request, Course course, DateTimeOffset now, CancellationToken ct) => await Read(request, request.Grade, course, now, await calendar.Days(ct), ct);

    /// <summary>How a request of that grade stood at a moment, by a course that ends there and the calendar as it was known.</summary>
    public async Task<IReadOnlyList<Reading>> Read(Request request, Complaints.Grade? grade, Course course, DateTimeOffset now, WorkingDays days, CancellationToken ct)
    {
        var policy = await Policy(request.Site, Shown.DayOf(course.From), ct);
        return course.Read(goal => policy.For(goal, request.Type, request.Category, request.Urgency, grade), policy.Office, days, now);
    }

    /// <summary>The standard that holds for what a site receives on a day.</summary>
    public async Task<LevelPolicy> Policy(SiteId site, DateOnly day, CancellationToken ct)
    {
        if (!policies.TryGetValue(site, out var all))
            policies[site] = all = await db.Set<LevelPolicy>().AsNoTracking().Include(p => p.Lines).Where(p => p.Site == site).OrderByDescending(p => p.From).ToArrayAsync(ct);
        return all.FirstOrDefault(p => p.From <= day) ?? StandardLevels.Usual;
    }

    private async Task<IReadOnlyList<Mark>> Turns(Request request, DateTimeOffset now, CancellationToken ct)
    {
        var fresh = request.NewMoves.Select(m => Mark.Of(m) with { At = now });
        if (db.Entry(request).State is EntityState.Added) return [.. fresh];
        var jobs = db.ChangeTracker.Entries<WorkOrder>().Where(e => e.Entity.Request == request.Id).SelectMany(e => e.Entity.NewMoves).Select(Mark.OfJob).OfType<Mark>().Select(m => m with { At = now });
        var key = request.Key;
        var keys = (await db.Set<WorkOrder>().Where(o => o.Request == request.Id).Select(o => o.Id).ToListAsync(ct)).Select(o => o.Value).Append(key).ToArray();
        var told = await db.Set<Moved>().AsNoTracking().Where(m => keys.Contains(m.Thing)).OrderBy(m => m.Id).ToListAsync(ct);
        var turns = told.Select(m => m.Thing == key ? Mark.Of(m) : Mark.OfJob(m)).OfType<Mark>().Concat(jobs).Concat(fresh);
        return [.. told.Any(m => m.Code == Request.FromRegister) ? turns.SkipWhile(t => t.Action != nameof(RequestAction.Reopen)) : turns];
    }
}
