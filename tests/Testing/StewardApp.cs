using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Host;
using Steward.Platform.Data;
using Steward.Platform.Outbox;
using Xunit;

namespace Steward.Testing;

/// <summary>The whole system on a database of its own: every module, the real pipeline, a clock that moves only when told.
/// Nothing runs in the background; news is delivered by <see cref="DrainOutbox"/>.</summary>
public sealed class StewardApp : IAsyncDisposable
{
    /// <summary>Monday 2 March 2026, nine in the morning in China.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static int validated;

    private readonly WebApplication app;
    private readonly Database database;
    private readonly string connection;

    private StewardApp(WebApplication app, Database database, string connection, FakeTimeProvider clock, World world) =>
        (this.app, this.database, this.connection, Clock, World) = (app, database, connection, clock, world);

    public FakeTimeProvider Clock { get; }
    public World World { get; }
    public Database Database => database;
    public IServiceProvider Services => app.Services;
    public SiteId Site => World.Site;
    public UnitId Unit(string label) => World.Units[label];

    /// <param name="change">Registers something else before the system is built.</param>
    public static Task<StewardApp> Start(Database database, Action<WebApplicationBuilder>? change = null) => Start(database, Template.Of(database), change);

    /// <summary>With the small demonstration in place of the tests' own world.</summary>
    public static Task<StewardApp> Demonstration(Database database, Action<WebApplicationBuilder>? change = null) => Start(database, Template.Demonstration(database), change);

    private static async Task<StewardApp> Start(Database database, Task<Template> made, Action<WebApplicationBuilder>? change)
    {
        var template = await made;
        var connection = await Databases.Copy(database, template.Connection);
        var clock = new FakeTimeProvider(Monday);
        var app = Build(database, connection, clock, change);
        await app.StartAsync();
        return new(app, database, connection, clock, template.World);
    }

    /// <summary>A second node over the same database, with the same clock.</summary>
    public async Task<WebApplication> AnotherNode(Action<WebApplicationBuilder>? change = null)
    {
        var node = Build(database, connection, Clock, change);
        await node.StartAsync();
        return node;
    }

    internal static WebApplication Build(Database database, string connection, FakeTimeProvider clock, Action<WebApplicationBuilder>? change)
    {
        string[] settings = ["--applicationName", "Steward.Host", "--environment", "Development", "--Database", database.ToString(), "--Connection", connection, "--Demo", "false", "--KeyRing:Folder", KeyRingOf(connection), "--Logging:LogLevel:Default", "Warning", "--hostBuilder:reloadConfigOnChange", "false"];
        return Routes.Share(Startup.Build(settings, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.AddSingleton<IStartupFilter, Matched>();
            // Whether every service can be made is the same for all systems of a run: the first finds out.
            builder.Host.UseDefaultServiceProvider(o => (o.ValidateScopes, o.ValidateOnBuild) = (true, Interlocked.Exchange(ref validated, 1) == 0));
            builder.Logging.ClearProviders().AddProvider(new TestLog(TestContext.Current.TestOutputHelper));
            // Systems that log to the same place share what Entity Framework has worked out of the model and the questions.
            builder.Services.ConfigureDbContext<Db>(options => options.UseLoggerFactory(NullLoggerFactory.Instance));
            builder.Services.RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(clock);
            foreach (var background in builder.Services.Where(IsBackground).ToArray()) builder.Services.Remove(background);
            change?.Invoke(builder);
        }));
    }

    private sealed class Matched : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (http, go) => { await Routes.Match(http); await go(http); });
            next(app);
        };
    }

    /// <summary>A folder of its own for every database, with one key that is the same in all, as the databases are copies of one.</summary>
    internal static string KeyRingOf(string connection)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"steward_keyring_{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(connection)))[..16]}");
        Directory.CreateDirectory(folder);
        if (!File.Exists(Path.Combine(folder, "0.key"))) File.WriteAllText(Path.Combine(folder, "0.key"), Convert.ToBase64String(new byte[32]));
        return folder;
    }

    public string Connection => connection;

    /// <summary>Where this system's keys lie.</summary>
    public string KeyRing => KeyRingOf(connection);

    /// <summary>The system on a database that is there already.</summary>
    public static WebApplication On(Database database, string connection) => Build(database, connection, new(DateTimeOffset.UtcNow), null);

    /// <summary>The system with nothing behind it: for reading its routes, its model and its texts.</summary>
    public static WebApplication Blueprint(Database database = Database.Sqlite) =>
        Build(database, database is Database.Postgres ? "Host=nowhere" : "Data Source=nowhere", new(Monday), null);

    /// <summary>All but what answers; keys of cookies are read when the first is asked for, and most systems are never asked.</summary>
    private static bool IsBackground(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name is not "GenericWebHostService";

    /// <summary>Somebody of the cast, signed in.</summary>
    public Member As(string name) => new(this, World.Accounts[name]);

    public Member As(AccountId account) => new(this, account);

    /// <summary>Somebody who has not signed in.</summary>
    public Member Nobody() => new(this, null);

    /// <summary>The system itself, as jobs and hearers are.</summary>
    public Member Itself() => new(this, null) { IsSystem = true };

    /// <summary>Looks straight into the database.</summary>
    public async Task<T> Look<T>(Func<Db, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<Db>());
    }

    /// <summary>Does to the access log what only whoever may alter the database can: takes its guard away first.</summary>
    public Task<int> Tamper(string sql) => Look(async db =>
    {
        string[] lift = Database is Database.Postgres ? ["ALTER TABLE platform_access_log DISABLE TRIGGER USER"] : ["DROP TRIGGER IF EXISTS platform_access_log_stays", "DROP TRIGGER IF EXISTS platform_access_log_keeps"];
        foreach (var statement in lift) await db.Database.ExecuteSqlRawAsync(statement);
        return await db.Database.ExecuteSqlRawAsync(sql);
    });

    /// <summary>Arranges something straight in the database, past every rule; for beginnings that no use case can bring about quickly.</summary>
    public Task Put(params object[] rows) => Look(db => { db.AddRange(rows); return db.SaveChangesAsync(); });

    /// <summary>Delivers all news that is due; tells how many deliveries were tried.</summary>
    public Task<int> DrainOutbox() => Services.GetRequiredService<OutboxPump>().Drain();

    public HttpMessageHandler Handler() => app.GetTestServer().CreateHandler();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await Databases.Drop(database, connection);
        Directory.Delete(KeyRing, recursive: true);
    }
}
