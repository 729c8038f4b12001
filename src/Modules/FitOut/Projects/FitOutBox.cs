using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>Fit-outs by number, house number, name, contractor or telephone, those not over first.</summary>
internal sealed class FitOutBox(Db db, Actor actor, Catalogue texts) : ISearchBox
{
    public int Order => 35;
    public string Kind => "Fit-outs";
    public string Icon => "hammer";
    public Permission Permission => Permissions.See;
    public string FewOf => FitOutProject.SearchKind;
    public string List => "/fit-outs";

    public async Task<IReadOnlyList<Hit>> Find(string words, int most, CancellationToken ct)
    {
        if (actor.Kind is ActorKind.Resident) return [];
        var found = await db.Search<FitOutProject>(words).VisibleTo(actor).InChosenSite(actor).AsNoTracking()
            .OrderBy(p => p.State == ProjectState.Archived || p.State == ProjectState.Refused || p.State == ProjectState.Withdrawn).ThenByDescending(p => p.Number).Take(most).ToListAsync(ct);
        return [.. found.Select(p => new Hit($"{p.Number} {p.House}", string.Join(" · ", new[] { texts.Of(p.State), p.NameFor(actor), p.Contractor }.Where(w => !string.IsNullOrEmpty(w))), $"/fit-outs/{p.Id}"))];
    }
}
