using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.Confidentiality;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>One blank of the paper pass.</summary>
public sealed class ShowBlank(Work work) : Query<PaperBlankId, ShowBlank.View>(work, PassPermissions.Issue)
{
    public sealed record View(PaperBlankId Id, string Number, DateTimeOffset PrintedAt, DateTimeOffset? SpoiledAt, string? Because);

    protected override async Task<View> Handle(PaperBlankId id, CancellationToken ct)
    {
        var blank = await Db.Set<PaperBlank>().VisibleTo(Actor).Where(b => b.Id == id).OrNotFound(ct);
        return new(id, blank.Number, blank.PrintedAt, blank.SpoiledAt, blank.SpoiledBecause.Masked());
    }
}
