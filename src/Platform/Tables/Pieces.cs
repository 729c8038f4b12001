using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Data;

namespace Steward.Platform.Tables;

/// <summary>A list from its first row to its last, for a file: sorted once and read piece by piece, with what each piece needs asked in between.
/// PostgreSQL answers one question at a time over a connection, so there the rows come over another, from the same moment.</summary>
/// <param name="db">Reads in a snapshot.</param>
internal sealed class Pieces(Db db, IServiceScopeFactory scopes) : IAsyncDisposable
{
    public const int Size = 10_000;

    private readonly Stack<IAsyncDisposable> held = [];
    private IAsyncDisposable? rows;

    /// <summary>From one on.</summary>
    public int Number { get; private set; }

    public void Turn() => Number++;

    /// <param name="all">The same question for every piece.</param>
    public async Task<List<T>> Next<T>(IQueryable<T> all, CancellationToken ct)
    {
        rows ??= await Open(all, ct);
        var (piece, stream) = (new List<T>(), (IAsyncEnumerator<T>)rows);
        while (piece.Count < Size && await stream.MoveNextAsync()) piece.Add(stream.Current);
        return piece;
    }

    private async Task<IAsyncEnumerator<T>> Open<T>(IQueryable<T> all, CancellationToken ct)
    {
        if (!db.Database.IsSqlite()) all = ((IQueryable)(await Beside(ct)).Users).Provider.CreateQuery<T>(all.Expression);
        return Hold(all.AsAsyncEnumerable().GetAsyncEnumerator(ct));
    }

    private async Task<Db> Beside(CancellationToken ct)
    {
        var beside = Hold(scopes.CreateAsyncScope()).ServiceProvider.GetRequiredService<Db>();
        Hold(await beside.SnapshotOf(db, ct));
        beside.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return beside;
    }

    private T Hold<T>(T thing) where T : IAsyncDisposable
    {
        held.Push(thing);
        return thing;
    }

    public async ValueTask DisposeAsync()
    {
        while (held.TryPop(out var thing)) await thing.DisposeAsync();
    }
}
