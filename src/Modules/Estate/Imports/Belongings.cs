using Steward.Estate.Customers;
using Steward.Estate.Households;
using Steward.Platform.Data;
using Steward.Platform.Tables.Imports;

namespace Steward.Estate.Imports;

/// <summary>What a row says of a customer beyond name and stay: trade and staff of a company, plates, who is called in an emergency.</summary>
internal sealed record Belongings(Trade? Trade, int? Staff, IReadOnlyList<string> Plates, string? Contact, string? ContactPhone)
{
    public static Belongings Read(ImportRow row)
    {
        var staff = row.Amount("StaffCount");
        if (staff is { } count && (count != decimal.Truncate(count) || count is < 0 or > 100_000)) row.Refuse("StaffCount", "{0} goes from {1} to {2}.", 0, 100_000);
        var plates = new List<string>();
        foreach (var text in (row.Text("Plates") ?? "").Split([',', '，', '、', ';', '；', '/', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (Plate.Normal(text) is not { } plate) row.Refuse("Plates", "“{1}” is not a number plate.", text);
            else if (!plates.Contains(plate)) plates.Add(plate);
        var (contact, written) = (row.Text("EmergencyContact", 80), row.Text("EmergencyPhone", 30));
        var phone = Phones.Normal(written);
        if (written is not null && phone is null) row.Refuse("EmergencyPhone", "«{1}» is not a telephone number.", written);
        if (contact is not null && written is null) row.Refuse("EmergencyPhone", "{0} is needed.");
        return new(row.OneOf("Trade", Dictionary.Trades), staff is { } people && !row.IsRefused ? (int)people : null, plates, contact, phone);
    }
}
