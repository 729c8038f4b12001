using Steward.Estate.Buildings;
using Steward.Estate.Sites;
using Steward.Estate.Units;

namespace Steward.Demo.Places;

/// <summary>A site with what stands on it.</summary>
internal sealed record Plot(Site Site, IReadOnlyList<Building> Buildings, IReadOnlyList<Unit> Units)
{
    public Unit Unit(string label) => Units.Single(u => u.Label == label);
}
