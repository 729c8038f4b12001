using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Households;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Tables.Imports;

namespace Steward.Estate.Imports;

/// <summary>The vehicles and emergency contacts that some rows are about, with what these rows add to them.</summary>
internal sealed class Household(Db db, ImportScope scope, string by, List<Vehicle> vehicles, List<Relative> relatives)
{
    /// <summary>Many registers hold the number alone.</summary>
    private const string Nameless = "紧急联系人";

    public static async Task<Household> Of(Db db, ImportScope scope, string by, IReadOnlyList<Customer> customers, IReadOnlyList<string> plates, CancellationToken ct)
    {
        var ids = customers.Select(c => c.Id).ToArray();
        return new(db, scope, by,
            plates.Count == 0 ? [] : await db.Set<Vehicle>().Where(v => v.Site == scope.Site && v.PlateHere != null && plates.Contains(v.PlateHere)).ToListAsync(ct),
            await db.Set<Relative>().Where(r => ids.Contains(r.Customer) && r.InEmergency && r.GoneAt == null).ToListAsync(ct));
    }

    /// <summary>A plate of the row that belongs to somebody else.</summary>
    public string? Taken(Belongings row, Customer? customer) => row.Plates.FirstOrDefault(p => vehicles.Exists(v => v.PlateHere == p && v.Customer != customer?.Id));

    /// <summary>Vehicles and contacts are added, never taken away.</summary>
    public void Complete(ImportRow line, Customer customer, Unit unit, Belongings row)
    {
        if (customer.Kind is CustomerKind.Company && (row.Trade ?? customer.Trade, row.Staff ?? customer.StaffCount) is var told && told != (customer.Trade, customer.StaffCount))
            customer.Do(told.Item1, customer.Business, told.Item2);
        foreach (var plate in row.Plates)
        {
            var vehicle = vehicles.Find(v => v.PlateHere == plate);
            if (vehicle is null) Put(vehicles, vehicle = new(scope.Site, customer.Id, plate, scope.Now, by) { Unit = unit.Id });
            line.Touch(vehicle);
        }
        if (row.ContactPhone is null) return;
        var theirs = relatives.FindAll(r => r.Customer == customer.Id);
        var contact = (row.Contact is null ? theirs.Find(r => r.Phone == row.ContactPhone) : null) ?? theirs.Find(r => r.Name == (row.Contact ?? Nameless));
        if (contact is null) Put(relatives, contact = new(scope.Site, customer.Id, row.Contact ?? Nameless, customer.Kind is CustomerKind.Company ? Relation.ContactPerson : Relation.OtherRelative) { InEmergency = true, Phone = row.ContactPhone });
        else if (contact.Phone != row.ContactPhone) contact.Phone = row.ContactPhone;
        line.Touch(contact);
    }

    private void Put<T>(List<T> known, T added) where T : class
    {
        known.Add(added);
        db.Add(added);
    }
}
