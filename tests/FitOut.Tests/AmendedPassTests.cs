using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.FitOut.Passes;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests;

/// <summary>Whoever consented to a pass, checked it or looked at its valuables did so for what was on it then.</summary>
public sealed class AmendedPassTests
{
    private static Task Amend(StewardApp app, GoodsPassId id, AccountId who, Action<PassFields> change) => Amend(app, id, app.As(who), change);
    private static Task Amend(StewardApp app, GoodsPassId id, string who, Action<PassFields> change) => Amend(app, id, app.As(who), change);

    private static async Task Amend(StewardApp app, GoodsPassId id, Member who, Action<PassFields> change)
    {
        var items = (await app.Pass(id)).Items.Select(i => new PassFields.Line { Id = i.Id, Name = i.Name, Count = i.Count, IsValuable = i.IsValuable });
        var fields = new PassFields { Day = PassCounter.Today, Items = [.. items] };
        change(fields);
        await who.Do((AmendPass amend) => amend.Run(id, fields));
    }

    [Theory, OnEveryDatabase]
    public async Task A_tenant_who_takes_more_or_on_another_day_asks_the_owner_again(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (tenant, _) = await app.Tenant();
        var id = await app.As(tenant).Do((AskForPass ask) => ask.Run(new() { Unit = app.Unit("3-2-1802"), Day = PassCounter.Today, Items = [new() { Name = "纸箱", Count = 3 }] }));
        foreach (var change in new Action<PassFields>[] { f => f.Items[0].Count = 4, f => f.Items.Add(new() { Name = "空调" }), f => f.Items[0].Name = "冰箱", f => f.Day = PassCounter.Today.AddDays(1) })
        {
            await app.As("he").Do((ConsentToPass consent) => consent.Run(id, new()));
            await Amend(app, id, tenant, change);
            var pass = await app.Pass(id);
            Assert.Equal((GoodsPassState.AwaitingOwner, null, null), (pass.Pass.State, pass.Right, pass.OwnerName));
            await Assert.ThrowsAsync<Refused>(() => app.Check(id));
        }
        Assert.Equal(5, (await app.As("he").Told()).Count(t => t.StartsWith("田租客 asks your consent", StringComparison.Ordinal)));

        await app.As("he").Do((ConsentToPass consent) => consent.Run(id, new()));
        await Amend(app, id, tenant, f => (f.Day, f.Note) = (PassCounter.Today.AddDays(1), "下午来"));
        await Amend(app, id, tenant, f => (f.Day, f.Items) = (PassCounter.Today.AddDays(1), [f.Items[0]]));
        Assert.Equal((GoodsPassState.Asked, PassRight.OwnerInPortal), (await app.Pass(id)) is var less ? (less.Pass.State, less.Right) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task What_the_desk_adds_after_the_gate_sent_it_back_goes_the_whole_way_again(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (tenant, _) = await app.Tenant();
        var asked = await app.As(tenant).Do((AskForPass ask) => ask.Run(new() { Unit = app.Unit("3-2-1802"), Day = PassCounter.Today, Items = [new() { Name = "纸箱", Count = 3 }] }));
        await app.As("he").Do((ConsentToPass consent) => consent.Run(asked, new()));
        await app.Check(asked);
        await app.As("sun").Do((RefuseAtGate refuse) => refuse.Run(asked, new() { Reason = "多一台冰箱" }));
        await Amend(app, asked, "wang", f => f.Items.Add(new() { Name = "冰箱" }));
        Assert.Equal(GoodsPassState.AwaitingOwner, await app.State(asked));
        await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((ReissuePass reissue) => reissue.Run(asked, new())));

        await app.As("admin").Do((ChangeSetting set) => set.Run("passes.review", new() { Value = nameof(PassReview.HeadOrManager), From = PassCounter.Today }));
        var id = await app.Ask();
        await app.Check(id);
        await app.As("lin").Do((ApprovePass approve) => approve.Run(id, new()));
        await app.As("lin").Do((ClearValuables clear) => clear.Run(id, new()));
        Task Back() => app.As("sun").Do((RefuseAtGate refuse) => refuse.Run(id, new() { Reason = "数量不符" }));
        Task Again() => app.As("wang").Do((ReissuePass reissue) => reissue.Run(id, new()));
        await Back();
        await Again();
        Assert.Equal(GoodsPassState.Issued, await app.State(id));
        await Back();
        await Amend(app, id, "wang", f => f.Items.Add(new() { Name = "油画", IsValuable = true }));
        await Again();
        Assert.Equal(GoodsPassState.InReview, await app.State(id));
        await app.As("lin").Do((ApprovePass approve) => approve.Run(id, new()));
        Assert.True((await app.Pass(id)).Pass.AwaitsControl);
        Assert.Equal("The control room has to look at the valuables first.", (await Assert.ThrowsAsync<Refused>(() => app.As("sun").Do((ReleaseGoods release) => release.Run(id, new() { All = true })))).Message);
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_is_on_record_asks_as_what_they_are_on_record(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, tenant) = await app.Tenant();
        AskForPass.Form Form(PassApplicant applicant) => new() { House = "3-2-1802", Customer = tenant, Applicant = applicant, Company = "搬家公司", Day = PassCounter.Today, Items = [new() { Name = "电视机" }] };
        var id = await app.Ask(Form(PassApplicant.Owner));
        Assert.Equal((GoodsPassState.AwaitingOwner, PassApplicant.Tenant), (await app.Pass(id)) is var pass ? (pass.Pass.State, pass.Pass.Applicant) : default);
        Assert.Equal("Customer", (await Assert.ThrowsAsync<Invalid>(() => app.Ask(Form(PassApplicant.OutsideCompany)))).Faults[0].Field);
        var page = await (await app.As("wang").Open("/passes/new?House=3-2-1802")).Send("ask", ("Customer", tenant.ToString()), ("Items[0].Name", "书桌"));
        Assert.Contains("Waits for the owner's consent", page.Text);
    }
}
