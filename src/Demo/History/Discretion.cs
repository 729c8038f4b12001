using Steward.Contracts.Estate;
using Steward.Demo.People;
using Steward.Demo.Places;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Persons;
using Steward.Estate.Retention;
using Steward.Platform.Audit;
using Steward.Platform.Confidentiality.Exports;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Demo.History;

/// <summary>How personal data is handled: exports asked for and decided, persons who want a copy or to be forgotten, tenants who left long ago, and who looked at whom.</summary>
internal sealed class Discretion(Past past, Plot plot)
{
    private readonly Actor wang = past.Of("wang"), li = past.Of("li"), lin = past.Of("lin"), zhou = past.Of("zhou");

    public async Task Tell()
    {
        await Exports();
        var gone = await Tenants();
        await Persons(gone[0]);
        Retire(gone);
    }

    private async Task Exports()
    {
        await Ask(wang, "/api/estate/customers", "Customers", "?Role=Tenant", "派出所要求核对流动人口名单", 6, export => { export.Approve(past.Now.AddDays(-5), "仅租户，用后删除", lin); past.Db.Recount(export, lin, past.Now.AddDays(-6).AddHours(1)); export.Fetch(wang, past.Now.AddDays(-6)); past.Db.Recount(export, wang, past.Now.AddDays(-6).AddHours(2)); });
        await Ask(li, "/api/estate/vehicles", "Vehicles", "", "统计车位，想带回家整理", 3, export => { export.Decline("含全部车牌，请改用系统内统计", zhou); past.Db.Recount(export, zhou, past.Now.AddDays(-3).AddHours(3)); });
        await Ask(wang, "/api/estate/papers/gaps", "Gaps in the archive", "?Standing=Missing", "上门补收资料，打印后逐户核对", 0, _ => { });
    }

    private async Task Ask(Actor by, string list, string title, string query, string purpose, int days, Action<ExportRequest> then)
    {
        var export = new ExportRequest(await past.Number("DC"), plot.Site.Id, list, title, query, ExportFormat.Excel, purpose, by.Account!.Value, by.Name, past.Now.AddDays(-days).AddMinutes(-40));
        then(export);
        past.Db.Add(export);
    }

    /// <summary>Three who rented until four years ago.</summary>
    private Task<Customer[]> Tenants()
    {
        var made = new List<Customer>();
        foreach (var (name, i) in new[] { "尤佳", "施小东", "孔祥" }.Select((n, i) => (n, i)))
        {
            var tenant = new Customer(plot.Site.Id, CustomerKind.Person, name);
            tenant.Phones.Add(new($"1420000990{i}"));
            var last = Shown.DayOf(past.Now).AddMonths(-44 - 3 * i);
            past.Find(tenant);
            past.Db.Add(new Occupancy(plot.Site.Id, plot.Unit("3-2-1802").Id, tenant.Id, OccupancyRole.Tenant, last.AddMonths(-14), last));
            made.Add(tenant);
        }
        return Task.FromResult(made.ToArray());
    }

    private async Task Persons(Customer gone)
    {
        var mei = past.Resident(plot.Unit("3-2-1801"), Known.XueMei);
        var copy = new PersonRequest(await past.Number("QL"), plot.Site.Id, mei.Id, PersonWish.Copy, "业主端登录，并核对身份证", lin.Account, lin.Name, past.Now.AddDays(-2)) { Words = "想知道物业登记了我家哪些信息", DueAt = past.Now.AddDays(28) };
        var erase = new PersonRequest(await past.Number("QL"), plot.Site.Id, gone.Id, PersonWish.Erasure, "回拨登记的手机号", lin.Account, lin.Name, past.Now.AddDays(-1)) { Ground = ErasureGround.ServiceEnded, Words = "已搬走多年，请删除我的电话", DueAt = past.Now.AddDays(29) };
        past.Db.AddRange(copy, erase);
    }

    private void Retire(IEnumerable<Customer> gone)
    {
        var months = RetainResidents.Period.Default;
        var list = new RetentionList("residents", plot.Site.Id, months, past.Now.AddMonths(-months), past.Now.AddDays(-1));
        list.Lines.AddRange(gone.Select((c, i) => new RetentionLine(list.Id, c.Key, Shown.MaskedName(c.Name), Shown.At(Shown.DayOf(past.Now).AddMonths(-44 - 3 * i).ToDateTime(default)), $"/customers/{c.Id}")));
        past.Db.Add(list);
    }

    /// <summary>Who came near whom; taken down as it would be, in a chain.</summary>
    public async Task TakeDown(AccessLog log)
    {
        var mei = past.Resident(plot.Unit("3-2-1801"), Known.XueMei);
        AccessNote By(Actor who, AccessAct act) => new(act, By: who.Account, ByName: who.Name);
        AccessNote Of(Actor who, AccessAct act) => By(who, act) with { Kind = nameof(Customer), Thing = mei.Key, Site = plot.Site.Id };
        await log.Write(By(wang, AccessAct.SignIn));
        await log.Write(Of(wang, AccessAct.Look));
        await log.Write(Of(wang, AccessAct.Reveal) with { What = RevealPhones.Part, Reason = nameof(RevealReason.CallingBack) });
        await log.Write(Of(lin, AccessAct.Reveal) with { What = Identity.Part, Reason = nameof(RevealReason.LawfulRequest), Words = "派出所协查函 2026-117" });
        await log.Write(By(zhou, AccessAct.SignInFailed));
    }
}
