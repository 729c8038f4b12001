using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Steward.Platform.Data;

public static class Snapshots
{
    /// <summary>All that is read until it is disposed comes from one moment: a row added meanwhile moves no other into two pieces or none.</summary>
    public static async Task<IAsyncDisposable> Snapshot(this Db db, CancellationToken ct)
    {
        if (!db.Database.IsSqlite()) return await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        await db.Database.OpenConnectionAsync(ct);
        DbTransaction reading = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return new Reading(db, reading, (await db.Database.UseTransactionAsync(reading, ct))!);
    }

    /// <summary>The moment of another's snapshot, over a connection of its own; of PostgreSQL only.</summary>
    public static async Task<IAsyncDisposable> SnapshotOf(this Db db, Db other, CancellationToken ct)
    {
        var moment = await other.Database.SqlQuery<string>($"SELECT pg_export_snapshot() AS \"Value\"").SingleAsync(ct);
        var reading = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SET TRANSACTION SNAPSHOT '{moment}'";
        await command.ExecuteNonQueryAsync(ct);
        return reading;
    }

    /// <summary>Lets go of everything, so that the same context can go on without it.</summary>
    private sealed class Reading(Db db, DbTransaction reading, IDbContextTransaction used) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await used.DisposeAsync();
            await reading.DisposeAsync();
            await db.Database.CloseConnectionAsync();
        }
    }
}
