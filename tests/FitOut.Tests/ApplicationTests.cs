using Steward.Contracts.FitOut;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;
using Steward.FitOut.Works;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests;

public sealed class ApplicationTests
{
    [Theory, OnEveryDatabase]
    public async Task The_desk_applies_for_somebody_on_record_and_every_missing_paper_is_named(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Begin(app.Applying("floor", "waterproofing"));
        var view = await app.FitOut(id);
        Assert.StartsWith("ZX-2026-", view.Number);
        Assert.Equal(("吴晓梅", "138****1801", ApplicantKind.Owner, "3-2-1801", ProjectState.Draft), (view.Name, view.Phone, view.ApplicantKind, view.Home, view.State));
        Assert.Equal([PaperNeed.Identity, PaperNeed.Title, PaperNeed.Scheme, PaperNeed.WaterproofingPlan, PaperNeed.ContractorLicence, PaperNeed.Insurance], view.Missing.Select(p => p.Kind));
        Assert.Equal("Article 8", view.Papers.Single(p => p.Kind == PaperNeed.WaterproofingPlan).Why);

        Assert.Contains("papers are missing", (await Assert.ThrowsAsync<Refused>(() => app.Submit(id))).Message);
        await app.FileAll(id);
        await app.Submit(id);
        view = await app.FitOut(id);
        // Monday 2 March; five working days later is Monday the 9th.
        Assert.Equal((ProjectState.InReview, new DateOnly(2026, 3, 9)), (view.State, view.ReviewDue!.Value));
        Assert.Contains(await app.Told("chen"), t => t.EndsWith("is handed in: check the papers"));
        Assert.Contains(await app.Told("zhao"), t => t.EndsWith("is handed in: review the drawings"));
        Assert.Contains(await app.Told("wu"), t => t.EndsWith("it is decided by 2026-03-09"));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_forbidden_is_handed_in_by_nobody_and_the_article_is_said(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Begin(app.Applying("floor", "wet-room-moved"));
        await app.FileAll(id);
        var refused = await Assert.ThrowsAsync<Refused>(() => app.Submit(id));
        Assert.Equal("“{0}” is forbidden by Decree 110, {1}. It has to be taken out.", refused.Message);
        Assert.Equal("Article 5 (2)", refused.Arguments[1]!.ToString());
        var page = await app.As("wang").Open($"/fit-outs/{id}");
        Assert.Contains("A room without waterproofing, or a balcony, does not become a bathroom or kitchen.", page.Text);

        var form = app.Applying("floor");
        await app.As("wang").Do((EditFitOut edit) => edit.Run(id, new() { Name = "吴晓梅", From = form.From, To = form.To, Works = ["floor"], Contractor = form.Contractor, LicenceNumber = form.LicenceNumber, LicenceUntil = form.LicenceUntil, Foreman = form.Foreman }));
        await app.Submit(id);
        Assert.Equal("138****1801", (await app.FitOut(id)).Phone);
    }

    [Theory, OnEveryDatabase]
    public async Task A_community_may_forbid_more_from_a_day_on_and_earlier_applications_keep_what_held(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var before = await app.Begin(app.Applying("grilles", "floor"));
        var type = (await app.As("lin").Do((WorkTypeList list) => list.Run(new()))).Single(t => t.Code == "grilles");
        await app.As("lin").Do((ChangeWorkType change) => change.Run(type.Id, new() { Site = app.Site, Group = type.Group, Name = type.Name, NotHere = "管理规约第 12 条", From = FitOutDesk.Today }));
        Assert.False((await app.FitOut(before)).HasForbidden);
        await app.As("wang").Do((Steward.FitOut.Projects.WithdrawFitOut withdraw) => withdraw.Run(before, new()));
        var after = await app.Begin(app.Applying("grilles", "floor"));
        await app.FileAll(after);
        Assert.Equal("管理规约第 12 条", (await Assert.ThrowsAsync<Refused>(() => app.Submit(after))).Arguments[1]);
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((AddWorkType add) => add.Run(new() { Code = "x", Name = "x" })));
        Assert.Equal("From", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.As("lin").Do((AddWorkType add) => add.Run(new() { Site = app.Site, Code = "x", Name = "x", From = FitOutDesk.Today.AddDays(-1) })))).Faults).Field);
        await Assert.ThrowsAsync<Invalid>(() => app.As("lin").Do((ChangeWorkType change) => change.Run(type.Id, new() { Site = app.Site, Name = "x", From = FitOutDesk.Today.AddDays(-1) })));
        Assert.Contains((await app.As("liu").Do((WorkTypeList list) => list.Run(new()))), t => t.Code == "grilles" && t.NotHere is null);
    }

    [Theory, OnEveryDatabase]
    public async Task Licensed_works_need_a_contractor_whose_licence_lasts(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var form = app.Applying("waterproofing");
        (form.Contractor, form.LicenceNumber, form.LicenceUntil, form.Foreman, form.ForemanPhone) = (null, null, null, null, null);
        var id = await app.Begin(form);
        await app.FileAll(id);
        Assert.Contains("article 9", (await Assert.ThrowsAsync<Refused>(() => app.Submit(id))).Message);
        await Edit(until: FitOutDesk.Today.AddDays(20));
        Assert.StartsWith("The contractor's licence ends on", (await Assert.ThrowsAsync<Refused>(() => app.Submit(id))).Message);
        await Edit(until: FitOutDesk.Today.AddDays(60));
        await app.FileAll(id);
        await app.Submit(id);

        Task Edit(DateOnly until) => app.As("wang").Do((EditFitOut edit) => edit.Run(id, new() { Name = "吴晓梅", From = form.From, To = form.To, Works = ["waterproofing"], Contractor = "匠心装饰", LicenceNumber = "D1", LicenceUntil = until, Foreman = "马工", ForemanPhone = "13700001234" }));
    }

    [Theory, OnEveryDatabase]
    public async Task One_home_has_one_open_fit_out_whoever_is_quicker(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var drafts = new List<FitOutId>();
        for (var i = 0; i < 3; i++)
        {
            drafts.Add(await app.Begin(who: i % 2 == 0 ? "wang" : "chen"));
            await app.FileAll(drafts[i]);
        }
        var tries = await Task.WhenAll(drafts.Select(async id =>
        {
            try { await app.Submit(id); return null; }
            catch (Refused refused) { return refused.Message; }
        }));
        Assert.Single(tries, t => t is null);
        Assert.All(tries.OfType<string>(), t => Assert.StartsWith("A fit-out of this unit is open already", t));
    }

    [Theory, OnEveryDatabase]
    public async Task What_another_community_applies_for_does_not_exist(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Submitted();
        await Assert.ThrowsAsync<NotFound>(() => app.FitOut(id, "liu"));
        await Assert.ThrowsAsync<NotFound>(() => app.FitOut(id, "he"));
        await Assert.ThrowsAsync<NotFound>(() => app.Begin(who: "liu"));
        Assert.Empty((await app.As("liu").Do((FitOutList list) => list.Run(new()))).Rows);
        await Assert.ThrowsAsync<Denied>(() => app.Begin(who: "sun"));
        Assert.Equal("3-2-1801", (await app.FitOut(id, "wu")).Home);
        Assert.Equal(id, Assert.Single((await app.As("lin").Do((FitOutList list) => list.Run(new() { Q = "1801" }))).Rows).Id);
        Assert.Equal(id, Assert.Single((await app.As("lin").Do((FitOutList list) => list.Run(new() { Q = "匠心" }))).Rows).Id);
    }

    [Theory, OnEveryDatabase]
    public async Task A_tenants_owner_consents_in_the_portal_and_again_when_anything_changes(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var form = app.ApplyingAsTenant("floor");
        var id = await app.Begin(form);
        Assert.Contains("3-2-1801 is to be fitted out by your tenant: please read what is planned, and consent", await app.Told("wu"));
        Assert.Contains((await app.FitOut(id)).Missing, p => p.Kind == PaperNeed.OwnerConsent);
        await Assert.ThrowsAsync<Denied>(() => Consent("wang"));
        await Assert.ThrowsAsync<NotFound>(() => Consent("he"));
        Assert.True((await app.FitOut(id, "wu")).MayConsent);
        await Consent("wu");
        Assert.Equal("吴晓梅", (await app.FitOut(id)).Papers.Single(p => p.Kind == PaperNeed.OwnerConsent).ByName);
        Assert.False((await app.FitOut(id, "wu")).MayConsent);
        await Edit(f => f.ForemanPhone = "13700005678");
        Assert.DoesNotContain((await app.FitOut(id)).Missing, p => p.Kind == PaperNeed.OwnerConsent);
        foreach (var change in new Action<ApplicationFields>[] { f => f.Works.Add("walls"), f => f.Details["floor"] = "全屋架高 8 厘米", f => f.Contractor = "另一家装饰公司", f => f.To = form.To!.Value.AddDays(7) })
        {
            await Edit(change);
            Assert.Contains((await app.FitOut(id)).Missing, p => p.Kind == PaperNeed.OwnerConsent);
            await Consent("wu");
        }
        Assert.Equal(4, (await app.Told("wu")).Count(t => t == "What your tenant plans in 3-2-1801 has changed: please read it again, and consent"));

        Task Consent(string who) => app.Consent(id, who);
        async Task Edit(Action<ApplicationFields> change)
        {
            var fields = (await app.FitOut(id)).Fields();
            change(fields);
            await app.As("wang").Do((EditFitOut edit) => edit.Run(id, fields));
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Bad_input_is_said_beside_its_field(Database on)
    {
        await using var app = await StewardApp.Start(on);
        async Task<string> Fault(Action<BeginFitOut.Form> spoil) { var form = app.Applying(); spoil(form); return Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.Begin(form))).Faults).Field; }
        Assert.Equal("To", await Fault(f => f.To = f.From!.Value.AddDays(-1)));
        Assert.Equal("To", await Fault(f => f.To = f.From!.Value.AddDays(90)));
        Assert.Equal("To", await Fault(f => (f.From, f.To) = (FitOutDesk.Today.AddDays(-9), FitOutDesk.Today.AddDays(-1))));
        Assert.Equal("Works", await Fault(f => f.Works = ["nothing-known"]));
        Assert.Equal("ForemanPhone", await Fault(f => f.ForemanPhone = "打我电话"));
        Assert.Equal("House", await Fault(f => f.Unit = null));
        Assert.Equal("House", await Fault(f => (f.Unit, f.House) = (null, "9-9-9999")));
        Assert.Equal("Customer", await Fault(f => f.Customer = app.World.Customers["何建国"]));
        Assert.Equal("Name", await Fault(f => (f.Customer, f.Name) = (null, " ")));
    }
}
