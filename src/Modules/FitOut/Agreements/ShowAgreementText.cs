using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Agreements;

/// <summary>One edition of the agreement with its nine contents.</summary>
public sealed class ShowAgreementText(Work work) : Query<AgreementTextId, ShowAgreementText.View>(work, Permissions.See)
{
    public sealed record View(AgreementTextId Id, SiteId? Site, int Edition, DateOnly From, string Preface, IReadOnlyList<string> Parts, string Closing, string Whole, string ByName);

    protected override async Task<View> Handle(AgreementTextId id, CancellationToken ct)
    {
        var t = await Db.Set<AgreementText>().VisibleTo(Actor).Where(x => x.Id == id).OrNotFound(ct);
        return new(t.Id, t.Site, t.Edition, t.From, t.Preface, t.Parts, t.Closing, t.Whole, t.ByName);
    }
}
