using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Steward.Contracts.Estate;
using Steward.Estate.Sites;
using Steward.Platform.Data;
using Steward.Platform.Search;
using Steward.ServiceDesk.Requests;
using Steward.Testing;

namespace Steward.Bench;

/// <summary>Fills a database with requests of two years, nineteen in twenty of them closed, each with its history and search terms.</summary>
internal static class Filling
{
    private const int Batch = 1000, Alike = 50;
    private static readonly string[] Troubles = ["厨房水管漏水", "卫生间堵塞", "电梯停运", "楼道灯不亮", "对讲机无声", "燃气表报警", "门禁打不开", "空调外机滴水"];

    /// <returns>Words of which each is found in about fifty requests.</returns>
    public static async Task<string[]> Fill(string connection, int requests)
    {
        var words = Enumerable.Range(0, Math.Max(1, requests / Alike)).Select(n => $"{(char)(0x5000 + n % 60 * 37)}{(char)(0x6000 + n / 60 * 41)}").ToArray();
        await using var app = StewardApp.On(Database.Postgres, connection);
        var start = DateTimeOffset.UtcNow.AddYears(-2);
        for (var done = 0; done < requests; done += Batch)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var site = await db.Set<Site>().OrderBy(s => s.Code).Select(s => s.Id).FirstAsync();
            for (var n = done; n < Math.Min(done + Batch, requests); n++) Add(db, site, n, words[n % words.Length], start + (DateTimeOffset.UtcNow - start) * n / requests);
            await db.SaveChangesAsync();
        }
        await Tell(connection, """
            UPDATE service_desk_requests SET "State" = 'Closed', "ResolvedAt" = "ReceivedAt" + interval '1 day', "ClosedAt" = "ReceivedAt" + interval '2 days', "Resolution" = '已处理。' WHERE "Number" LIKE 'BX-%' AND right("Number", 2)::int % 20 <> 0;
            INSERT INTO platform_history ("Thing", "Kind", "Action", "From", "To", "ByName", "At")
                SELECT "Id", 'Request', action, NULL, 'Accepted', '王敏', "ReceivedAt" FROM service_desk_requests, unnest(ARRAY['Accept', 'Resolve', 'Close']) AS action WHERE "Number" LIKE 'BX-%';
            """);
        await Tell(connection, "VACUUM FULL ANALYZE service_desk_requests");
        await Tell(connection, "VACUUM ANALYZE");
        await Tell(connection, "CHECKPOINT");
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

    private static void Add(Db db, SiteId site, int n, string word, DateTimeOffset at)
    {
        var request = new Request(site, $"BX-{n:0000000}", (RequestType)(n % 4), (Channel)(n % 3), $"{Troubles[n % Troubles.Length]}{word}", at)
        {
            Details = "业主来电反映，从昨晚开始，已影响正常使用，请尽快派人上门查看。", ContactName = "吴晓梅", ContactPhone = $"138{n:00000000}", Place = $"{n % 30 + 1}栋{n % 18 + 1}01",
        };
        db.AddRange(request, new SearchRow(request.Key, Terms.Of(request)));
    }

    public static async Task Tell(string connection, string command)
    {
        await using var database = NpgsqlDataSource.Create(connection);
        await using var order = database.CreateCommand(command);
        order.CommandTimeout = 600;
        await order.ExecuteNonQueryAsync();
    }
}
