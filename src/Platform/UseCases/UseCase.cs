using Microsoft.EntityFrameworkCore;
using Steward.Platform.Audit;
using Steward.Platform.Data;

namespace Steward.Platform.UseCases;

/// <summary>The spine. Whatever changes the system (a page, the API, a job, an import, another module's news)
/// runs here, and so is permitted, checked, audited and committed in this one place.</summary>
public abstract class UseCase(Work work, Permission permission)
{
    /// <summary>How often a sender who did not say what they were looking at may be overtaken before being told so.</summary>
    private const int MostTries = 5;

    public Permission Permission => permission;

    protected Db Db => work.Db;
    protected Actor Actor => work.Actor;
    protected DateTimeOffset Now => work.Now;

    /// <summary>Tells other modules and the world outside, once this use case has committed.</summary>
    protected void Announce(object news) => work.Outbox.Add(news);

    /// <summary>Asks whoever is looking at a topic to look again, once this use case has committed.</summary>
    protected void Refresh(string topic) => work.Refresh(topic);

    /// <summary>Writes something of its own right before the commit: what others wait for is held no longer than it must be.</summary>
    private protected void WriteLast(Func<CancellationToken, Task> write) => work.WriteLast(write);

    protected Task<TResult> Perform<TResult>(object? subject, object form, Func<Task<TResult>> handle, CancellationToken ct) =>
        work.Turn.Take(() => Act(subject, form, handle, ct), ct);

    private protected Task<bool> IsReplay<TResult>(object? subject, CancellationToken ct) =>
        work.Turn.Take(async () => await work.Receipts.Earlier<TResult>(this, subject, ct) is not null, ct);

    private async Task<TResult> Act<TResult>(object? subject, object form, Func<Task<TResult>> handle, CancellationToken ct)
    {
        work.Permit(permission);
        work.Sending.RefuseStale();
        Checking.Check(form);
        if (await work.Receipts.Earlier<TResult>(this, subject, ct) is { } earlier) return earlier.Result;
        for (var left = MostTries; ; left--)
            try { return await Once(subject, form, handle, mayRepeat: left > 1 && form is IVersioned { Version: null }, ct); }
            catch (Exception failure) when (left > 1 && Db.Database.CurrentTransaction is null && (failure is DbUpdateConcurrencyException || Clashes.IsDeadlock(failure)))
            {
                work.Forget();
            }
    }

    /// <summary>Throws <see cref="DbUpdateConcurrencyException"/> only if it may be done once more with what the other left.</summary>
    private async Task<TResult> Once<TResult>(object? subject, object form, Func<Task<TResult>> handle, bool mayRepeat, CancellationToken ct)
    {
        TResult result;
        try { result = await handle(); }
        catch (Refusal)
        {
            work.Forget();
            // The same sending may have been done by its twin while this one was being looked at.
            if (await work.Receipts.Earlier<TResult>(this, subject, ct) is not { } twin) throw;
            return twin.Result;
        }
        work.Receipts.Keep(this, subject, result);
        return await work.Commit(new(this, subject, result, (form as IVersioned)?.Version), result, mayRepeat, ct);
    }
}

/// <summary>Brings something new into being.</summary>
public abstract class Create<TForm, TId>(Work work, Permission permission) : UseCase(work, permission) where TForm : notnull
{
    public Task<TId> Run(TForm form, CancellationToken ct = default) => Perform(null, form, () => Handle(form, ct), ct);

    /// <summary>Whether this very sending was done before: whoever would ask something first need not ask again.</summary>
    public Task<bool> WasDone(CancellationToken ct = default) => IsReplay<TId>(null, ct);

    protected abstract Task<TId> Handle(TForm form, CancellationToken ct);
}

/// <summary>Changes one thing, named by its id: never by a field of the form.</summary>
public abstract class Change<TId, TForm>(Work work, Permission permission) : UseCase(work, permission) where TId : notnull where TForm : notnull
{
    public Task Run(TId id, TForm form, CancellationToken ct = default) =>
        Perform(id, form, async () => { await Handle(id, form, ct); return true; }, ct);
    protected abstract Task Handle(TId id, TForm form, CancellationToken ct);
}
