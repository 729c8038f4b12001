using System.Net;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Papers;
using Steward.Estate.Persons;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

public sealed class ArchiveTests
{
    private static async Task<PaperKindId> Kind(StewardApp app, string code) => (await app.As("wang").Do((PaperKindList list) => list.Run(new()))).Single(k => k.Code == code).Id;

    private static async Task<PaperId> File(StewardApp app, string code, DateOnly? expires = null, string who = "wang", string? number = null)
    {
        var kind = await Kind(app, code);
        return await app.As(who).Do((AddPaper add) => add.Run(new() { Kind = kind, Unit = app.Unit("3-2-1801"), Customer = app.World.Customers["吴晓梅"], ExpiresOn = expires, PaperNumber = number }));
    }

    private static async Task<ArchiveReader.View> Archive(StewardApp app, string who = "wang") => (await app.As(who).Do((ShowUnit show) => show.Run(app.Unit("3-2-1801")))).Archive;

    [Theory, OnEveryDatabase]
    public async Task A_file_is_as_complete_as_its_papers_hold(Database on)
    {
        await using var app = await StewardApp.Start(on);
        Assert.Equal((10, 0, 0), (await Archive(app)) is var bare ? (bare.Required, bare.Held, bare.Percent) : default);
        await File(app, "purchase-contract", number: "HZ2020123456");
        await File(app, "id-copy", expires: new(2026, 3, 20));
        await File(app, "fire-safety", expires: new(2026, 3, 1));
        var file = await Archive(app);
        Assert.Equal((10, 2, 20), (file.Required, file.Held, file.Percent));
        Assert.Equal(9, file.Gaps.Count);
        Assert.Equal([PaperStanding.Expired, PaperStanding.EndsSoon], file.Gaps.Where(g => g.Standing is not PaperStanding.Missing).Select(g => g.Standing));
        Assert.Contains(file.Papers, p => p.Number == "HZ2****3456" || p.Number is not null && !p.Number.Contains("2020123", StringComparison.Ordinal));
        Assert.Contains("20%", (await app.As("wang").Open($"/units/{app.Unit("3-2-1801")}")).Text);
        var customer = (await app.As("wang").Do((ShowCustomer show) => show.Run(app.World.Customers["吴晓梅"]))).Archive;
        Assert.Equal((10, 2), (customer.Required, customer.Held));
    }

    [Theory, OnEveryDatabase]
    public async Task The_work_list_shows_every_gap_of_ones_sites_and_is_exported_as_seen(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var contract = await Kind(app, "purchase-contract");
        Task<Platform.Tables.PageOf<ArchiveGaps.Row>> Gaps(string who, ArchiveGaps.Filter filter) => app.As(who).Do((ArchiveGaps list) => list.Run(filter));
        Assert.Equal(20, (await Gaps("wang", new())).Total);
        Assert.Equal(["3-2-1801", "3-2-1802"], (await Gaps("wang", new() { Paper = contract })).Rows.Select(g => g.House));
        Assert.All((await Gaps("liu", new())).Rows, g => Assert.Equal("1-101", g.House));

        var paper = await File(app, "purchase-contract");
        Assert.Equal(["3-2-1802"], (await Gaps("wang", new() { Paper = contract })).Rows.Select(g => g.House));
        await app.As("wang").Do((WithdrawPaper withdraw) => withdraw.Run(paper, new() { Reason = "放错了" }));
        Assert.Equal(2, (await Gaps("wang", new() { Paper = contract })).Total);

        await File(app, "purchase-contract", expires: new(2026, 3, 10));
        var soon = Assert.Single((await Gaps("wang", new() { Standing = PaperStanding.EndsSoon })).Rows);
        Assert.Equal(("吴晓梅", "138****1801"), (soon.Name, soon.Phone));
        var csv = System.Text.Encoding.UTF8.GetString(await app.Export(app.As("wang"), "/api/estate/papers/gaps", $"?Paper={contract}&Standing=Missing", Platform.Confidentiality.Exports.ExportFormat.Csv));
        Assert.Contains("3-2-1802", csv);
        Assert.DoesNotContain("3-2-1801", csv);
        Assert.DoesNotContain("13800001802", csv);
    }

