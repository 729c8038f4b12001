using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.FitOut.Passes;
using Steward.FitOut.Passes.Gate;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests;

/// <summary>The ways in which goods passes come about, and people who ask for them.</summary>
internal static class PassCounter
{
    public static readonly DateOnly Today = new(2026, 3, 2);
    /// <summary>Proves itself by its last sign.</summary>
    public const string Card = "330102199003078811", TenantPhone = "13600004321";

    public static AskForPass.Form Asking(this StewardApp app, string house = "3-2-1801", string? owner = "吴晓梅") => new()
    {
        House = house, Customer = owner is null ? null : app.World.Customers[owner], Applicant = owner is null ? PassApplicant.Family : PassApplicant.Owner, Name = owner is null ? "吴小弟" : null, Day = Today, Plate = "浙a12345", Carrier = "蚂蚁搬家 刘师傅",
        Items = [new() { Name = "双人床", Count = 1 }, new() { Name = "纸箱", Count = 10, Measure = "箱" }, new() { Name = "保险柜", Count = 1, IsValuable = true }, new()],
    };

    public static Task<GoodsPassId> Ask(this StewardApp app, AskForPass.Form? form = null, string who = "wang") => app.As(who).Do((AskForPass ask) => ask.Run(form ?? app.Asking()));
    public static Task Check(this StewardApp app, GoodsPassId id, string who = "wang") => app.As(who).Do((IssuePass issue) => issue.Run(id, new() { Document = PassDocument.IdentityCard, DocumentNumber = "8814" }));
    public static Task<ShowPass.View> Pass(this StewardApp app, GoodsPassId id, string who = "wang") => app.As(who).Do((ShowPass show) => show.Run(id));
    public static async Task<GoodsPassState> State(this StewardApp app, GoodsPassId id) => await app.Look(db => db.Set<GoodsPass>().Where(p => p.Id == id).Select(p => p.State).SingleAsync());
    public static Task<GateView> AtGate(this StewardApp app, string code, string who = "sun") => app.As(who).Do((OpenAtGate open) => open.Run(code));

    /// <summary>Issued without valuables, good today.</summary>
    public static async Task<(GoodsPassId Id, string Code)> Issued(this StewardApp app, Action<AskForPass.Form>? change = null)
    {
        var form = app.Asking();
        form.Items.RemoveAt(2);
        change?.Invoke(form);
        var id = await app.Ask(form);
        await app.Check(id);
        return (id, (await app.Pass(id)).Code);
    }

    /// <summary>A tenant of 3-2-1802, with an account of her own.</summary>
    public static async Task<(AccountId Account, CustomerId Customer)> Tenant(this StewardApp app)
    {
        var tenant = new Customer(app.Site, CustomerKind.Person, "田租客");
        tenant.Phones.Add(new(TenantPhone));
        var account = new Account(ActorKind.Resident, TenantPhone, "田租客", TenantPhone) { PhoneNumberConfirmed = true, SecurityStamp = Guid.NewGuid().ToString("N"), NormalizedUserName = TenantPhone };
        account.Roles.Add(new(account.Id, await app.Look(db => db.Set<Role>().Where(r => r.Post == Post.Resident).Select(r => r.Id).SingleAsync())));
        await app.Put(account, tenant, new Occupancy(app.Site, app.Unit("3-2-1802"), tenant.Id, OccupancyRole.Tenant, new(2025, 1, 1)));
        return (account.Id, tenant.Id);
    }

    /// <summary>The account of a contractor's foreman who is let into this community.</summary>
    public static async Task<AccountId> Contractor(this StewardApp app)
    {
        var account = new Account(ActorKind.Staff, "foreman", "恒通工长") { SecurityStamp = Guid.NewGuid().ToString("N"), NormalizedUserName = "FOREMAN" };
        account.Roles.Add(new(account.Id, await app.Look(db => db.Set<Role>().Where(r => r.Post == Post.Contractor).Select(r => r.Id).SingleAsync())));
        await app.Put(account);
        await app.Put(new Estate.Sites.Assignment(account.Id, app.Site));
        return account.Id;
    }

    public static Task<string[]> Told(this Member who) => who.Do(async (MyNotifications mine) =>
    {
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("en");
        return (await mine.Run(new())).Rows.Select(n => n.Sentence).ToArray();
    });
}
