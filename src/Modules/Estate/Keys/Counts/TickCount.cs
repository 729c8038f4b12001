using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Counts;

/// <summary>Somebody looks at hooks and says what they see. Two do it, each for themselves; what each saw is held against where the keys should be at that moment.</summary>
public sealed class TickCount(Work work) : Change<KeyCountId, TickCount.Form>(work, Permissions.BorrowKeys)
{
    public sealed class Form
    {
        public List<Look> Ticks { get; set; } = [];
        /// <summary>Needed once both have looked, where a difference changes.</summary>
        [StringLength(500)] public string? Words { get; set; }
    }

    /// <summary>What hangs on one hook; a hook not looked at yet says nothing.</summary>
    public sealed class Look
    {
        public KeyHookId Hook { get; set; }
        public Seen? Saw { get; set; }
    }

    protected override async Task Handle(KeyCountId id, Form form, CancellationToken ct)
    {
        var count = await Db.Set<KeyCount>().VisibleTo(Actor).Include(c => c.Lines).Where(c => c.Id == id).OrNotFound(ct);
        var looks = form.Ticks.Where(l => l.Saw is not null).ToArray();
        if (looks.Length == 0) throw new Invalid("", "Tick at least one hook.");
        var hooks = looks.Select(l => l.Hook).ToArray();
        var here = (await Db.Set<KeptKey>().Where(k => k.Hook != null && hooks.Contains(k.Hook.Value)).Select(k => new { k.Hook, k.State }).ToListAsync(ct)).ToDictionary(k => k.Hook!.Value, k => k.State);
        var lines = count.Lines.ToDictionary(l => l.Hook);
        if (!hooks.All(lines.ContainsKey)) throw new Invalid("", "A hook was added after the count was opened: it comes with the next one.");
        count.Tick([.. looks.Select(l => (lines[l.Hook], l.Saw!.Value, here.TryGetValue(l.Hook, out var state) && state is not KeptKeyState.Lent ? Seen.Hanging : Seen.Empty))], form.Words.OrNull(), Actor, Now);
        Refresh(count.Topic);
    }
}
