using Steward.Contracts.Estate;
using Steward.Estate.Papers;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Data;
using Steward.Platform.Settings;

namespace Steward.Estate.Retention;

/// <summary>Papers of persons that were withdrawn: the archive of those who still have the unit does not need them any more (资料作废).</summary>
public sealed class RetainPapers(Db db, Forgetting forgetting, TimeProvider clock) : RetainThings<Paper>(db, forgetting)
{
    public static readonly Setting<int> Period = new("retention.papers.months", "Months for which a paper of a person is kept after it was withdrawn", 36, 0, 600, "Papers taken off the file are kept for 3 years (common practice); those that hold stay with the owner's file");

    public override string Name => "papers";
    public override string Title => "Papers that were withdrawn";
    public override string Fate => "Number, note and scans are taken out. That the paper was on file, and why it was withdrawn, stays.";
    public override Setting<int> Months => Period;

    protected override IQueryable<Paper> Over(DateTimeOffset before) =>
        Db.Set<Paper>().Where(p => p.Customer != null && p.WithdrawnAt < before && p.AnonymisedAt == null).OrderBy(p => p.WithdrawnAt).ThenBy(p => p.Id);

    protected override IQueryable<Paper> Among(IQueryable<Paper> all, IReadOnlyCollection<Guid> keys)
    {
        var ids = keys.Select(PaperId.From).ToArray();
        return all.Where(p => ids.Contains(p.Id));
    }

    protected override DueRecord Line(Paper p) => new(p.Key, $"{p.Shelf} {p.IssuedOn:yyyy-MM-dd}".Trim() is { Length: > 0 } label ? label : "—", p.WithdrawnAt!.Value, $"/papers/{p.Id}");
    protected override void Forget(Paper p) => p.Forget(clock.GetUtcNow());
}
