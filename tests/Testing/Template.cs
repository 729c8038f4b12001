using System.Text.Json;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Steward.Host;
using Steward.Platform.Data;

namespace Steward.Testing;

/// <summary>A prepared database of each kind: up to date, with the standard roles and the cast, or with the demonstration.
/// Made once per run, or once for all runs that share the folder which <c>Tests__Templates</c> names.</summary>
internal sealed record Template(string Connection, World World)
{
    private static readonly string? Shared = Environment.GetEnvironmentVariable("Tests__Templates") is { Length: > 0 } folder ? folder : null;
    private static readonly Dictionary<Database, Lazy<Task<Template>>> Made = Enum.GetValues<Database>().ToDictionary(d => d, d => new Lazy<Task<Template>>(() => Begin(d, "world", World.Make)));
    private static readonly Dictionary<Database, Lazy<Task<Template>>> Played = Enum.GetValues<Database>().ToDictionary(d => d, d => new Lazy<Task<Template>>(() => Begin(d, "demonstration", World.Play)));

    public static Task<Template> Of(Database database) => Made[database].Value;
    public static Task<Template> Demonstration(Database database) => Played[database].Value;

    private static Task<Template> Begin(Database database, string name, Func<IServiceProvider, Task<World>> fill) => Shared is null ? MakeOwn(database, fill) : Share(database, name, fill);

    /// <summary>The first program that asks makes it, those that come meanwhile wait, and all later ones read where it is.</summary>
    private static async Task<Template> Share(Database database, string name, Func<IServiceProvider, Task<World>> fill)
    {
        var note = Path.Combine(Shared!, $"{database}-{name}.json");
        await using var turn = await Wait.For(() => Task.FromResult(Lock(note + ".lock")), turn => turn is not null);
        if (File.Exists(note)) return JsonSerializer.Deserialize<Template>(await File.ReadAllTextAsync(note), Json.Options)!;
        var made = await Make(database, Databases.NewConnection(database), fill);
        await File.WriteAllTextAsync(note, JsonSerializer.Serialize(made, Json.Options));
        return made;
    }

    private static FileStream? Lock(string file)
    {
        try { return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None); }
        catch (IOException) { return null; }
    }

    private static Task<Template> MakeOwn(Database database, Func<IServiceProvider, Task<World>> fill)
    {
        var connection = Databases.NewConnection(database);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Databases.Drop(database, connection).GetAwaiter().GetResult();
        return Make(database, connection, fill);
    }

    private static async Task<Template> Make(Database database, string connection, Func<IServiceProvider, Task<World>> fill)
    {
        World world;
        await using (var app = StewardApp.Build(database, connection, new(StewardApp.Monday), null))
        {
            await Startup.Prepare(app);
            await using var scope = app.Services.CreateAsyncScope();
            world = await fill(scope.ServiceProvider);
            app.Services.GetRequiredService<IKeyManager>().CreateNewKey(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(90));
        }
        Databases.Release(database, connection);
        return new(connection, world);
    }
}
