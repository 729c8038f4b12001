using Microsoft.EntityFrameworkCore;
using Steward.Platform.Audit;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Data;
using Steward.Platform.Live;
using Steward.Platform.Outbox;
using Steward.Platform.Search;

namespace Steward.Platform.UseCases;

/// <summary>What every use case works with, and the only place that commits.</summary>
public sealed class Work(Db db, Actor actor, Sending sending, OutboxWriter outbox, Receipts receipts, Bookkeeping books, AccessLog log, PartsWatch parts, Signals signals, TimeProvider clock)
{
    private readonly HashSet<string> topics = [];
    private Func<CancellationToken, Task>? last;

    public Db Db => db;
    public Turn Turn { get; } = new();
    public Actor Actor => actor;
    public Sending Sending => sending;
    public OutboxWriter Outbox => outbox;
    public Receipts Receipts => receipts;
    internal AccessLog Log => log;
    public DateTimeOffset Now => clock.GetUtcNow();

    public void Permit(Permission permission)
    {
        if (!actor.May(permission)) throw new Denied();
    }

    /// <summary>Before a query is answered: refuses what was searched for part by part.</summary>
    internal Task Look(CancellationToken ct) => parts.Look(ct);

    /// <summary>What was not committed has not happened: no row, no news, nobody to wake, nothing for the access log.</summary>
    internal void Forget()
    {
        db.ChangeTracker.Clear();
        outbox.Forget();
        topics.Clear();
        log.Forget();
        last = null;
    }

    public void Refresh(string topic) => topics.Add(topic);

    internal void WriteLast(Func<CancellationToken, Task> write) => last = write;

    /// <summary>Change, history, audit, search text, news, receipt and what the access log says of it in one transaction; then whoever looks is told.</summary>
    /// <param name="mayRepeat">Whether a clash of versions is left to the caller, who tries once more.</param>
    internal async Task<TResult> Commit<TResult>(Deed deed, TResult result, bool mayRepeat, CancellationToken ct)
    {
        await outbox.AddressWebhooks(ct);
        var link = await log.Open(ct);
        db.ChangeTracker.DetectChanges();
        // Looking through every field a second and third time would take a third of an import; the books name what they change.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await books.Write(deed, Now, ct);
            await log.Link(ct);
            var hasMany = db.HasMany();
            if ((hasMany || last is not null) && db.Database.CurrentTransaction is null) link = await db.Database.BeginTransactionAsync(ct);
            if (hasMany)
            {
                db.RenewReference();
                await db.WriteMany(ct);
            }
            await db.SaveChangesAsync(ct);
            if (last is not null) await last(ct);
            if (link is not null) await link.CommitAsync(ct);
        }
        catch (Refusal)
        {
            Forget();
            throw;
        }
        catch (DbUpdateException failure)
        {
            if (link is not null) await link.RollbackAsync(ct);
            Forget();
            if (await receipts.Earlier<TResult>(deed.UseCase, deed.Asked, ct) is { } twin) return twin.Result;
            if (mayRepeat && failure is DbUpdateConcurrencyException && db.Database.CurrentTransaction is null) throw;
            if (mayRepeat && db.Database.CurrentTransaction is null && books.MayTakeAnother(failure)) throw new DbUpdateConcurrencyException(failure.Message, failure);
            throw await books.Explain(failure, deed, ct) ?? (Exception)failure;
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
            if (link is not null) await link.DisposeAsync();
        }
        last = null;
        if (db.Database.CurrentTransaction is null) Tell();
        return result;
    }

    /// <summary>Wakes whoever looks; who runs use cases inside a larger transaction does it when that has committed.</summary>
    internal void Tell()
    {
        log.Noted();
        signals.Send(topics);
        if (outbox.TakeAny()) signals.Send([Signals.Outbox]);
        topics.Clear();
    }
}

/// <param name="UseCase">What was done.</param>
/// <param name="Asked">The id the sender named, or null for something new.</param>
/// <param name="Result">What came of it: for something new, its id.</param>
/// <param name="Version">The version the sender was looking at, if told.</param>
public sealed record Deed(UseCase UseCase, object? Asked, object? Result, int? Version)
{
    /// <summary>The id of what it was done to.</summary>
    public object? Subject => Asked ?? Result;
}
