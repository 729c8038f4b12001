using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality;

/// <summary>Names of people, as whoever asks may read them (保密).</summary>
public static class Names
{
    /// <summary>Whether somebody reads the names of customers in full wherever they come up.</summary>
    public static bool ReadsNames(this Actor actor) => actor.May(ConfidentialityPermissions.Names);

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(name))]
    public static string? NameFor(this Actor actor, string? name) => name is null || actor.ReadsNames() ? name : Shown.MaskedName(name);

    /// <summary>The name of an account: colleagues are called by theirs, residents as <see cref="NameFor"/> says. A resident sees only what is their own affair.</summary>
    public static string NameOf(this Actor actor, ActorKind kind, string name) => kind is ActorKind.Resident && !actor.MeetsNamesInFull() ? actor.NameFor(name) : name;

    /// <summary>Nothing that was done stands under a masked name for them.</summary>
    internal static bool MeetsNamesInFull(this Actor actor) => actor.Kind is ActorKind.Resident || actor.ReadsNames();
}
