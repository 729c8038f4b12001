using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>The home that a form names, by its id or by the house number as typed; residents reach their own.</summary>
public sealed class HomeFinder(IEstate estate, Actor actor)
{
    public async Task<UnitCard> Find(UnitId? unit, string? house, string field, CancellationToken ct)
    {
        if (unit is { } id)
            return (await estate.Units([id], ct)).GetValueOrDefault(id) is { } card && (actor.Kind is ActorKind.Resident ? actor.Reach<UnitId>().Contains(id) : actor.Sites.Contains(card.Site)) ? card : throw new NotFound();
        var found = (await estate.UnitsNumbered([house!.Trim()], ct)).Where(u => actor.Chosen is null || u.Site == actor.Chosen).ToArray();
        return found.Length switch
        {
            1 => found[0],
            0 => throw new Invalid(field, "There is no home with this number."),
            _ => throw new Invalid(field, "More than one community has this number: choose the community at the top first."),
        };
    }
}
