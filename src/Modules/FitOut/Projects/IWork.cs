using Steward.FitOut.Works;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>One work as it was applied for, with the words and the clause that the catalogue had for it then.</summary>
public interface IWork
{
    string Code { get; }
    string Name { get; }
    Clause? Clause { get; }
    string? NotHere { get; }
    string? Details { get; }
}

/// <summary>What the decree and the community make of works taken together.</summary>
public static class WorkRules
{
    public static bool Forbids(this IWork work) => work.NotHere is not null || work.Clause is { } clause && Decree.Of(clause).Forbids;
    public static bool NeedLicence(this IEnumerable<IWork> works) => works.Any(w => w.Clause is { } clause && Decree.Of(clause).Licensed);
    public static bool NeedAuthority(this IEnumerable<IWork> works) => works.Any(w => w.Clause is { } clause && Decree.Of(clause).By is not null);

    public static void RefuseForbidden(this IEnumerable<IWork> works)
    {
        if (works.FirstOrDefault(w => w.Forbids()) is not { } work) return;
        if (work.NotHere is { } why) throw new Refused("“{0}” is not allowed in this community: {1} It has to be taken out.", work.Name, why);
        throw new Refused("“{0}” is forbidden by Decree 110, {1}. It has to be taken out.", work.Name, new Words(Decree.Of(work.Clause!.Value).Number));
    }
}
