using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Steward.Platform.Data;

public static class Snapshots
{
    /// <summary>All that is read until it is disposed comes from one moment: a row added meanwhile moves no other into two pieces or none.</summary>
    public static async Task<IAsyncDisposable> Snapshot(this Db db, CancellationToken ct)
    {
        if (!db.Database.IsSqlite()) return await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        await db.Database.OpenConnectionAsync(ct);
        DbTransaction reading = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(reading, ct);
        return reading;
    }
}
