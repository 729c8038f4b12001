using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Steward.Contracts;

namespace Steward.Platform.Data;

/// <summary>How values of ours stand in the database. Entity Framework would make a conversion and a comparison for each column and compile their expressions one by one,
/// which is most of the time that a start takes: here there is one of each for each type, and what it does is compiled already.</summary>
internal static class Conversions
{
    private static readonly ConcurrentDictionary<Type, (ValueConverter Conversion, ValueComparer Comparison)> Made = new();

    /// <summary>Gives a column of an id or of an enumeration what all columns of that type share.</summary>
    public static void Share(IMutableProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var open = Ids.IsId(type) ? typeof(AsGuid<>) : type.IsEnum && property.GetProviderClrType() == typeof(string) ? typeof(AsName<>) : null;
        if (open is null) return;
        var (conversion, comparison) = Made.GetOrAdd(type, _ => (Make<ValueConverter>(open, type), Make<ValueComparer>(typeof(Same<>), type)));
        property.SetProviderClrType(null);
        property.SetValueConverter(conversion);
        if (type == property.ClrType) property.SetValueComparer(comparison);
    }

    private static T Make<T>(Type open, Type of) => (T)Activator.CreateInstance(open.MakeGenericType(of))!;

    public sealed class AsUtc() : ValueConverter<DateTimeOffset, DateTime>(
        moment => moment.UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

    public sealed class AsFen() : ValueConverter<Money, long>(money => money.Fen, fen => new Money(fen));

    public sealed class AsGuid<TId>() : ValueConverter<TId, Guid>(To, From) where TId : struct, IId<TId>
    {
        private static readonly Expression<Func<TId, Guid>> To = id => id.Value;
        private static readonly Expression<Func<Guid, TId>> From = value => Read(value);

        private static TId Read(Guid value) => TId.From(value);

        public override Func<TId, Guid> ConvertToProviderTyped => static id => id.Value;
        public override Func<Guid, TId> ConvertFromProviderTyped => Read;
        public override Func<object?, object?> ConvertToProvider => static id => id is null ? null : ((TId)id).Value;
        public override Func<object?, object?> ConvertFromProvider => static value => value is null ? null : Read((Guid)value);
    }

    /// <summary>An enumeration by its name, however it is spelled; a name that is not known is the first, as Entity Framework has it.</summary>
    public sealed class AsName<TEnum>() : ValueConverter<TEnum, string>(To, From) where TEnum : struct, Enum
    {
        private static readonly Expression<Func<TEnum, string>> To = value => value.ToString();
        private static readonly Expression<Func<string, TEnum>> From = name => Read(name);

        private static TEnum Read(string name) => Enum.TryParse<TEnum>(name, ignoreCase: true, out var value) ? value : default;

        public override Func<TEnum, string> ConvertToProviderTyped => static value => value.ToString();
        public override Func<string, TEnum> ConvertFromProviderTyped => Read;
        public override Func<object?, object?> ConvertToProvider => static value => value?.ToString();
        public override Func<object?, object?> ConvertFromProvider => static name => name is null ? null : Read((string)name);
    }

    /// <summary>Equal by value.</summary>
    private sealed class Same<T>() : ValueComparer<T>(Equal, Hash, Itself) where T : struct
    {
        private static readonly Expression<Func<T, T, bool>> Equal = (a, b) => EqualityComparer<T>.Default.Equals(a, b);
        private static readonly Expression<Func<T, int>> Hash = value => value.GetHashCode();
        private static readonly Expression<Func<T, T>> Itself = value => value;

        public override bool Equals(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);
        public override bool Equals(object? left, object? right) => left is null ? right is null : left.Equals(right);
        public override int GetHashCode(T instance) => instance.GetHashCode();
        public override T Snapshot(T instance) => instance;
        public override object? Snapshot(object? instance) => instance;
    }
}
