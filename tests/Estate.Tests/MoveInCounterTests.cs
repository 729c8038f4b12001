using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Keys;
using Steward.Estate.MoveIns;
using Steward.Estate.MoveIns.Agreements;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.MoveIns.Reports;
using Steward.Estate.Papers;
using Steward.Estate.TimeLines;
using Steward.Estate.Units;
using Steward.Platform.Outbox;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

public sealed class MoveInCounterTests
{
    [Theory, OnEveryDatabase]
    public async Task A_home_goes_through_the_counter_to_the_closed_file(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, wu, _) = await app.Invited();
        await app.Receive(wu);
        var view = await app.Handover(wu);
        Assert.Equal((HandoverState.AtCounter, "012X", 1), (view.State, view.At.ComerIdTail, view.Done));
        await app.As("wang").Do((CollectPapers collect) => collect.Run(wu, new() { Kinds = [.. view.Papers.Where(p => !p.Signed).Select(p => p.Kind)], Shelf = "A-3" }));
        await app.As("wang").Do((ConfirmRecords confirm) => confirm.Run(wu, new() { ContactName = "吴父", ContactPhone = "13811119999" }));
        await app.SignAll(wu);
        await app.As("zheng").Do((HandoverList list) => list.Run(new()));
        await app.As("wang").Do((SettleFees settle) => settle.Run(wu, new() { Receipt = "SJ-1", Amount = Platform.Data.Money.Yuan(751.80m) }));
        await app.Inspect(wu);
        await app.ReadMeters(wu);
        await app.Accept(wu);
        await app.Keys(wu, UnitState.Occupied);

        view = await app.Handover(wu);
        Assert.Equal((HandoverState.KeysGiven, 8, 8, 0), (view.State, view.Done, view.Steps.Count, view.Missing));
        Assert.Equal(new DateOnly(2026, 4, 1), view.At.FeesFrom);
        Assert.Equal([(KeyKind.Entry, 3), (KeyKind.Card, 2)], view.Keys.Select(k => (k.Kind, k.Sets)));
        Assert.Equal(["王敏", "陈助理"], view.Steps.Select(s => s.By!).Distinct().Order(StringComparer.Ordinal));
        var unit = await app.As("wang").Do((ShowUnit show) => show.Run(app.Unit("3-2-1801")));
        Assert.Equal((UnitState.Occupied, 100, "吴晓梅"), (unit.State, unit.Archive.Percent, Assert.Single(unit.Now).Name));

