using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.FitOut.Works;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

/// <summary>What a change of a fit-out begins with: the works as they were approved, and the catalogue of its community.</summary>
public sealed class ChangeChoices(Work work, WorkCatalogue catalogue, Revealing revealing) : Query<FitOutId, ChangeChoices.View>(work, Permissions.Apply)
{
    public sealed record View(FitOutId Project, string Number, string House, DateOnly To, string? Contractor, DateOnly? LicenceUntil, IReadOnlyList<ApplicationChoices.Item> Works, IReadOnlyList<string> Approved, IReadOnlyDictionary<string, string> Details, bool TakesChanges);

    protected override async Task<View> Handle(FitOutId id, CancellationToken ct)
    {
        var p = await Db.FitOut(id, Actor, ct);
        if (!p.IsAffairOf(Actor)) throw new NotFound();
        var shown = await revealing.ShowsWords(p, Actor, ct);
        var works = await catalogue.At(p.Site, Shown.DayOf(Now), ct);
        return new(id, p.Number, p.House, p.To, p.Contractor, p.LicenceUntil, [.. works.Select(t => new ApplicationChoices.Item(t.Code, t.Title, t.Group, t.Clause, t.NotHere, t.Note))],
            [.. p.Works.OrderBy(w => w.Order).Select(w => w.Code)], p.Works.Where(w => w.Details is not null).ToDictionary(w => w.Code, w => w.Details!.Masked(shown)), p.TakesChanges);
    }
}
