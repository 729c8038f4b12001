using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Steward.Platform.Data;

namespace Steward.Platform.Merging;

/// <summary>Rows of tables that are known only while the system runs.</summary>
internal static class Rows
{
    private static readonly MethodInfo Of = typeof(Rows).GetMethod(nameof(Find), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo Number = typeof(Rows).GetMethod(nameof(CountAll), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The rows in which the columns have these values.</summary>
    /// <param name="filter">What else holds of them, as an index says it.</param>
    public static Task<List<object>> Having(this Db db, IEntityType entity, IReadOnlyList<IReadOnlyProperty> properties, IReadOnlyList<object> values, CancellationToken ct, string? filter = null) =>
        (Task<List<object>>)Of.MakeGenericMethod(entity.ClrType).Invoke(null, [db, entity, properties, values, filter, ct])!;

    public static Task<int> Count(this Db db, Reference reference, object value, CancellationToken ct) =>
        (Task<int>)Number.MakeGenericMethod(reference.Entity.ClrType).Invoke(null, [db, reference, value, ct])!;

    private static async Task<List<object>> Find<T>(Db db, IEntityType entity, IReadOnlyList<IReadOnlyProperty> properties, IReadOnlyList<object> values, string? filter, CancellationToken ct) where T : class
    {
        // Table and filter are words of the model.
        var where = string.Format(null, "SELECT * FROM \"{0}\" WHERE {1}", entity.GetTableName(), filter);
        var rows = filter is null ? db.Set<T>() : db.Set<T>().FromSqlRaw(where);
        return [.. await rows.AsTracking().Where(Equal<T>(properties, values)).ToListAsync(ct)];
    }

    private static Task<int> CountAll<T>(Db db, Reference reference, object value, CancellationToken ct) where T : class =>
        db.Set<T>().CountAsync(Equal<T>([reference.Property], [value]), ct);

    private static Expression<Func<T, bool>> Equal<T>(IReadOnlyList<IReadOnlyProperty> properties, IReadOnlyList<object> values)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var all = properties.Select((p, i) => (Expression)Expression.Equal(
            Expression.Call(typeof(EF), nameof(EF.Property), [p.ClrType], row, Expression.Constant(p.Name)),
            // In a field, so that it becomes a parameter of the question.
            Expression.Convert(Expression.Field(Expression.Constant(new StrongBox<object>(values[i])), nameof(StrongBox<object>.Value)), p.ClrType)));
        return Expression.Lambda<Func<T, bool>>(all.Aggregate(Expression.AndAlso), row);
    }

    /// <summary>A new object with these values, made by its constructor as the database layer would.</summary>
    public static object Make(IEntityType entity, IReadOnlyDictionary<string, object?> values)
    {
        var maker = entity.ClrType.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).MaxBy(c => c.GetParameters().Length)!;
        var made = maker.Invoke([.. maker.GetParameters().Select(p => values.FirstOrDefault(v => string.Equals(v.Key, p.Name, StringComparison.OrdinalIgnoreCase)).Value ?? (p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null))]);
        foreach (var property in entity.GetProperties().Where(p => !p.IsShadowProperty()))
            if (values.TryGetValue(property.Name, out var value)) Set(property, made, value);
        return made;
    }

    private static void Set(IProperty property, object row, object? value)
    {
        if (property.PropertyInfo?.GetSetMethod(nonPublic: true) is { } setter) setter.Invoke(row, [value]);
        else property.FieldInfo?.SetValue(row, value);
    }
}
