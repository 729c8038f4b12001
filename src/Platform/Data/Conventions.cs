using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Steward.Platform.Lifecycles;

namespace Steward.Platform.Data;

/// <summary>What holds for every table without being said there.</summary>
internal static class Conventions
{
    public static void Apply(ModelBuilder model, bool postgres)
    {
        var keys = model.Model.GetEntityTypes()
            .Where(e => e.FindPrimaryKey() is { Properties: [{ } key] } && Ids.IsId(key.ClrType))
            .ToDictionary(e => e.FindPrimaryKey()!.Properties[0].ClrType);

        foreach (var entity in model.Model.GetEntityTypes().ToArray())
        {
            if (entity.ClrType.IsAssignableTo(typeof(Thing)))
                model.Entity(entity.ClrType).Property(nameof(Thing.Version)).IsConcurrencyToken();
            foreach (var property in entity.GetDeclaredProperties().ToArray())
            {
                Point(model, entity, property, keys);
                Conversions.Share(property);
            }
        }
        if (postgres) Search.SearchRow.AddVector(model);
    }

    /// <summary>A property whose type is another table's id becomes a foreign key to it: integrity in the database although the code has walls.</summary>
    private static void Point(ModelBuilder model, IMutableEntityType entity, IMutableProperty property, Dictionary<Type, IMutableEntityType> keys)
    {
        var id = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (!Ids.IsId(id) || !keys.TryGetValue(id, out var target)) return;
        if (property.IsPrimaryKey() && target == entity) return;
        if (entity.GetForeignKeys().Any(f => f.Properties is [{ } only] && only == property)) return;
        model.Entity(entity.ClrType).HasOne(target.ClrType).WithMany().HasForeignKey(property.Name).OnDelete(DeleteBehavior.Restrict);
    }
}
