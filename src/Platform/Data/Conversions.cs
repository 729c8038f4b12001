using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Steward.Contracts;

namespace Steward.Platform.Data;

internal static class Conversions
{
    public sealed class AsUtc() : ValueConverter<DateTimeOffset, DateTime>(
        moment => moment.UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

    public sealed class AsFen() : ValueConverter<Money, long>(money => money.Fen, fen => new Money(fen));

    public sealed class AsGuid<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => From(value)) where TId : struct, IId<TId>
    {
        private static TId From(Guid value) => TId.From(value);
    }
}
