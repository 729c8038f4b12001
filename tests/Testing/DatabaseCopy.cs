using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Data;

namespace Steward.Testing;

/// <summary>A database with the tests' small world for a program in a process of its own.</summary>
public sealed class DatabaseCopy : IAsyncDisposable
{
    private readonly Database database;
    private readonly WebApplication app;

    private DatabaseCopy(Database database, string connection) => (this.database, Connection, app) = (database, connection, StewardApp.On(database, connection));

    public string Connection { get; }
    public IServiceProvider Services => app.Services;

    public static async Task<DatabaseCopy> Make(Database database) => new(database, await Databases.Copy(database, (await Template.Of(database)).Connection));

    public async Task<T> Look<T>(Func<Db, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<Db>());
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Databases.Drop(database, Connection);
        Directory.Delete(StewardApp.KeyRingOf(Connection), recursive: true);
    }
}
