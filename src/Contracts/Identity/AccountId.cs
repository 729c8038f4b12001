using System.ComponentModel;
using System.Globalization;

namespace Steward.Contracts.Identity;

/// <summary>An account that can act: a member of staff, a resident or an API client.</summary>
[TypeConverter(typeof(Converter))]
public readonly record struct AccountId(Guid Value) : IId<AccountId>
{
    public static AccountId New() => new(Guid.CreateVersion7());
    public static AccountId From(Guid value) => new(value);
    public static AccountId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out AccountId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();

    /// <summary>ASP.NET Core Identity turns keys into text and back through a type converter.</summary>
    private sealed class Converter : TypeConverter
    {
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type source) => source == typeof(string);
        public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => Parse((string)value);
    }
}