        await app.As("wang").Do((ArchiveHandover archive) => archive.Run(wu, new()));
        Assert.Equal(HandoverState.Archived, (await app.Handover(wu)).State);
        var line = (await app.As("wang").Do((UnitTimeLine line) => line.Run(new() { Id = app.Unit("3-2-1801") }))).Rows.Select(r => r.Href).ToArray();
        Assert.Contains($"/move-in/{wu}", line);
        var day = await app.As("lin").Do((DayReport report) => report.Run(new()));
        Assert.Equal((1, 1, 1, 50), (day.Counts.Came, day.Counts.Taken, day.Counts.Keys, Assert.Single(day.Batches).Percent));
    }

    [Theory, OnEveryDatabase]
    public async Task Keys_wait_for_identity_agreements_inspection_and_meters_and_not_for_fees(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, wu, _) = await app.Invited();
        await Assert.ThrowsAsync<Refused>(() => app.Keys(wu));
        await app.As("wang").Do((ReceiveHousehold receive) => receive.Run(wu, new()));
        // Nothing is signed before one knows by whom.
        Assert.Equal(HandoverStepKind.Identity, (await Assert.ThrowsAsync<Refused>(() => app.SignAll(wu))).Arguments[0]);
        await app.As("wang").Do((CheckIdentity check) => check.Run(wu, new() { ComerName = "吴晓梅", IdTail = "0123", OriginalSeen = true }));
        await Assert.ThrowsAsync<Refused>(() => app.Accept(wu));
        await app.Inspect(wu);
        await app.Accept(wu);
        Assert.Equal(HandoverStepKind.Agreements, (await Assert.ThrowsAsync<Refused>(() => app.Keys(wu))).Arguments[0]);
        await app.SignAll(wu);
        Assert.Equal(HandoverStepKind.Meters, (await Assert.ThrowsAsync<Refused>(() => app.Keys(wu))).Arguments[0]);
        await app.ReadMeters(wu);
        await app.Keys(wu);
        Assert.Null((await app.Handover(wu)).Steps.Single(s => s.Kind is HandoverStepKind.Fees).DoneAt);
    }

    [Theory, OnEveryDatabase]
    public async Task Where_the_site_wants_the_fees_first_keys_wait_for_them_and_fees_begin_by_its_rule(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, wu, _) = await app.Invited();
        await app.As("admin").Do((ChangeSetting change) => change.Run(MoveInSettings.FeesFirst.Key, new() { Value = "true" }));
        await app.As("admin").Do((ChangeSetting change) => change.Run(MoveInSettings.FeesBegin.Key, new() { Value = nameof(FeeStartRule.HalfMonth), Site = app.Site }));
        Assert.Equal(HandoverStepKind.Fees, (await Assert.ThrowsAsync<Refused>(() => app.Through(wu))).Arguments[0]);
        await app.As("wang").Do((SettleFees settle) => settle.Run(wu, new() { FeeWords = "下月代扣" }));
        await app.Keys(wu);
        Assert.Equal(new DateOnly(2026, 3, 15), (await app.Handover(wu)).At.FeesFrom);
    }

    [Theory]
    [InlineData(FeeStartRule.NextMonth,   "2026-03-31", "2026-04-01")]
    [InlineData(FeeStartRule.NextMonth,   "2026-12-05", "2027-01-01")]
    [InlineData(FeeStartRule.HalfMonth,   "2026-03-15", "2026-03-15")]
    [InlineData(FeeStartRule.HalfMonth,   "2026-03-16", "2026-04-01")]
    [InlineData(FeeStartRule.HandoverDay, "2026-02-28", "2026-02-28")]
    [InlineData(FeeStartRule.NextDay,     "2026-02-28", "2026-03-01")]
    public void Fees_begin_by_the_rule(FeeStartRule rule, string handover, string first) =>
        Assert.Equal(DateOnly.Parse(first, null), MoveInSettings.FeesFrom(rule, DateOnly.Parse(handover, null)));

    /// <summary>Hears from when on fees are owed, as Billing does.</summary>
    public sealed class Billing : IHear<HomeHandedOver>
    {
        public List<HomeHandedOver> Heard { get; } = [];

        public Task Hear(HomeHandedOver news, CancellationToken ct)
        {
            Heard.Add(news);
            return Task.CompletedTask;
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Billing_hears_once_from_when_on_fees_are_owed(Database on)
    {
        var billing = new Billing();
        await using var app = await StewardApp.Start(on, builder => builder.Services.AddSingleton(billing).AddSingleton(new Hearers([typeof(Billing)])));
        var (_, wu, _) = await app.Invited();
        await app.Through(wu);
        await app.DrainOutbox();
        await app.DrainOutbox();
        var news = Assert.Single(billing.Heard);
        Assert.Equal((wu, app.Unit("3-2-1801"), app.World.Customers["吴晓梅"], new DateOnly(2026, 3, 2), new DateOnly(2026, 4, 1)), (news.Handover, news.Unit, news.Customer, news.On, news.FeesFrom));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_comes_for_somebody_else_brings_a_power_of_attorney(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, wu, _) = await app.Invited();
        await app.As("wang").Do((ReceiveHousehold receive) => receive.Run(wu, new()));
        var form = new CheckIdentity.Form { Comer = Comer.Authorised, ComerName = "吴小妹", IdTail = "99" };
        Assert.Contains("IdTail", (await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((CheckIdentity check) => check.Run(wu, form)))).Faults.Select(f => f.Field));
        (form.IdTail, form.OriginalSeen) = ("9900", true);
        Assert.Equal("AuthoritySeen", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((CheckIdentity check) => check.Run(wu, form)))).Faults).Field);
        form.AuthoritySeen = true;
        await app.As("wang").Do((CheckIdentity check) => check.Run(wu, form));
        Assert.Equal(Comer.Authorised, (await app.Handover(wu)).At.Comer);
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_signed_keeps_its_words_and_a_new_edition_is_read_first(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, wu, he) = await app.Invited();
        await app.Receive(wu);
        await app.Receive(he, "何建国");
        var covenant = (await app.Handover(wu)).Agreements.Single(a => a.Title is "临时管理规约承诺书" or "Pledge to the interim covenant").Id;
        await app.As("wang").Do((SignAgreement sign) => sign.Run(wu, new() { Agreement = covenant, Edition = 1, SignedBy = "吴晓梅", SignedOnPaper = true }));
        await app.As("lin").Do((ReviseAgreement revise) => revise.Run(covenant, new() { Text = "新规约：{业户} {房号}" }));
        Assert.Equal("There is a new edition of this: read it first, then sign.", (await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((SignAgreement sign) => sign.Run(he, new() { Agreement = covenant, Edition = 1, SignedBy = "何建国", SignedOnPaper = true })))).Message);
        await app.As("wang").Do((SignAgreement sign) => sign.Run(he, new() { Agreement = covenant, Edition = 2, SignedBy = "何建国", SignedOnPaper = true }));
        Assert.Equal((2, "新规约：何建国 3-2-1802"), (await app.As("he").Do((ReadAgreement read) => read.Run(new(he, covenant)))) is var own ? (own.Edition, own.Words) : default);
        Assert.Contains("吴晓梅", (await app.As("wang").Do((ReadAgreement read) => read.Run(new(wu, covenant)))).Words);
        Assert.Equal("This is signed already.", (await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((SignAgreement sign) => sign.Run(he, new() { Agreement = covenant, SignedBy = "何建国", SignedOnPaper = true })))).Message);
        await Assert.ThrowsAsync<Invalid>(() => app.As("lin").Do((ReviseAgreement revise) => revise.Run(covenant, new() { Text = "昨天的", From = new(2026, 3, 1) })));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((ReviseAgreement revise) => revise.Run(covenant, new() { Text = "前台写的" })));
    }

    [Theory, OnEveryDatabase]
    public async Task A_file_with_gaps_is_closed_only_with_a_reason(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, wu, _) = await app.Invited();
        await app.Through(wu);
        Assert.Equal("Gaps", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((ArchiveHandover archive) => archive.Run(wu, new())))).Faults).Field);
        await app.As("wang").Do((ArchiveHandover archive) => archive.Run(wu, new() { Gaps = "合同正本在银行，月底补" }));
        Assert.Equal(("合同正本在银行，月底补", 5), (await app.Handover(wu)) is var view ? (view.At.Gaps, view.Missing) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task The_developers_keys_leave_their_hooks_with_the_home(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Cabinet();
        var key = await app.As("wang").Do((AddKey add) => add.Run(new() { Site = app.Site, Source = KeySource.Developer, Kind = KeyKind.Entry, Sets = 3, House = "3-2-1801" }));
        var (_, wu, _) = await app.Invited();
        await app.Through(wu);
        Assert.Equal((KeptKeyState.Returned, null), (await app.Key(key)).Key is var k ? (k.State, k.Hook) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task Two_clerks_do_different_steps_at_once_and_the_same_form_twice_counts_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, wu, _) = await app.Invited();
        await app.Receive(wu);
        await Task.WhenAll(app.ReadMeters(wu), app.As("wang").Do((SettleFees settle) => settle.Run(wu, new() { Receipt = "SJ-2" })), app.As("lin").Do((ConfirmRecords confirm) => confirm.Run(wu, new() { ContactName = "吴父", ContactPhone = "13811119999" })));
        Assert.Equal(4, (await app.Handover(wu)).Done);
        await app.SignAll(wu);
        await app.Inspect(wu);
        await app.Accept(wu);
        var form = new HandOverKeys.Form { Keys = [new() { Kind = KeyKind.Entry, Sets = 3 }], SignedBy = "吴晓梅", SignedOnPaper = true };
        await app.As("wang").Do((HandOverKeys hand) => hand.Run(wu, form), "once");
        await app.As("wang").Do((HandOverKeys hand) => hand.Run(wu, form), "once");
        Assert.Single((await app.Handover(wu)).Keys);
        Assert.Single(await app.Look(db => db.Set<Paper>().Where(p => p.Unit == app.Unit("3-2-1801") && db.Set<PaperKind>().Any(k => k.Id == p.Kind && k.Code == HandoverPapers.KeyReceipt)).ToListAsync()));
    }
}
