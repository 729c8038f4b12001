using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Platform.Data;

namespace Steward.Platform.Tests;

/// <summary>What hardly ever changes is asked for once, and yet nobody is told anything that has changed meanwhile.</summary>
public sealed class ReferenceDataTests
{
    [Theory, OnEveryDatabase]
    public async Task What_is_changed_at_one_node_is_known_at_the_other_at_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await using var other = await app.AnotherNode();
        Assert.NotEqual("翠湖新苑", await Name(other.Services, app.Site));
        await Rename(app, "翠湖新苑");
        Assert.Equal("翠湖新苑", await Name(other.Services, app.Site));
        Assert.Equal("翠湖新苑", await Name(app.Services, app.Site));
    }

    [Theory, OnEveryDatabase]
    public async Task What_stays_as_it_is_is_asked_for_once(Database on)
    {
        var asked = new Asked();
        await using var app = await StewardApp.Start(on, builder => builder.Services.ConfigureDbContext<Db>(options => options.AddInterceptors(asked)));
        for (var i = 0; i < 3; i++) await Name(app.Services, app.Site);
        Assert.Equal(1, asked.For("estate_sites"));
        await Rename(app, "翠湖新苑");
        asked.Statements.Clear();
        for (var i = 0; i < 3; i++) await Name(app.Services, app.Site);
        Assert.Equal(1, asked.For("estate_sites"));
    }

    [Theory, OnEveryDatabase]
    public async Task A_change_that_is_taken_back_is_kept_by_nobody(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var before = await Name(app.Services, app.Site);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            await using var attempt = await db.Database.BeginTransactionAsync();
            await Rename(db, app.Site, "作废");
            Assert.Equal("作废", await Name(scope.ServiceProvider, app.Site, asItIs: true));
            await attempt.RollbackAsync();
        }
        Assert.Equal(before, await Name(app.Services, app.Site));
    }

    private static Task Rename(StewardApp app, string name) => app.Look(db => Rename(db, app.Site, name));

    private static async Task<int> Rename(Db db, SiteId site, string name)
    {
        db.Entry(await db.Set<Estate.Sites.Site>().SingleAsync(s => s.Id == site)).Property(s => s.Name).CurrentValue = name;
        return await db.SaveChangesAsync();
    }

    private static async Task<string> Name(IServiceProvider services, SiteId site, bool asItIs = false)
    {
        if (asItIs) return (await services.GetRequiredService<IEstate>().SiteNames([site]))[site];
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IEstate>().SiteNames([site]))[site];
    }

    private sealed class Asked : DbCommandInterceptor
    {
        public List<string> Statements { get; } = [];
        public int For(string table) => Statements.Count(s => s.StartsWith("SELECT", StringComparison.Ordinal) && s.Contains(table, StringComparison.Ordinal));

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData data, InterceptionResult<DbDataReader> result, CancellationToken ct = default)
        {
            lock (Statements) Statements.Add(command.CommandText);
            return ValueTask.FromResult(result);
        }
    }
}
