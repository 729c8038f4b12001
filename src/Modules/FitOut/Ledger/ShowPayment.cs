using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>One receipt, to be read, printed or reversed.</summary>
public sealed class ShowPayment(Work work, IEstate estate, Revealing revealing) : Query<PaymentId, ShowPayment.View>(work, Permissions.See)
{
    public sealed record View(PaymentId Id, string SiteName, string? SitePhone, FitOutId FitOut, string FitOutNumber, string House, string Number, string Payer, PayMethod Method, string? Reference, Money Total, IReadOnlyList<Line> Lines,
        string ByName, DateTimeOffset At, DateOnly ReceivedOn, DateTimeOffset? ReversedAt, string? ReversedByName, string? WhyReversed, bool MayReverse, int Version);
    public sealed record Line(ChargeKind Kind, decimal Quantity, Money Price, Money Sum);

    protected override async Task<View> Handle(PaymentId id, CancellationToken ct)
    {
        Actor.RefuseOthers();
        var p = await Db.Set<Payment>().Where(x => x.Id == id).OrNotFound(ct);
        var project = await Db.Set<FitOutProject>().AffairsOf(Actor).Where(x => x.Id == p.FitOut).OrNotFound(ct);
        var lines = await Db.Set<PaymentLine>().Where(l => l.Payment == id).Join(Db.Set<Charge>(), l => l.Charge, c => c.Id, (l, c) => new { l.Kind, l.Sum, c.Hundredths, c.Price }).ToListAsync(ct);
        var site = (await estate.Sites([p.Site], ct))[p.Site];
        return new(id, site.Name, site.Phone, project.Id, project.Number, (await estate.Units([project.Unit], ct))[project.Unit].Label, p.Number, p.Payer, p.Method, p.Reference, p.Total,
            [.. lines.OrderBy(l => l.Kind).Select(l => new Line(l.Kind, l.Hundredths / 100m, l.Price, l.Sum))], p.ByName, p.At, p.ReceivedOn, p.ReversedAt, p.ReversedByName, p.WhyReversed.Masked(await revealing.ShowsWords(project, Actor, ct)),
            p.ReversedAt is null && !project.IsOver && project.State is not ProjectState.Refunded && Actor.Kind is not ActorKind.Resident && p.MayReverse(project.State, Actor, Now), p.Version);
    }
}
