using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>The home that a form or a search names, by its id or by the whole house number as typed; residents reach their own.</summary>
public sealed class HomeFinder(IEstate estate, Actor actor)
{
    public async Task<UnitCard> Find(UnitId? unit, string? house, string field, CancellationToken ct) =>
        await Seek(unit, house, ct, field) ?? throw new Invalid(field, "There is no unit with this house number.");

    /// <summary>Null when nothing has that number.</summary>
    public async Task<UnitCard?> Seek(UnitId? unit, string? house, CancellationToken ct, string? field = null)
    {
        if (unit is { } id) return (await estate.Units([id], ct)).GetValueOrDefault(id) is { } card && MayReach(card) ? card : throw new NotFound();
        var found = house.OrNull() is { } typed ? (await estate.UnitsNumbered([typed], ct)).Where(u => actor.Chosen is null || u.Site == actor.Chosen).ToArray() : [];
        if (found.Length <= 1) return found.FirstOrDefault();
        const string several = "More than one community has this number: choose the community at the top first.";
        throw field is null ? new Refused(several) : new Invalid(field, several);
    }

    private bool MayReach(UnitCard unit) => actor.Kind is ActorKind.Resident ? actor.Reach<UnitId>().Contains(unit.Id) : actor.Sites.Contains(unit.Site);
}
