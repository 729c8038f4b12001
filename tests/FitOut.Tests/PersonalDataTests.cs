using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.FitOut.Passes;
using Steward.FitOut.Permits;
using Steward.FitOut.Tests.Desk;
using Steward.FitOut.Tests.OnSite;

namespace Steward.FitOut.Tests;

/// <summary>Numbers of workers, applicants and whoever takes goods out: masked wherever they stand, and told in full to whose they are.</summary>
public sealed class PersonalDataTests
{
    private const string Foreman = "13712340001", Certificate = "T330106199003076416", Asker = "13712340002";

    [Theory, OnEveryDatabase]
    public async Task No_page_list_export_print_or_answer_tells_a_number_in_full(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var applied = await app.Begin(new() { Unit = app.Unit("3-2-1802"), Customer = app.World.Customers["何建国"], From = FitOutDesk.Today.AddDays(9), To = FitOutDesk.Today.AddDays(40), Works = ["floor"], Foreman = "马工", ForemanPhone = Foreman });
        var id = await app.UnderWay();
        var badge = await app.Badge(id, change: f => { f.Trade = Trade.Welder; f.Certificate = Certificate; });
        var hot = await app.As("wang").Do((AskHotWork ask) => ask.Run(new() { FitOut = id, Place = "厨房", Works = "焊接", Begins = new(2026, 3, 2, 10, 0, 0), Ends = new(2026, 3, 2, 12, 0, 0), Extinguishers = 2, Watcher = "李守望", Certificate = Certificate }));
        var (pass, code) = await app.Issued(f => f.Phone = Asker);
        Assert.DoesNotContain(Certificate, await app.Look(async db => await db.Set<Badge>().Select(b => b.Certificate!).SingleAsync() + await db.Set<HotWork>().Select(w => w.Certificate!).SingleAsync()));
        string[] secrets = [Foreman, Certificate, Asker, MoneySeed.Card, "13800001801", "13800001802"];
        string[] addresses =
        [
            .. new[] { applied, id }.SelectMany(f => new[] { "", "/print", "/money", "/permit", "/permit/print", "/badges/print", "/hot-work", "/hours", "/inspections", "/acceptance", "/notice", "/agreement", "/agreement/print" }.Select(p => $"/fit-outs/{f}{p}")),
            .. new[] { applied, id }.SelectMany(f => new[] { "", "/card", "/permit", "/money", "/neighbours", "/noise", "/agreement" }.Select(p => $"/api/fit-outs/{f}{p}")),
            "/fit-outs", "/fit-outs/badges", $"/fit-outs/badges/{badge}", "/fit-outs/badges/scans", "/fit-outs/hot-work", $"/fit-outs/hot-work/{hot}", $"/fit-outs/hot-work/{hot}/print", "/fit-outs/deposits", "/fit-outs/ledger", "/fit-outs/overview",
            "/fit-outs/gate?Code=1", "/passes", $"/passes/{pass}", $"/passes/{pass}/print", "/gate/passes", $"/gate/passes/{code}", "/search?q=3-2-1801", "/search?q=李守望", "/inspections/due",
            "/api/fit-outs", "/api/fit-outs/badges", $"/api/fit-outs/badges/{badge}", "/api/fit-outs/badges/read/1", "/api/fit-outs/hot-work", $"/api/fit-outs/hot-work/{hot}", "/api/passes", $"/api/passes/{pass}", "/api/fit-outs/export.csv", "/api/fit-outs/hot-work/export.csv", "/api/fit-outs/deposits/export.csv", "/api/passes/export.csv",
        ];
        foreach (var who in new[] { "wang", "lin", "sun", "zheng", "chen", "zhao" })
            foreach (var address in addresses)
            {
                var text = await (await app.As(who).Http.GetAsync(address)).Content.ReadAsStringAsync();
                Assert.True(!secrets.Any(s => text.Contains(s, StringComparison.Ordinal)), $"{who} reads {secrets.FirstOrDefault(s => text.Contains(s, StringComparison.Ordinal))} at {address}");
            }
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_asks_is_told_what_the_file_keeps_and_why_it_stays(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.FitOut();
        await app.Violation(project);
        await app.Hold(await app.Apply(project));
        await using var scope = await app.Itself().Arrive();
        var keepers = scope.ServiceProvider.GetServices<IKeepPersonalData>().ToArray();
        var told = new List<PersonalRecord>();
        var kept = new List<ErasurePart>();
        foreach (var keeper in keepers)
        {
            told.AddRange(await keeper.Tell(app.World.Customers["吴晓梅"]));
            kept.AddRange(await keeper.Weigh(app.World.Customers["吴晓梅"]));
        }
        Assert.Contains(told, r => r.Words.Contains("建筑垃圾堆放在楼道", StringComparison.Ordinal));
        Assert.Contains(told, r => r.About.StartsWith("3-2-1801", StringComparison.Ordinal) && r.Words.Contains("吴晓梅", StringComparison.Ordinal));
        Assert.All(kept.Where(k => k.What is "Violations" or "Signatures on the papers of fit-outs"), k => Assert.Equal((1, true), (k.Count, k.StaysBecause!.Length > 0)));
        Assert.Equal(2, kept.Count(k => k.What is "Violations" or "Signatures on the papers of fit-outs"));
    }

    [Theory, OnEveryDatabase]
    public async Task A_card_that_proves_itself_but_was_born_on_no_day_is_none(Database on)
    {
        await using var app = await StewardApp.Start(on);
        // The 31st of February: the last sign fits the others.
        Assert.NotNull(PassSecrets.Read(PassDocument.IdentityCard, PassCounter.Card));
        Assert.Null(PassSecrets.Read(PassDocument.IdentityCard, Proven("33010219900231881")));
        Assert.Null(BadgeSecrets.Read(Proven("33010219900231881")));
    }

    private static string Proven(string digits) => digits + "10X98765432"[digits.Select((c, i) => (c - '0') * (1 << 17 - i) % 11).Sum() % 11];
}