    [Theory, OnEveryDatabase]
    public async Task A_later_decision_and_a_sites_own_go_first(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (notice, slip) = (await Kind(app, "move-in-notice"), await Kind(app, "payment-slip"));
        await app.As("lin").Do((DecidePaper decide) => decide.Run(notice, new() { Role = OccupancyRole.Owner, IsRequired = false, Site = app.Site }));
        Assert.Equal(9, (await Archive(app)).Required);
        Assert.Equal(10, (await app.As("liu").Do((ShowUnit show) => show.Run(app.Unit("1-101")))).Archive.Required);

        await app.As("lin").Do((DecidePaper decide) => decide.Run(slip, new() { Role = OccupancyRole.Owner, IsRequired = false, From = new(2026, 3, 9) }));
        Assert.Equal(9, (await Archive(app)).Required);
        app.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(8, (await Archive(app)).Required);
        await app.As("lin").Do((DecidePaper decide) => decide.Run(slip, new() { Role = OccupancyRole.Owner, Of = CustomerKind.Person, Use = UnitUse.Residence }));
        Assert.Equal(9, (await Archive(app)).Required);
        await Assert.ThrowsAsync<Invalid>(() => app.As("lin").Do((DecidePaper decide) => decide.Run(slip, new() { From = new(2026, 3, 1) })));
        await Assert.ThrowsAsync<Invalid>(() => app.As("lin").Do((DecidePaper decide) => decide.Run(slip, new() { Site = app.World.OtherSite })));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((DecidePaper decide) => decide.Run(slip, new())));
    }

    [Theory, OnEveryDatabase]
    public async Task Papers_and_their_scans_are_read_by_whoever_may(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var page = await app.As("wang").Open($"/papers/new?Unit={app.Unit("3-2-1801")}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var paper = await File(app, "id-copy");
        Assert.Equal(HttpStatusCode.OK, (await app.As("zheng").Open($"/papers/{paper}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("liu").Open($"/papers/{paper}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.As("sun").Open($"/papers/{paper}")).Status);
        Assert.Equal((0, 0), (await Archive(app, "sun")) is var hidden ? (hidden.Required, hidden.Papers.Count) : default);
        Assert.DoesNotContain("Archive", (await app.As("sun").Open($"/units/{app.Unit("3-2-1801")}")).Text);
        await Assert.ThrowsAsync<Denied>(() => File(app, "id-copy", who: "zheng"));
        await Assert.ThrowsAsync<Invalid>(() => File(app, "id-copy", who: "liu"));
        await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((AddPaper add) => add.Run(new() { Kind = PaperKindId.New(), Unit = app.Unit("3-2-1801") })));
    }

    private static Task<string?> Kept(StewardApp app) => app.Look(db => db.Set<Paper>().Select(p => p.Number).SingleAsync());

    [Theory, OnEveryDatabase]
    public async Task The_number_on_a_paper_is_enciphered_kept_by_its_mask_and_encrypted_anew_with_a_new_key(Database on)
    {
        const string number = "330106199003076416";
        await using var app = await StewardApp.Start(on);
        var paper = await File(app, "id-copy", number: number);
        var before = await Kept(app);
        Assert.DoesNotContain("19900307", before);
        var page = await app.As("wang").Open($"/papers/{paper}/edit");
        Assert.Equal("330****6416", page.Value("edit-paper", "PaperNumber"));
        await page.Send("edit-paper", ("Shelf", "B-2"));
        Assert.Equal(before, await Kept(app));

        var key = await app.As("admin").Do((ChangeKeys change) => change.Run(new() { Reason = "每年更换" }));
        await app.Itself().Do((EncryptAnew anew) => anew.Run(default));
        Assert.StartsWith(KeyRing.Prefix(key), await Kept(app));
        Assert.Equal("330****6416", Assert.Single((await Archive(app)).Papers).Number);
        var id = await app.As("lin").Do((ReceivePersonRequest receive) => receive.Run(new() { Customer = app.World.Customers["吴晓梅"], Wish = PersonWish.Copy, IdentifiedBy = "身份证已核" }));
        await app.As("zhou").Do((AnswerPersonRequest answer) => answer.Run(id, new()));
        Assert.Contains(number, (await app.As("zhou").Do((PersonCopy copy) => copy.Run(id))).Records.Select(r => r.Words));

        await app.As("wang").Do((EditPaper edit) => edit.Run(paper, new() { PaperNumber = "E12345678" }));
        Assert.Equal("E12****5678", (await app.As("wang").Do((ShowPaper show) => show.Run(paper))).Number);
        await app.As("wang").Do((EditPaper edit) => edit.Run(paper, new()));
        Assert.Null(await Kept(app));
    }
}
