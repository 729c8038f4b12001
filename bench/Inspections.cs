using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Steward.Estate.Buildings;
using Steward.Estate.Sites;
using Steward.Estate.Units;
using Steward.FitOut.Inspections;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.Testing;

namespace Steward.Bench;

/// <summary>Builds the day's plan of inspections for ten thousand running fit-outs of one community, on SQLite and PostgreSQL.</summary>
internal static class Inspections
{
    private const int Many = 10_000, Houses = 50, Turns = 3, Past = 20;

    public static async Task Run(string program, string server, TextWriter to)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        to.WriteLine($"## The day's plan of inspections\n\n`bin/bench inspections`: {Many:N0} running fit-outs of one community, each inspected on {Past} days before; from the call of the job's use case over the API until all is written, the first after the start of the program.\n\n| Database | Planned | Seconds | Built again | Memory MB |\n|---|--:|--:|--:|--:|");
        var folder = Directory.CreateTempSubdirectory("steward-inspections").FullName;
        var worst = new List<(string, double)>();
        foreach (var (database, connection) in new[] { (Database.Sqlite, $"Data Source={folder}/steward.db"), (Database.Postgres, new NpgsqlConnectionStringBuilder(server) { Database = "steward_inspections" }.ToString()) })
        {
            await using var visit = await Visit.Start(program, database, connection);
            await Fill(database, connection);
            var chen = await visit.As("chen");
            for (var turn = 0; turn < Turns; turn++)
            {
                var (planned, seconds) = await Plan(chen);
                var (_, again) = await Plan(chen);
                worst.Add(($"{database}", seconds));
                to.WriteLine($"| {database} | {planned:N0} | {seconds:0.00} | {again:0.00} | {visit.Memory()} |");
                await Forget(database, connection);
            }
        }
        to.WriteLine("\n| Aim | | |\n|---|---|---|");
        Report.Aim(to, $"The day's plan for {Many:N0} fit-outs is built in 2 s", 2, worst);
        to.WriteLine();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(int Planned, double Seconds)> Plan(Visit visit)
    {
        using var http = new HttpClient { BaseAddress = visit.Address, Timeout = TimeSpan.FromMinutes(5) };
        var clock = Stopwatch.StartNew();
        using var answer = await http.SendAsync(visit.Signed(new(HttpMethod.Post, "/api/fit-outs/inspections/plan") { Content = JsonContent.Create(new JsonObject()) }));
        var said = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? (int.Parse(said, CultureInfo.InvariantCulture), clock.Elapsed.TotalSeconds) : throw new InvalidOperationException($"{(int)answer.StatusCode} {said}");
    }

    private static async Task Fill(Database database, string connection)
    {
        await using var app = StewardApp.On(database, connection);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var site = await db.Set<Site>().OrderBy(s => s.Code).Select(s => s.Id).FirstAsync();
        var answering = await db.Users.Where(a => a.UserName == "chen").Select(a => a.Id).SingleAsync();
        var (by, now) = (new Actor(), DateTimeOffset.UtcNow);
        by.BecomeSystem();
        for (var house = 0; house < Houses; house++)
        {
            var building = new Building(site, $"{900 + house}", $"{900 + house}栋");
            db.AddRange(building, new Responsibility(answering, building.Id));
            for (var n = 0; n < Many / Houses; n++)
            {
                var unit = new Unit(site, building.Id, "1", n / 4 + 1, $"{n / 4 + 1}0{n % 4 + 1}", $"{900 + house}-1-{n / 4 + 1}0{n % 4 + 1}");
                var project = new FitOutProject(site, $"ZB-{house:00}{n:000}", building.Id, unit.Id, null, now.AddDays(-40));
                project.Of(null, ApplicantKind.Owner, "业主", null);
                project.During(DateOnly.FromDateTime(now.UtcDateTime).AddDays(-30), DateOnly.FromDateTime(now.UtcDateTime).AddDays(60));
                project.Submit(by, now);
                project.Approve(null, by, now);
                project.SignAgreement(by, now);
                project.Settle(null, by, now);
                project.Start(null, by, now.AddDays(-30));
                db.AddRange(unit, project);
                for (var day = 1; day <= Past; day++) db.Add(new SiteInspection(site, building.Id, unit.Id, project.Id, DateOnly.FromDateTime(now.UtcDateTime).AddDays(-day - 1), answering, isExtra: false));
            }
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
        await db.Database.ExecuteSqlRawAsync(database is Database.Postgres ? "ANALYZE" : "PRAGMA optimize");
    }

    /// <summary>As if the morning came again.</summary>
    private static async Task Forget(Database database, string connection)
    {
        await using var app = StewardApp.On(database, connection);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var last = await db.Set<SiteInspection>().MaxAsync(i => i.Day);
        await db.Set<SiteInspection>().Where(i => i.Day == last).ExecuteDeleteAsync();
    }
}
