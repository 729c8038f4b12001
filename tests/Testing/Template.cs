using Microsoft.Extensions.DependencyInjection;
using Steward.Host;

namespace Steward.Testing;

/// <summary>A prepared database of each kind, made once per run: up to date, with the standard roles and the cast.</summary>
internal sealed record Template(string Connection, World World)
{
    private static readonly Dictionary<Database, Lazy<Task<Template>>> Made = Enum.GetValues<Database>().ToDictionary(d => d, d => new Lazy<Task<Template>>(() => Make(d, World.Make)));
    private static readonly Dictionary<Database, Lazy<Task<Template>>> Played = Enum.GetValues<Database>().ToDictionary(d => d, d => new Lazy<Task<Template>>(() => Make(d, World.Play)));

    public static Task<Template> Of(Database database) => Made[database].Value;
    public static Task<Template> Demonstration(Database database) => Played[database].Value;

    private static async Task<Template> Make(Database database, Func<IServiceProvider, Task<World>> fill)
    {
        var connection = Databases.NewConnection(database);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Databases.Drop(database, connection).GetAwaiter().GetResult();
        World world;
        await using (var app = StewardApp.Build(database, connection, new(StewardApp.Monday), null))
        {
            await Startup.Prepare(app);
            await using var scope = app.Services.CreateAsyncScope();
            world = await fill(scope.ServiceProvider);
        }
        Databases.Release(database, connection);
        return new(connection, world);
    }
}
