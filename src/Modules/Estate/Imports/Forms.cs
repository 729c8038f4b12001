using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Imports;

/// <summary>What all forms have in common that can be imported again: they say nowhere of which community they are, so each is of one.</summary>
internal static class Forms
{
    /// <param name="named">As it stands in the address.</param>
    public static SiteId SiteOf(SiteId? named, Actor actor) =>
        named ?? actor.Meant ?? throw new Invalid("Site", "{0} is needed.");
}
