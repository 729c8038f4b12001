using Steward.Contracts.Estate;
using Steward.Estate.Facilities;
using Steward.Platform.Search;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

public sealed class FacilityTests
{
    private static Task<FacilityId> Add(StewardApp app, string name = "1号客梯", Action<AddFacility.Form>? more = null)
    {
        var form = new AddFacility.Form { Site = app.Site, Name = name, Kind = FacilityKind.Lift, Building = app.World.Building, Entrance = "2", Place = "电梯机房", Maker = "通力", Tag = $"T-{name}" };
        more?.Invoke(form);
        return app.As("wang").Do((AddFacility add) => add.Run(form));
    }

    private static Task<ShowFacility.View> Show(StewardApp app, FacilityId id, string who = "wang") => app.As(who).Do((ShowFacility show) => show.Run(id));
    private static async Task<(string, FacilityDue)[]> Due(StewardApp app) => [.. (await app.As("chen").Do((CertificatesDue due) => due.Run(new()))).Rows.Select(r => (r.Certificate, r.Due))];

    [Theory, OnEveryDatabase]
    public async Task A_facility_is_found_stopped_restarted_and_scrapped_and_remembers_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Add(app);
        var view = await Show(app, id, "sun");
        Assert.Equal(("SB-2026-00001", "3栋 2单元 电梯机房", FacilityState.InUse), (view.Facility.Number, view.Facility.Where, view.Facility.State));
        Assert.Empty(view.Open);
        foreach (var words in new[] { "客梯", "SB-2026-00001", "T-1号", "通力" })
            Assert.Contains((await app.As("zhao").Do((SearchEverywhere search) => search.Run(new(words)))).SelectMany(g => g.Hits), h => h.Href == $"/facilities/{id}");
        await app.As("zhao").Do((StopFacility stop) => stop.Run(id, new() { Reason = "门机故障" }));
        await Assert.ThrowsAsync<Denied>(() => app.As("sun").Do((RestartFacility restart) => restart.Run(id, new())));
        await app.As("chen").Do((RestartFacility restart) => restart.Run(id, new() { Words = "已修复" }));
        await Assert.ThrowsAsync<Denied>(() => app.As("chen").Do((ScrapFacility scrap) => scrap.Run(id, new() { Reason = "更新换代" })));
        await app.As("lin").Do((ScrapFacility scrap) => scrap.Run(id, new() { Reason = "更新换代" }));
        Assert.Equal("“{0}” is not possible while it is “{1}”.", (await Assert.ThrowsAsync<Refused>(() => app.As("zhao").Do((StopFacility stop) => stop.Run(id, new() { Reason = "门机故障" })))).Message);
        await app.As("lin").Do((ReinstateFacility reinstate) => reinstate.Run(id, new() { Reason = "点错了" }));
        view = await Show(app, id);
        Assert.Equal(["Add", "Stop", "Restart", "Scrap", "Reinstate"], view.Story.Moves.Select(m => m.Action));
        Assert.Equal(FacilityState.Stopped, view.Facility.State);
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_sees_the_facilities_of_another_site_and_residents_none(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Add(app);
        await Assert.ThrowsAsync<NotFound>(() => Show(app, id, "liu"));
        await Assert.ThrowsAsync<Denied>(() => Show(app, id, "wu"));
        Assert.Empty((await app.As("liu").Do((FacilityList list) => list.Run(new()))).Rows);
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((AddFacility add) => add.Run(new() { Site = app.Site, Name = "外人的梯" })));
        await Assert.ThrowsAsync<Invalid>(() => app.As("liu").Do((AddFacility add) => add.Run(new() { Site = app.World.OtherSite, Name = "外人的梯", Building = app.World.Building })));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.As("liu").Http.GetAsync($"/facilities/{id}")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task Its_own_code_stands_once_at_a_site_whoever_is_quicker(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            try { await Add(app, $"水泵{i}", f => f.Tag = "ZC-7"); return null; }
            catch (Refused refused) { return refused.Message; }
        }));
        Assert.Single(tries, t => t is null);
        Assert.All(tries.OfType<string>(), t => Assert.Equal("A facility with this code is on record at this site already.", t));
        await app.As("liu").Do((AddFacility add) => add.Run(new() { Site = app.World.OtherSite, Name = "云栖水泵", Tag = "ZC-7" }));
    }

    [Theory, OnEveryDatabase]
    public async Task What_runs_out_stands_in_the_work_list_until_it_is_renewed_withdrawn_or_scrapped(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (lift, pump) = (await Add(app), await Add(app, "生活水泵", f => (f.Kind, f.WarrantyUntil) = (FacilityKind.Pump, new(2026, 3, 20))));
        Task Certify(FacilityId of, string kind, DateOnly until) => app.As("wang").Do((CertifyFacility certify) => certify.Run(of, new() { Certificate = kind, CertificateNumber = "A-1", ExpiresOn = until }));
        await Certify(lift, "电梯定期检验报告", new(2026, 2, 27));
        await Certify(lift, "特种设备使用登记证", new(2030, 1, 1));
        await Certify(pump, "水质检测报告", new(2026, 4, 10));
        Assert.Equal([("电梯定期检验报告", FacilityDue.Expired), ("水质检测报告", FacilityDue.EndsSoon)], await Due(app));
        var seen = await app.As("chen").Do((FacilityOverview overview) => overview.Run(new()));
        Assert.Equal((1, 1, 1), (seen.Expired, seen.Soon, seen.Warranties));
        Assert.Equal(["生活水泵"], (await app.As("chen").Do((FacilityList list) => list.Run(new() { WarrantyEnds = true }))).Rows.Select(r => r.Name));
        Assert.Contains("水质检测报告", (await app.As("chen").Open("/facilities/due")).Text);

        await Certify(lift, "电梯定期检验报告", new(2027, 2, 26));
        Assert.Equal([("水质检测报告", FacilityDue.EndsSoon)], await Due(app));
        var view = await Show(app, lift);
        Assert.Equal([("特种设备使用登记证", true), ("电梯定期检验报告", true), ("电梯定期检验报告", false)], view.Certificates.OrderBy(c => c.Due is null).ThenBy(c => c.Kind == "电梯定期检验报告").Select(c => (c.Kind, c.Due is not null)));
        await app.As("zhou").Do((ChangeSetting change) => change.Run(FacilitySettings.SoonDays.Key, new() { Value = "10", From = new(2026, 3, 2) }));
        Assert.Empty(await Due(app));
        await app.As("zhou").Do((ChangeSetting change) => change.Run(FacilitySettings.SoonDays.Key, new() { Value = "60", From = new(2026, 3, 2) }));
        await Assert.ThrowsAsync<Denied>(() => app.As("chen").Do((WithdrawCertificate withdraw) => withdraw.Run((view.Certificates[0].Id), new() { Reason = "录错" })));
        var wrong = (await Show(app, pump)).Certificates.Single().Id;
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((WithdrawCertificate withdraw) => withdraw.Run(wrong, new() { Reason = "录错" })));
        await app.As("wang").Do((WithdrawCertificate withdraw) => withdraw.Run(wrong, new() { Reason = "录错设备" }));
        await Assert.ThrowsAsync<NotFound>(() => app.As("wang").Do((WithdrawCertificate withdraw) => withdraw.Run(wrong, new() { Reason = "录错设备" })));
        Assert.Empty(await Due(app));
        Assert.Equal("水质检测报告：录错设备", (await Show(app, pump)).Story.Moves.Single(m => m.Action == "Withdraw").Note);
    }

    [Theory, OnEveryDatabase]
    public async Task The_list_filters_sorts_and_exports_what_is_seen_and_labels_carry_a_code(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Add(app);
        var pump = await Add(app, "生活水泵", f => (f.Kind, f.Building, f.Entrance, f.WarrantyUntil) = (FacilityKind.Pump, null, null, new(2028, 1, 1)));
        Task<string[]> List(FacilityList.Filter filter) => app.As("sun").Do(async (FacilityList list) => (await list.Run(filter)).Rows.Select(r => r.Name).ToArray());
        Assert.Equal(["1号客梯"], (await List(new() { Building = app.World.Building })));
        Assert.Equal(["生活水泵"], (await List(new() { Kind = FacilityKind.Pump })));
        foreach (var sort in new[] { "number", "name", "kind", "state", "where", "warranty" })
            foreach (var way in new[] { sort, "-" + sort }) Assert.Equal(2, (await List(new() { Sort = way })).Length);
        Assert.Equal(["生活水泵", "1号客梯"], (await List(new() { Sort = "where" })));
        var csv = await app.As("sun").Http.GetStringAsync("/api/estate/facilities/export.csv?Kind=Pump");
        Assert.Contains("生活水泵", csv);
        Assert.DoesNotContain("1号客梯", csv);
        var labels = await app.As("sun").Open($"/facilities/labels?Facility={pump}");
        Assert.Contains("SB-2026-00002", labels.Document.Body!.TextContent);
        Assert.NotNull(labels.Find(".facility-labels .qr svg"));
    }

    [Theory, OnEveryDatabase]
    public async Task It_is_kept_at_pages_without_scripts_and_an_overtaken_edit_is_refused(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var page = await (await wang.Open("/facilities/new")).Send("add-facility", ("Name", "北门道闸"), ("Kind", "Gate"), ("Place", "北门"));
        Assert.StartsWith("/facilities/", page.Path);
        Assert.Contains("北门道闸", page.Text);
        var path = page.Path;
        var first = await wang.Open($"{path}?do=Correct");
        await (await app.As("lin").Open($"{path}?do=Correct")).Send("act-Correct", ("Maker", "捷顺"));
        var second = await first.Send("act-Correct", ("Model", "JS-2"));
        Assert.Equal(System.Net.HttpStatusCode.Conflict, second.Status);
        Assert.Contains("捷顺", (await wang.Open(path)).Text);
        page = await (await wang.Open($"{path}?do=Certify")).Send("act-Certify", ("Certificate", "产品合格证"), ("ExpiresOn", "2026-01-01"), ("IssuedOn", "2026-02-01"));
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, page.Status);
        page = await page.Send("act-Certify", ("IssuedOn", "2025-02-01"));
        Assert.Contains("产品合格证", page.Text);
        Assert.DoesNotContain("act-Certify", (await app.As("sun").Open($"{path}?do=Certify")).Forms);
    }

    [Theory, OnEveryDatabase]
    public async Task A_certificate_that_runs_out_is_told_once_before_and_once_after(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var lift = await Add(app);
        await app.As("wang").Do((CertifyFacility certify) => certify.Run(lift, new() { Certificate = "电梯定期检验报告", CertificateNumber = "A-1", ExpiresOn = new(2026, 3, 20) }));
        await Task.WhenAll(app.Round<WatchCertificates>(), app.Round<WatchCertificates>());
        await app.Round<WatchCertificates>();
        Assert.Single(await app.Told("wang"), t => t.EndsWith("电梯定期检验报告 holds until 2026-03-20"));
        app.Clock.Advance(TimeSpan.FromDays(20));
        await app.Round<WatchCertificates>();
        await app.Round<WatchCertificates>();
        Assert.Single(await app.Told("wang"), t => t.EndsWith("电梯定期检验报告 ran out on 2026-03-20"));
        await app.As("wang").Do((CertifyFacility certify) => certify.Run(lift, new() { Certificate = "电梯定期检验报告", CertificateNumber = "A-2", ExpiresOn = new(2027, 3, 20) }));
        await app.Round<WatchCertificates>();
        Assert.Equal(2, (await app.Told("wang")).Count(t => t.Contains("电梯定期检验报告")));
    }
}
