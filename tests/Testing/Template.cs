using Microsoft.Extensions.DependencyInjection;
using Steward.Host;

namespace Steward.Testing;

/// <summary>A prepared database of each kind, made once per run: up to date, with the standard roles and the cast.</summary>
internal sealed record Template(string Connection, World World)
{
    private static readonly Dictionary<Database, Lazy<Task<Template>>> Made = Enum.GetValues<Database>().ToDictionary(d => d, d => new Lazy<Task<Template>>(() => Make(d)));

    public static Task<Template> Of(Database database) => Made[database].Value;

    private static async Task<Template> Make(Database database)
    {
        var connection = Databases.NewConnection(database);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Databases.Drop(database, connection).GetAwaiter().GetResult();
        World world;
        await using (var app = StewardApp.Build(database, connection, new(StewardApp.Monday), null))
        {
            await Startup.Prepare(app);
            await using var scope = app.Services.CreateAsyncScope();
            world = await World.Make(scope.ServiceProvider);
        }
        Databases.Release(database, connection);
        return new(connection, world);
    }
}
