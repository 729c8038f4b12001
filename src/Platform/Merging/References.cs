using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Steward.Platform.Lifecycles;

namespace Steward.Platform.Merging;

/// <summary>A column of some table that refers to a thing.</summary>
public sealed record Reference(IEntityType Entity, IProperty Property)
{
    /// <summary>What refers, by its name in the code: «Occupancy».</summary>
    public string What => Entity.ClrType.Name;
}

public static class References
{
    /// <summary>All that refers to things of this kind, read from the model: a table that comes later is among them without being named anywhere.
    /// Parts of the thing itself are not, for they go only with it.</summary>
    public static IReadOnlyList<Reference> To(IModel model, Type thing) =>
        [.. model.FindEntityType(thing)!.GetReferencingForeignKeys()
            .Where(f => f is { IsOwnership: false, DeleteBehavior: not DeleteBehavior.Cascade, Properties: [{ } only] } && !Is<AsItWasAttribute>(only))
            .Select(f => new Reference(f.DeclaringEntityType, f.Properties[0])).OrderBy(r => r.Entity.Name, StringComparer.Ordinal).ThenBy(r => r.Property.Name, StringComparer.Ordinal),
         .. thing.IsAssignableTo(typeof(Thing)) ? Loose(model) : []];

    /// <summary>The tables of which rows are part of such a thing.</summary>
    public static IReadOnlyList<Reference> Parts(IModel model, Type thing) =>
        [.. model.FindEntityType(thing)!.GetReferencingForeignKeys().Where(f => f is { DeleteBehavior: DeleteBehavior.Cascade, Properties: [_] }).Select(f => new Reference(f.DeclaringEntityType, f.Properties[0]))];

    private static IEnumerable<Reference> Loose(IModel model) =>
        model.GetEntityTypes().SelectMany(e => e.GetDeclaredProperties().Where(Is<OfThingAttribute>).Select(p => new Reference(e, p))).OrderBy(r => r.Entity.Name, StringComparer.Ordinal);

    private static bool Is<T>(IReadOnlyProperty property) where T : Attribute => property.PropertyInfo?.IsDefined(typeof(T), false) == true;
}
