using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Keys;
using Steward.Estate.Occupancies;
using Steward.Estate.Tenure;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>Keys change hands against signature (交接钥匙). At a move-in the household holds the home from today, the developer's keys leave the cabinet,
/// and billing hears from when on fees are owed; at a move-out the occupancy ends.</summary>
public sealed class HandOverKeys(Work work, Attachments attachments, HandoverPapers papers, SettingReader settings, Hooks hooks, Numbers numbers) : Change<HandoverId, HandOverKeys.Form>(work, Permissions.MoveInCounter)
{
    public sealed class Form : Bare, IValidatableObject
    {
        public List<Line> Keys { get; set; } = [];
        [Required, StringLength(80)] public string SignedBy { get; set; } = "";
        public string? Signature { get; set; }
        public bool SignedOnPaper { get; set; }
        /// <summary>Of a move-out: the keys hang in the cabinet from now on, each kind on a hook of its own.</summary>
        public bool HangUp { get; set; }
        /// <summary>The state of the unit from now on; empty leaves it as it is.</summary>
        public UnitState? State { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (string.IsNullOrEmpty(Signature) && !SignedOnPaper) yield return new("Whoever gets the key signs here, or on paper.", [nameof(Signature)]);
        }
    }

    /// <summary>Keys of one kind; without sets there are none.</summary>
    public sealed class Line
    {
        public KeyKind Kind { get; set; }
        public int Sets { get; set; }
        internal bool IsPossible => Sets is >= 0 and <= 99 && Enum.IsDefined(Kind);
    }

    /// <summary>Tells the signatures of a handover apart.</summary>
    internal const string KeysCaption = "钥匙签收";

    protected override async Task Handle(HandoverId id, Form form, CancellationToken ct)
    {
        var handover = await Db.Set<Handover>().VisibleTo(Actor).Include(h => h.Steps).Include(h => h.Keys).AsSplitQuery().Where(h => h.Id == id).OrNotFound(ct);
        var unit = await Db.Set<Unit>().VisibleTo(Actor).Where(u => u.Id == handover.Unit).OrNotFound(ct);
        if (form.Keys.Any(k => !k.IsPossible) || form.Keys.All(k => k.Sets == 0)) throw new Invalid(nameof(form.Keys), "Say which keys change hands.");
        var today = Shown.DayOf(Now);
        var rule = await settings.Get(MoveInSettings.FeesBegin, handover.Site, ct: ct);
        var feesFrom = handover.Way is HandoverWay.In ? MoveInSettings.FeesFrom(rule, today) : (DateOnly?)null;
        handover.HandOverKeys(form.Keys.Where(k => k.Sets > 0).Select(k => (k.Kind, k.Sets)), form.SignedBy.Trim(), await settings.Get(MoveInSettings.FeesFirst, handover.Site, ct: ct), feesFrom, Actor, Now);
        if (handover.Way is HandoverWay.In) await Begin(handover, unit, form.State, today, ct);
        else await End(handover, unit, form.State, today, ct);
        if (handover.Way is HandoverWay.Out && form.HangUp) await HangUp(handover, unit, form, ct);
        await attachments.AddDrawing(handover, form.Signature, AttachmentKind.Signature, nameof(form.Signature), isPublic: true, caption: KeysCaption, ct: ct);
        Refresh(handover.Topic);
    }

    private async Task Begin(Handover handover, Unit unit, UnitState? state, DateOnly today, CancellationToken ct)
    {
        var customer = await Db.Set<Customer>().SingleAsync(c => c.Id == handover.Customer, ct);
        var held = await Db.Set<Occupancy>().Where(o => o.Unit == unit.Id && o.Customer == customer.Id && o.Role == OccupancyRole.Owner).ToListAsync(ct);
        // Whoever bought is mostly on record as the owner since the purchase; then that stands.
        if (!held.Any(o => o.Overlaps(today, null)))
        {
            if (held.Max(o => o.To) is { } ended) throw new Refused("The home is theirs no longer since {0}: withdraw this move-in, and invite whoever owns it now.", Shown.Day(ended));
            await settings.RefuseAnotherOwner(Db, unit, ct);
            Db.Add(unit.MoveIn(customer, OccupancyRole.Owner, today, null, held));
        }
        if (state is { } now) unit.State = now;
        foreach (var key in await Db.Set<KeptKey>().Where(k => k.Unit == unit.Id && k.Source == KeySource.Developer && (k.State == KeptKeyState.InCabinet || k.State == KeptKeyState.Sealed)).ToListAsync(ct))
            key.GoWithHome(handover.Number, Actor);
        await papers.File(handover, HandoverPapers.KeyReceipt, ct);
        Announce(new HomeHandedOver(handover.Id, handover.Site, handover.Unit, handover.Customer, handover.Number, today, handover.FeesFrom!.Value));
    }

    /// <summary>They wait for the owner, or for the developer where nobody bought.</summary>
    private async Task HangUp(Handover handover, Unit unit, Form form, CancellationToken ct)
    {
        if (!Actor.May(Permissions.KeepKeys)) throw new Refused("Only whoever keeps the keys hangs them up: leave the tick out and bring them to the desk.");
        var today = Shown.DayOf(Now);
        var bought = await Db.Set<Occupancy>().AnyAsync(o => o.Unit == unit.Id && o.Role == OccupancyRole.Owner && (o.To == null || o.To > today), ct);
        var taken = new List<KeyHookId>();
        foreach (var line in form.Keys.Where(k => k.Sets > 0))
        {
            var key = new KeptKey(unit.Site, await numbers.Next("YS", ct), line.Kind, line.Sets, bought ? KeySource.Company : KeySource.Developer).For(unit.Id, unit.Label);
            key.Hang((await hooks.Take(unit.Site, null, nameof(form.HangUp), taken, ct)).Id);
            key.Recall(KeptKeyAction.Add, handover.Number);
            Db.Add(key);
            Refresh(key.Topic);
        }
    }

    private async Task End(Handover handover, Unit unit, UnitState? state, DateOnly today, CancellationToken ct)
    {
        var occupancy = await Db.Set<Occupancy>().SingleAsync(o => o.Id == handover.Ends, ct);
        // Somebody may have recorded the end meanwhile, and who came after.
        var last = occupancy.To is { } ended && ended < (handover.Last ?? today) ? ended : handover.Last ?? today;
        Holding.RefuseBefore(last, occupancy.From, nameof(handover.Last));
        occupancy.End(last);
        unit.MoveOut(await Db.Set<Occupancy>().AnyAsync(o => o.Unit == unit.Id && o.Id != occupancy.Id && o.Role == occupancy.Role && o.From > last, ct) ? null : state);
        Announce(new HomeGivenBack(handover.Id, handover.Site, handover.Unit, handover.Customer, handover.Number, last));
    }
}
