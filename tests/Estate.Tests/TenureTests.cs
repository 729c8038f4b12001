using Steward.Contracts.Estate;
using Steward.Estate.Occupancies;
using Steward.Estate.Tenure;
using Steward.Estate.Units;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

public sealed class TenureTests
{
    private static readonly DateOnly Last = new(2026, 3, 10);

    private static Task<ShowUnit.View> Unit(StewardApp app) => app.As("wang").Do((ShowUnit show) => show.Run(app.Unit("3-2-1801")));

    private static async Task<ChangeTenure.Form> Sale(StewardApp app) => new()
    {
        Leaving = (await Unit(app)).Now.Single(p => p.Role is OccupancyRole.Owner).Occupancy, Last = Last, ToldOn = Counter.Today, Name = "金文彬", Phones = "13700006666", Reason = TenureReason.Sale, OriginalOnFile = true,
    };

    [Theory, OnEveryDatabase]
    public async Task One_leaves_on_a_day_and_the_other_has_it_from_the_next(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var sale = await Sale(app);
        var id = await app.As("wang").Do((ChangeTenure change) => change.Run(sale));
        var now = Assert.Single((await Unit(app)).Now, p => p.Role is OccupancyRole.Owner);
        Assert.Equal(("吴晓梅", Last), (now.Name, now.To!.Value));
        app.Clock.Advance(TimeSpan.FromDays(9));
        now = Assert.Single((await Unit(app)).Now, p => p.Role is OccupancyRole.Owner);
        Assert.Equal(("金文彬", Last.AddDays(1), null), (now.Name, now.From, now.To));
        var view = await app.As("zhao").Do((ShowTenureChange show) => show.Run(id));
        Assert.Equal((TenureKind.Owner, "吴晓梅", "金文彬", Last), (view.Kind, view.Left, view.Came, view.PaysUntil));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ShowTenureChange show) => show.Run(id)));
    }

    [Theory]
    [InlineData(PeriodRule.ByDay, "2026-03-10", "2026-03-10")]
    [InlineData(PeriodRule.WholeMonth, "2026-02-03", "2026-02-28")]
    [InlineData(PeriodRule.HalfMonth, "2026-03-15", "2026-03-15")]
    [InlineData(PeriodRule.HalfMonth, "2026-03-03", "2026-03-15")]
    [InlineData(PeriodRule.HalfMonth, "2026-03-16", "2026-03-31")]
    public void The_period_rule_says_up_to_when_whoever_leaves_pays(PeriodRule rule, string last, string until) =>
        Assert.Equal(DateOnly.Parse(until), TenureSettings.PaysUntil(rule, DateOnly.Parse(last)));

    [Theory, OnEveryDatabase]
    public async Task The_rule_of_the_site_holds_and_a_tenant_told_late_is_marked(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.As("zhou").Do((ChangeSetting change) => change.Run(TenureSettings.Period.Key, new() { Value = "WholeMonth", From = Counter.Today }));
        var stay = await app.As("wang").Do((MoveIn moveIn) => moveIn.Run(new() { Unit = app.Unit("3-2-1801"), Customer = app.World.Customers["何建国"], Role = OccupancyRole.Tenant, From = new(2025, 3, 1) }));
        var family = await app.As("wang").Do((MoveIn moveIn) => moveIn.Run(new() { Unit = app.Unit("3-2-1801"), Name = "何太太", Role = OccupancyRole.Family, From = new(2025, 3, 1) }));
        var form = await Sale(app);
        (form.Leaving, form.Last, form.To, form.FamilyToo, form.Reason) = (stay, new(2026, 2, 10), new(2027, 2, 10), true, TenureReason.LeaseEnded);
        var id = await app.As("wang").Do((ChangeTenure change) => change.Run(form));
        var view = await app.As("lin").Do((ShowTenureChange show) => show.Run(id));
        Assert.Equal((TenureKind.Tenant, new DateOnly(2026, 2, 28), true), (view.Kind, view.PaysUntil, view.ToldLate));
        var now = (await Unit(app)).Now;
        Assert.Equal(["吴晓梅", "金文彬"], now.Select(p => p.Name));
        Assert.Equal(new DateOnly(2027, 2, 10), now[1].To);
        Assert.DoesNotContain(now, p => p.Occupancy == family);
    }

    [Theory, OnEveryDatabase]
    public async Task Papers_a_name_and_another_person_are_needed(Database on)
    {
        await using var app = await StewardApp.Start(on);
        async Task<string> Fault(Action<ChangeTenure.Form> change)
        {
            var form = await Sale(app);
            change(form);
            return Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((ChangeTenure tenure) => tenure.Run(form)))).Faults).Field;
        }
        Assert.Equal("Papers", await Fault(f => f.OriginalOnFile = false));
        Assert.Equal("Name", await Fault(f => f.Name = " "));
        Assert.Equal("Last", await Fault(f => f.Last = new(2019, 1, 1)));
        Assert.Equal("Customer", await Fault(f => f.Customer = app.World.Customers["吴晓梅"]));
        Assert.Equal("Customer", await Fault(f => f.Customer = app.World.Customers["叶兰"]));
        var sale = await Sale(app);
        await Assert.ThrowsAsync<Denied>(() => app.As("zhao").Do((ChangeTenure change) => change.Run(sale)));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ChangeTenure change) => change.Run(sale)));
    }

    [Theory, OnEveryDatabase]
    public async Task Where_the_site_wishes_it_a_change_of_owner_waits_for_another_to_approve(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.As("admin").Do((ChangeSetting set) => set.Run(TenureSettings.Approval.Key, new() { Value = "true" }));
        var sale = await Sale(app);
        var id = await app.As("lin").Do((ChangeTenure change) => change.Run(sale));
        app.Clock.Advance(TimeSpan.FromDays(9));
        Assert.Equal("吴晓梅", Assert.Single((await Unit(app)).Now, p => p.Role is OccupancyRole.Owner).Name);
        await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((ChangeTenure change) => change.Run(sale)));
        await Assert.ThrowsAsync<Refused>(() => app.As("lin").Do((ApproveTenureChange approve) => approve.Run(id, new())));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((ApproveTenureChange approve) => approve.Run(id, new())));

        await app.As("zhou").Do((ApproveTenureChange approve) => approve.Run(id, new()));
        Assert.Equal("金文彬", Assert.Single((await Unit(app)).Now, p => p.Role is OccupancyRole.Owner).Name);
        Assert.Equal((TenureChangeState.Done, "周经理"), (await app.As("wang").Do((ShowTenureChange show) => show.Run(id))) is var view ? (view.State, view.DecidedBy) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task Where_a_change_of_owner_is_approved_no_other_door_leads_to_one(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var owner = (await Unit(app)).Now.Single(p => p.Role is OccupancyRole.Owner).Occupancy;
        Task End() => app.As("wang").Do((EndOccupancy end) => end.Run(owner, new() { Last = Last }));
        Task Correct(OccupancyId id, OccupancyRole role, DateOnly? to = null) => app.As("wang").Do((CorrectOccupancy correct) => correct.Run(id, new() { Role = role, From = new(2020, 2, 1), To = to }));
        Task<OccupancyId> Move(OccupancyRole role, string unit = "3-2-1801") => app.As("wang").Do((MoveIn moveIn) => moveIn.Run(new() { Unit = app.Unit(unit), Name = "金文彬", Role = role, From = new(2020, 2, 1) }));
        await app.As("admin").Do((ChangeSetting set) => set.Run(TenureSettings.Approval.Key, new() { Value = "true" }));
        await Assert.ThrowsAsync<Refused>(End);
        await Assert.ThrowsAsync<Refused>(() => Correct(owner, OccupancyRole.Owner, Last));
        await Assert.ThrowsAsync<Refused>(() => Correct(owner, OccupancyRole.Family));
        await Assert.ThrowsAsync<Refused>(() => Move(OccupancyRole.Owner));
        var tenant = await Move(OccupancyRole.Tenant);
        await Assert.ThrowsAsync<Refused>(() => Correct(tenant, OccupancyRole.Owner));
        await Correct(owner, OccupancyRole.Owner);
        await Move(OccupancyRole.Owner, "3-2-101");
        await app.As("admin").Do((ChangeSetting set) => set.Run(TenureSettings.Approval.Key, new() { Value = "false" }));
        await End();
    }

    [Theory, OnEveryDatabase]
    public async Task A_refused_change_leaves_everything_and_can_be_asked_for_again(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.As("admin").Do((ChangeSetting set) => set.Run(TenureSettings.Approval.Key, new() { Value = "true" }));
        var id = await app.As("wang").Do(async (ChangeTenure change) => await change.Run(await Sale(app)));
        await app.As("lin").Do((RefuseTenureChange refuse) => refuse.Run(id, new() { Reason = "房产证未核" }));
        Assert.Contains("林主管 refused the change", Assert.Single(await app.Told("wang"), t => t.Contains("refused")));
        var again = await app.As("wang").Do(async (ChangeTenure change) => await change.Run(await Sale(app)));
        await app.As("wang").Do((WithdrawTenureChange withdraw) => withdraw.Run(again, new()));
        Assert.Equal("吴晓梅", Assert.Single((await Unit(app)).Now, p => p.Role is OccupancyRole.Owner).Name);
    }
}
