using Microsoft.EntityFrameworkCore.Storage;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Log;

/// <summary>Takes down who came near personal data. Inside a use case it is written with the change or not at all;
/// of what is only looked at, in a transaction of its own.</summary>
public sealed class AccessLog(Db db, Actor actor, Sending sending, KeyRing ring, TimeProvider clock, AccessWriter writer, AccessMark mark)
{
    private readonly List<(AccessNote Note, Func<CancellationToken, Task>? Unless)> pending = [];
    private readonly AccessChain chain = new(db, ring, mark);
    private AccessPoint? reached;
    private bool mends, anew;

    /// <param name="unless">Asked when everybody else who writes the log waits: what it counts stays true until this is written. It refuses, or adds.</param>
    public void Add(AccessNote note, Func<CancellationToken, Task>? unless = null) => pending.Add((note, unless));

    /// <summary>What was refused has not happened.</summary>
    internal void Forget()
    {
        pending.Clear();
        (reached, mends, anew) = (null, false, false);
    }

    /// <summary>What is linked next goes on behind a break.</summary>
    /// <param name="settled">Whether the break is settled with that.</param>
    internal void Mend(bool settled) => (mends, anew) = (true, settled);

    /// <summary>What was linked has committed.</summary>
    internal void Noted()
    {
        if (reached is { } point && anew) mark.Begin(point);
        else if (reached is { } last) mark.Reach(last);
        (reached, mends, anew) = (null, false, false);
    }

    /// <summary>A transaction around what is to be linked; null when there is nothing, or one is open already.</summary>
    internal async Task<IDbContextTransaction?> Open(CancellationToken ct) =>
        pending.Count > 0 && db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;

    /// <summary>Links what is pending to the chain, one writer after the other.</summary>
    /// <param name="first">From which entry on the chain is kept, when what was before it goes.</param>
    internal async Task Link(CancellationToken ct, AccessEntry? first = null)
    {
        if (pending.Count == 0) return;
        var head = await Locked(ct);
        if (mends) await chain.Mend(head, ct);
        if (first is not null) head.BeginAt(first);
        try
        {
            for (var i = 0; i < pending.Count; i++)
            {
                if (pending[i].Unless is { } unless) await unless(ct);
                chain.Link(Line(pending[i].Note), head);
            }
        }
        finally { pending.Clear(); }
        chain.Close(head, anew);
        reached = head.End;
    }

    /// <summary>Taken down at once, whatever becomes of the rest.</summary>
    public Task Write(AccessNote note, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return writer.Write(Line(note));
    }

    internal Task<AccessHead> Locked(CancellationToken ct) => chain.Locked(ct);

    private AccessLine Line(AccessNote note) => new(note with { By = note.By ?? actor.Account, ByName = note.ByName ?? actor.Name }, sending.From, clock.GetUtcNow());
}
