using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Counter;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Agreements;

/// <summary>One agreement with every edition of its words.</summary>
public sealed class ShowAgreement(Work work) : Query<AgreementId, ShowAgreement.View>(work, Permissions.SeeMoveIns)
{
    public sealed record View(AgreementId Id, SiteId? Site, HandoverWay Way, string Code, string Name, string? EnglishName, string Title, PaperKindId? Files, bool Required, int Order, bool Retired, IReadOnlyList<Edition> Editions, int Version);

    /// <param name="InForce">Whether these are the words signed today.</param>
    public sealed record Edition(int Number, string Words, DateOnly From, string ByName, DateTimeOffset At, bool InForce, int Signed);

    protected override async Task<View> Handle(AgreementId id, CancellationToken ct)
    {
        var a = await Db.Set<Agreement>().VisibleTo(Actor).Include(a => a.Editions).Where(a => a.Id == id).OrNotFound(ct);
        var now = a.On(Shown.DayOf(Now));
        var signed = await Db.Set<SignedAgreement>().VisibleTo(Actor).Standing().Where(s => s.Agreement == id).GroupBy(s => s.Edition).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return new(id, a.Site, a.Way, a.Code, a.Name, a.EnglishName, a.Title, a.Files, a.Required, a.Order, a.Retired,
            [.. a.Editions.OrderByDescending(e => e.Number).Select(e => new Edition(e.Number, e.Words, e.From, e.ByName, e.At, e == now, signed.GetValueOrDefault(e.Number)))], a.Version);
    }
}
