using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Steward.Estate.Sites;
using Steward.Estate.Units;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Search;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Levels;
using Steward.ServiceDesk.Requests;
using Steward.Testing;
using Responsibility = Steward.ServiceDesk.Complaints.Responsibility;
using Terms = Steward.ServiceDesk.CallBacks.Terms;

namespace Steward.Bench;

/// <summary>Fills a database with requests of two years, or of so many days, nineteen in twenty of them closed, each with its unit, category, history and search terms.</summary>
internal static class Filling
{
    private const int Batch = 5000, Alike = 50;
    private static readonly string[] Troubles = ["厨房水管漏水", "卫生间堵塞", "电梯停运", "楼道灯不亮", "对讲机无声", "燃气表报警", "门禁打不开", "空调外机滴水"];

    private sealed record Place(Unit[] Units, ILookup<RequestType, Category> Categories, Actor Agent);

    /// <returns>Words of which each is found in about fifty requests.</returns>
    public static async Task<string[]> Fill(string connection, int requests, int days = 730)
    {
        var words = Enumerable.Range(0, Math.Max(1, requests / Alike)).Select(n => $"{(char)(0x5000 + n % 60 * 37)}{(char)(0x6000 + n / 60 * 41)}").ToArray();
        await using var app = StewardApp.On(Database.Postgres, connection);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        var (place, promises) = (await Look(db), scope.ServiceProvider.GetRequiredService<Promises>());
        var (start, span) = (DateTimeOffset.UtcNow.AddDays(-days), TimeSpan.FromDays(days - 3));
        for (var n = 0; n < requests; n++)
        {
            await Live(db, promises, place, n, words[n % words.Length], start + span * ((double)n / requests));
            if (n % Batch == Batch - 1 || n == requests - 1) await Copy.Added(db);
        }
        foreach (var command in new[] { "VACUUM ANALYZE", "CHECKPOINT" }) await db.Database.ExecuteSqlRawAsync(command);
        return words;
    }

    public static async Task<Guid[]> Ids(NpgsqlDataSource database)
    {
        var ids = new List<Guid>();
        await using var query = database.CreateCommand("SELECT \"Id\" FROM service_desk_requests WHERE \"Number\" LIKE 'BX-%' ORDER BY md5(\"Number\") LIMIT 1000");
        await using var rows = await query.ExecuteReaderAsync();
        while (await rows.ReadAsync()) ids.Add(rows.GetGuid(0));
        return [.. ids];
    }

    private static async Task<Place> Look(Db db)
    {
        var wang = await db.Users.AsNoTracking().SingleAsync(a => a.UserName == "wang");
        var site = await db.Set<Site>().OrderBy(s => s.Code).Select(s => s.Id).FirstAsync();
        var agent = new Actor();
        agent.Become(ActorKind.System, wang.Id, wang.Name);
        return new(await db.Set<Unit>().AsNoTracking().Where(u => u.Site == site).OrderBy(u => u.Label).ToArrayAsync(), (await db.Set<Category>().AsNoTracking().ToListAsync()).ToLookup(c => c.Type), agent);
    }

    private static async Task Live(Db db, Promises promises, Place place, int n, string word, DateTimeOffset at)
    {
        var (unit, type) = (place.Units[n % place.Units.Length], (RequestType)(n % 4));
        var request = new Request(unit.Site, $"BX-{n:0000000}", type, (Channel)(n % 3), $"{Troubles[n % Troubles.Length]}{word}", at)
        {
            Details = "业主来电反映，从昨晚开始，已影响正常使用，请尽快派人上门查看。", ContactName = "吴晓梅", ContactPhone = $"138{n:00000000}",
            Unit = unit.Id, Building = unit.Building, Category = place.Categories[type].ElementAt(n % place.Categories[type].Count()).Id,
        };
        var course = new List<Mark>();
        if (n % 20 != 0)
        {
            Do(at.AddMinutes(5), when => request.Accept(place.Agent));
            if (type is RequestType.Complaint) Do(at.AddHours(2), _ =>
            {
                request.GiveGrade(Validity.Valid, Responsibility.Service, Grade.Minor, null, null);
                request.Find("交接遗漏", "当日补做并登记", "业主认可");
            });
            Do(at.AddDays(1), when => request.Resolve("已上门处理，业主确认正常。", Terms.None, place.Agent, when));
            Do(at.AddDays(2), when => request.Close(place.Agent, when));
        }
        await promises.Keep(request, course, at.AddDays(2), default);
        db.AddRange(request, SearchRow.Of(request));

        void Do(DateTimeOffset when, Action<DateTimeOffset> step)
        {
            step(when);
            course.AddRange(request.NewMoves.Select(m => Mark.Of(m) with { At = when }));
            db.Recount(request, place.Agent, when);
        }
    }
}
