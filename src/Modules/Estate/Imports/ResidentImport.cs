using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Tenure;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.Tables.Imports;
using Steward.Platform.UseCases;

namespace Steward.Estate.Imports;

/// <summary>Who owns, rents or lives in which unit (业户): one row for each stay, so a customer with two units has two rows.
/// A customer is known again by name and telephone, or by name in the same unit.</summary>
public sealed class ResidentImport(Db db, Actor actor, KeyRing ring, SettingReader settings) : ImportKind
{
    public override string Name => "residents";
    public override string Title => "Residents";
    public override string Icon => "users";
    public override Permission Permission => Permissions.Import;
    public override string Href => "/estate/customers";
    public override string Export => "/exports/new?List=%2Fapi%2Festate%2Fforms%2Fresidents";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("HouseNumber", true,  "房号", "房屋", "房间编号", "房屋编号", "门牌号", "house no", "unit", "address"),
        new("Building",    false, "楼栋", "楼号", "栋号", "幢号", "楼栋号", "building"),
        new("Entrance",    false, "单元", "单元号", "entrance"),
        new("Room",        false, "室号", "房间号", "户号", "room"),
        new("Name",        true,  "姓名", "业主姓名", "客户名称", "客户姓名", "住户姓名", "名称", "name"),
        new("Kind",        false, "类型", "客户类型", "客户类别", "kind"),
        new("Role",        false, "身份", "关系", "与业主关系", "住户类型", "角色", "role"),
        new("Phones",      false, "电话", "手机", "手机号", "联系电话", "手机号码", "联系方式", "phone", "mobile", "telephone"),
        new("IdentityNumber", false, "证件号码", "证件号", "身份证号", "身份证号码", "身份证", "统一社会信用代码", "identity number", "id number"),
        new("FirstDay",    false, "起始日期", "入住日期", "入住时间", "开始日期", "租期起", "from", "moved in"),
        new("LastDay",     false, "截止日期", "最后一天", "迁出日期", "搬离日期", "结束日期", "租期止", "to", "moved out"),
        new("Note",        false, "备注", "说明", "note", "remark"),
        new("Trade",       false, "业态", "行业", "trade"),
        new("StaffCount",  false, "员工人数", "人数", "staff"),
        new("Plates",      false, "车牌", "车牌号", "车辆", "plates", "plate"),
        new("EmergencyContact", false, "紧急联系人", "emergency contact"),
        new("EmergencyPhone",   false, "紧急联系电话", "紧急联系人电话", "emergency phone"),
    ];

    private sealed record Line(ImportRow Row, Places.Place Place, string Name, CustomerKind Kind, OccupancyRole Role, IReadOnlyList<string> Phones, DateOnly? From, DateOnly? To, string? Note, string? Identity, Belongings Belongings);

    public override async Task Write(IReadOnlyList<ImportRow> rows, ImportScope scope, CancellationToken ct)
    {
        var lines = rows.Select(Read).OfType<Line>().ToArray();
        var labels = lines.SelectMany(l => l.Place.Labels).Distinct().ToArray();
        var units = await db.Set<Unit>().Where(u => u.Site == scope.Site && labels.Contains(u.Label)).ToDictionaryAsync(u => u.Label, ct);
        var unitIds = units.Values.Select(u => u.Id).ToArray();
        var stays = await db.Set<Occupancy>().Where(o => unitIds.Contains(o.Unit)).ToListAsync(ct);
        var phones = lines.SelectMany(l => l.Phones).Distinct().ToArray();
        var called = await db.Set<CustomerPhone>().Where(p => phones.Contains(p.Number)).Select(p => p.Customer).ToListAsync(ct);
        var ids = called.Concat(stays.Select(o => o.Customer)).Distinct().ToArray();
        var customers = await db.Set<Customer>().Include(c => c.Phones).Standing().Where(c => c.Site == scope.Site && ids.Contains(c.Id)).ToListAsync(ct);
        var known = new Register(db, scope, customers, stays, await settings.Get(TenureSettings.Approval, scope.Site, ct: ct));
        var household = await Household.Of(db, scope, actor.Name, customers, [.. lines.SelectMany(l => l.Belongings.Plates)], ct);
        foreach (var line in lines)
            if (line.Place.Labels.Select(l => units.GetValueOrDefault(l)).FirstOrDefault(u => u is not null) is { } unit) Write(line, unit, known, household);
            else line.Row.Refuse("HouseNumber", "There is no unit {1} here: import the units first.", line.Place.Label);
    }

    public override IEnumerable<string> TouchedBy(ImportRow row) => Read(row) is { } line ? [.. line.Place.Labels, .. line.Phones, .. line.Belongings.Plates] : [];

    private static Line? Read(ImportRow row)
    {
        var place = Places.Of(row);
        var name = row.Needed("Name", 80);
        var kind = row.OneOf("Kind", Dictionary.Kinds) ?? (name.Contains("公司", StringComparison.Ordinal) ? CustomerKind.Company : CustomerKind.Person);
        var role = row.OneOf("Role", Dictionary.Roles) ?? OccupancyRole.Owner;
        var phones = PhoneNumbers.Parse(row.Text("Phones"), out var wrong);
        if (wrong is not null) row.Refuse("Phones", "«{1}» is not a telephone number.", wrong);
        var (from, to) = (row.Day("FirstDay"), row.Day("LastDay"));
        if (from > to) row.Refuse("LastDay", "{0} is before the first day.");
        var note = row.Text("Note", 1000);
        var identity = row.Text("IdentityNumber", 40) is { } typed ? Identity.Normal(typed) ?? typed : null;
        if (identity?.Contains('*') is true) row.Refuse("IdentityNumber", "Part of this number is hidden: give it in full, or leave it empty to keep what is on record.");
        else if (identity is not null && (Identity.Normal(identity) is null || !Identity.IsPlausible(null, identity))) row.Refuse("IdentityNumber", "This is not the number of such a document: a digit is wrong or missing.");
        var belongings = Belongings.Read(row);
        return place is null || row.IsRefused ? null : new(row, place, name, kind, role, phones, from, to, note, identity, belongings);
    }

    private void Write(Line line, Unit unit, Register known, Household household)
    {
        var customer = known.Find(line.Name, line.Phones, unit.Id);
        if (household.Taken(line.Belongings, customer) is { } taken)
        {
            line.Row.Refuse("Plates", "The plate {1} is on record for somebody else already.", taken);
            return;
        }
        var stay = customer is null ? null : known.Stay(unit.Id, customer.Id, line.Role, line.From, line.To);
        if (stay is null && customer is not null && known.Overlapping(unit.Id, customer.Id, line.Role, line.From, line.To) is { } other)
        {
            line.Row.Refuse("FirstDay", "This stay is on record already, from {1}.", Shown.Day(other.From));
            return;
        }
        if (known.Unapproved(unit.Id, stay, line.Role, line.To) is { } column)
        {
            line.Row.Refuse(column, TenureSettings.Unapproved);
            return;
        }
        customer ??= known.Add(line.Kind, line.Name);
        known.Complete(customer, line.Phones, line.Note);
        if (line.Identity is { } number && Identity.Shown(customer, ring, revealed: true) != number) customer.Identify(null, number, ring);
        stay ??= known.Add(unit, customer, line.Role, line.From, line.To);
        if (line.To is { } last && stay.To != last) Register.End(stay, last, unit);
        household.Complete(line.Row, customer, unit, line.Belongings);
        line.Row.Touch(stay);
        line.Row.Touch(customer);
    }
}
