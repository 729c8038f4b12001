using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Steward.Contracts.Estate;
using Steward.Estate.Buildings;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Sites;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Search;
using Steward.Platform.UseCases;
using Steward.Testing;
using Terms = Steward.Platform.Search.Terms;

namespace Steward.Bench;

/// <summary>A company with so many units and three times as many customers, in communities of some fifty thousand units each, and beside them one of a hundred units.
/// Written by COPY, one community on each processor, while what an index or a reference would cost is put off to the end.</summary>
internal sealed class Estate(Db db, Guid[] people)
{
    public const int Small = 100;
    private const int Community = 50_000, Floors = 40, Rooms = 12, Batch = 60;
    private static readonly string[] Tables = ["estate_units", "estate_customers", "estate_customer_phones", "estate_occupancies", "platform_search"];
    // The commonest surnames, roughly as often as they are met with.
    private const string Surnames = "王王王王王王王李李李李李李李张张张张张张刘刘刘刘刘陈陈陈陈杨杨杨赵赵黄黄周周吴吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private const string Given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国文海春晓志雪子涵宇轩浩然欣怡梓萱佳琪思远博俊峰鑫鹏飞龙云凤琴珍珠慧巧美莲真环香月莺媛瑞凡嘉琼勤贞莉瑶荣爱妹霜瑾颖露婵雁蓓纨仪荷丹蓉眉君蕊薇菁梦岚苑婕馨瑗琰韵融园艺咏卿聪澜纯毓悦昭冰爽琬茗羽希宁";

    private readonly Random dice = new(20260);

    public static async Task Found(string connection, int units)
    {
        await using var database = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false, CommandTimeout = 3600 }.ToString());
        await database.OpenAsync();
        var indexes = await Sql.Ask(database, $"SELECT pg_get_indexdef(indexrelid) || '|' || indexrelid::regclass FROM pg_index WHERE NOT indisprimary AND indrelid::regclass::text IN ({string.Join(", ", Tables.Select(t => $"'{t}'"))})");
        foreach (var index in indexes) await Sql.Tell(database, $"DROP INDEX {index.Split('|')[1]}");
        var communities = Enumerable.Range(0, (units + Community - 1) / Community).Select(c => (Code: $"U{c:00}", Units: Math.Min(Community, units - c * Community))).Append((Code: "U-S", Units: Small)).ToArray();
        await Parallel.ForEachAsync(communities, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (community, _) =>
        {
            await using var app = StewardApp.On(Database.Postgres, connection);
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            await db.Database.OpenConnectionAsync(CancellationToken.None);
            // What is written here is whole: checking every reference would take longer than the writing.
            await db.Database.ExecuteSqlRawAsync("SET session_replication_role = replica; SET synchronous_commit = off", CancellationToken.None);
            var people = await db.Users.Where(a => new[] { "wang", "lin", "zhou" }.Contains(a.UserName)).Select(a => a.Id.Value).ToArrayAsync(CancellationToken.None);
            await new Estate(db, people).Build(community.Code, community.Units);
            Console.Error.WriteLine($"{community.Code}: {community.Units:N0} units");
        });
        await Sql.Tell(database, "SET maintenance_work_mem = '1GB'; SET max_parallel_maintenance_workers = 2");
        foreach (var index in indexes) await Sql.Tell(database, index.Split('|')[0]);
        await Sql.Tell(database, "VACUUM ANALYZE");
        await Sql.Tell(database, "CHECKPOINT");
    }

    private async Task Build(string code, int units)
    {
        var (site, rows, made) = (new Site($"湖畔{code}", code), new List<object>(), 0);
        rows.Add(site);
        rows.AddRange(people.Select(p => new Assignment(new(p), site.Id)));
        for (var b = 1; made < units; b++)
        {
            // The first building of each is as large as the small community is.
            var (floors, rooms) = b == 1 ? (25, 4) : (Floors, Rooms);
            var building = new Building(site.Id, $"{b}", $"{b}栋") { Order = b };
            rows.Add(building);
            for (var floor = 1; floor <= floors && made < units; floor++)
                for (var room = 1; room <= rooms && made < units; room++, made++) Settle(rows, new(site.Id, building.Id, "1", floor, $"{floor}{room:00}", $"{b}-1-{floor}{room:00}") { AreaHundredths = 8950 + room * 100, State = dice.Next(10) < 8 ? UnitState.Occupied : UnitState.Let });
            if (b % Batch == 0) await Write(rows);
        }
        await Write(rows);
    }

    private async Task Write(List<object> rows)
    {
        await Copy.Write(db, rows);
        rows.Clear();
    }

    /// <summary>An owner and two who live there.</summary>
    private void Settle(List<object> rows, Unit unit)
    {
        Find(rows, unit);
        foreach (var role in new[] { OccupancyRole.Owner, unit.State is UnitState.Let ? OccupancyRole.Tenant : OccupancyRole.Family, OccupancyRole.Family })
        {
            var customer = new Customer(unit.Site, CustomerKind.Person, Name());
            customer.Reach([(Phone(), null)]);
            Find(rows, customer);
            rows.AddRange(customer.Phones.Select(p => { Owner.SetValue(p, customer.Id); return p; }));
            rows.Add(new Occupancy(unit.Site, unit.Id, customer.Id, role, new DateOnly(2015, 1, 1).AddDays(dice.Next(3900))));
        }
    }

    private static readonly System.Reflection.PropertyInfo Owner = typeof(CustomerPhone).GetProperty(nameof(CustomerPhone.Customer))!;

    public string Name() => Pick(Surnames) + (dice.Next(4) == 0 ? "" : Pick(Given)) + Pick(Given);
    public string Phone() => $"1{Pick("35789")}{dice.NextInt64(1_000_000_000):000000000}";
    private string Pick(string of) => of[dice.Next(of.Length)].ToString();

    private static void Find<T>(List<object> rows, T thing) where T : Thing, ISearchable
    {
        rows.Add(thing);
        rows.Add(SearchRow.Of(thing));
    }
}
