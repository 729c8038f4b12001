using Steward.Platform;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.UseCases;

namespace Steward.Host;

/// <summary>What the program does in place of serving, when it is told so: it says what came of it, and ends.</summary>
internal static class Commands
{
    /// <returns>Nought when all is well, or null when there is no such command.</returns>
    public static async Task<int?> Run(string[] args)
    {
        if (args is not [var word, .. var settings] || word is not ("verify-access-log" or "rotate-keys" or "copy-database")) return null;
        if (word is "copy-database") return Copy(settings);
        await using var app = Startup.Build(settings);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem();
        return await (word is "verify-access-log" ? Verify(scope.ServiceProvider) : Rotate(scope.ServiceProvider));
    }

    private static async Task<int> Verify(IServiceProvider services)
    {
        var verifier = services.GetRequiredService<AccessVerifier>();
        var verdict = await verifier.Verify();
        foreach (var fault in verdict.Faults) Console.Error.WriteLine(Say(fault));
        Console.WriteLine(verdict.Holds ? $"The access log holds: {verdict.Rows} rows, {verdict.First} to {verdict.Last}; last seal {verdict.LastSeal}." : $"The access log does not hold: {verdict.Count} faults in {verdict.Rows} rows.");
        verifier.SetMark(verdict);
        return verdict.Holds ? 0 : 1;
    }

    private static string Say(Tampering fault) => fault switch
    {
        { Kind: TamperKind.EndsChanged } => "platform_access_ends: the ends of the chain were changed.",
        { Entry: { } e } => $"platform_access_log row {fault.Number}: {fault.Kind}; it says now: {e.At:yyyy-MM-dd HH:mm:ss}Z {e.ByName} {e.Act} {e.Kind} {e.Thing} {e.Words}".TrimEnd(),
        _ => $"platform_access_log rows {fault.Number} to {fault.Until}: {fault.Kind}.",
    };

    private static async Task<int> Rotate(IServiceProvider services)
    {
        var begin = services.GetRequiredService<BeginKeyRing>();
        if (await begin.Missing() is { } missing) throw new CannotStart(begin.Why(missing));
        var name = services.GetRequiredService<KeyRing>().Add(services.GetRequiredService<TimeProvider>().GetUtcNow());
        await services.GetRequiredService<AccessLog>().Write(new(AccessAct.KeysChanged, What: name));
        var (rows, broken) = await services.GetRequiredService<Resealing>().Run(CancellationToken.None);
        Console.WriteLine($"New key {name}; {rows} rows were encrypted anew. The older keys stay: the access log needs them.");
        foreach (var one in broken) Console.Error.WriteLine($"{one.Table} {one.Id}: {one.Column} cannot be read.");
        return broken.Count == 0 ? 0 : 1;
    }

    /// <summary>The embedded database as it stands at one moment, while it is being written to.</summary>
    private static int Copy(string[] given)
    {
        if (given is not [var file, .. var settings]) throw new CannotStart("copy-database FILE: say where to.");
        var configuration = WebApplication.CreateBuilder(settings).Configuration;
        if (Databases.IsPostgres(configuration)) throw new CannotStart("PostgreSQL is copied with pg_dump.");
        if (File.Exists(file)) throw new CannotStart($"{file} is there already.");
        using var from = new Microsoft.Data.Sqlite.SqliteConnection(Databases.Of(configuration));
        using var to = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=false");
        from.Open();
        to.Open();
        from.BackupDatabase(to);
        return 0;
    }
}
