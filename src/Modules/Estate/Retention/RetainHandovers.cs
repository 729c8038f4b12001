using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Agreements;
using Steward.Estate.MoveIns.Counter;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Data;
using Steward.Platform.Settings;

namespace Steward.Estate.Retention;

/// <summary>Files of move-ins and move-outs that are closed (入伙、退房档案): for good, unless a site decides otherwise.</summary>
public sealed class RetainHandovers(Db db, Forgetting forgetting, TimeProvider clock) : RetainThings<Handover>(db, forgetting)
{
    public static readonly Setting<int> Period = new("retention.handovers.months", "Months for which the file of a move-in or move-out is kept after it was closed", 0, 0, 600, "Files of move-ins are kept for good (common practice)");

    public override string Name => "handovers";
    public override string Title => "Files of move-ins and move-outs";
    public override string Fate => "Who came, who signed, the signatures, the words of the agreements, the receipt and what was written are taken out. Steps, readings, keys and defects of the home stay.";
    public override Setting<int> Months => Period;

    protected override IQueryable<Handover> Over(DateTimeOffset before) =>
        Db.Set<Handover>().Where(h => h.Running == null && h.OverAt < before && h.AnonymisedAt == null).OrderBy(h => h.OverAt).ThenBy(h => h.Number);

    protected override IQueryable<Handover> Among(IQueryable<Handover> all, IReadOnlyCollection<Guid> keys)
    {
        var ids = keys.Select(HandoverId.From).ToArray();
        return all.Where(h => ids.Contains(h.Id));
    }

    protected override DueRecord Line(Handover h) => new(h.Key, $"{h.Number} {h.House}", h.OverAt!.Value, $"/move-in/{h.Id}");
    protected override void Forget(Handover h) => h.Forget(Forgetting.Nobody, clock.GetUtcNow());

    protected override async Task<IReadOnlyCollection<Guid>> ForgetParts(IReadOnlyCollection<Handover> things, CancellationToken ct)
    {
        var ids = things.Select(h => h.Id).ToArray();
        var signed = await Db.Set<SignedAgreement>().Where(s => ids.Contains(s.Handover)).ToListAsync(ct);
        foreach (var agreement in signed) agreement.Forget(Forgetting.Nobody);
        return [.. signed.Select(s => s.Key)];
    }
}
