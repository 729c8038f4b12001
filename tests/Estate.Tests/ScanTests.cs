using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Files;
using Steward.Estate.Keys;
using Steward.Estate.Keys.Custody;
using Steward.Estate.Keys.Loans;
using Steward.Estate.Lettings;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.Occupancies;
using Steward.Estate.Tenure;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Files;
using Steward.Platform.Settings;
using Steward.Platform.Tables.Imports;

namespace Steward.Estate.Tests;

/// <summary>Scans of identity cards and letters of authority: who may open them, who did, and when they go.</summary>
public sealed class ScanTests
{
    private static FormFile Scan(string name = "card.png")
    {
        var pen = Convert.FromBase64String(KeyDesk.Pen[KeyDesk.Pen.IndexOf(',')..][1..]);
        return new(new MemoryStream(pen), 0, pen.Length, "Model.Scans", name);
    }

    private static async Task<(HandoverId Home, AttachmentId File)> CardAtTheCounter(StewardApp app)
    {
        var (_, home, _) = await app.Invited();
        await app.As("wang").Do((ReceiveHousehold receive) => receive.Run(home, new()));
        await app.As("wang").Do((CheckIdentity check) => check.Run(home, new() { Comer = Comer.Authorised, ComerName = "吴先生", IdTail = "012x", OriginalSeen = true, AuthoritySeen = true, Scans = [Scan()] }));
        return (home, Assert.Single((await app.Handover(home)).Story.Files).Id);
    }

    private static async Task<HttpStatusCode> Open(StewardApp app, string who, AttachmentId file, string size = "") => (await app.As(who).Http.GetAsync($"/files/{file}{size}")).StatusCode;
    private static async Task<IReadOnlyList<AccessLogList.Row>> Opened(StewardApp app) => [.. (await app.As("zhou").Do((AccessLogList list) => list.Run(new() { Act = AccessAct.Look }))).Rows.Where(r => r.What == "File")];

    [Theory, OnEveryDatabase]
    public async Task A_card_shown_at_the_counter_is_opened_by_whoever_may_read_papers_and_it_is_on_record(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (home, file) = await CardAtTheCounter(app);
        Assert.Equal(HttpStatusCode.OK, await Open(app, "lin", file));
        Assert.Equal(HttpStatusCode.OK, await Open(app, "lin", file, "?size=thumb"));
        var rows = await Opened(app);
        Assert.Equal(2, rows.Count);
        Assert.All(rows, r => Assert.Equal(("林主管", "Handover", home.Value), (r.ByName, r.Kind, r.Thing)));

        Assert.Empty((await app.Handover(home, "zhao")).Story.Files);
        Assert.Equal(HttpStatusCode.NotFound, await Open(app, "zhao", file));
        Assert.DoesNotContain($"{file}", (await app.As("zhao").Open($"/move-in/{home}")).Text + await app.As("zhao").Http.GetStringAsync($"/move-in/{home}"));
        Assert.Equal(HttpStatusCode.NotFound, await Open(app, "liu", file));
        Assert.Equal(HttpStatusCode.NotFound, await Open(app, "wu", file));
        Assert.Equal(2, (await Opened(app)).Count);
    }

    [Theory, OnEveryDatabase]
    public async Task No_browser_keeps_a_card_and_whoever_signs_out_leaves_no_picture_behind(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, file) = await CardAtTheCounter(app);
        foreach (var size in new[] { "", "?size=thumb" })
            Assert.True((await app.As("lin").Http.GetAsync($"/files/{file}{size}")).Headers.CacheControl is { NoStore: true, MaxAge: null });
        var lin = app.As("lin");
        var home = await lin.Open("/");
        var left = await lin.Http.PostAsync("/sign-out", new FormUrlEncodedContent([new("__RequestVerificationToken", home.Find("form[action='/sign-out'] input[name='__RequestVerificationToken']")!.GetAttribute("value")!)]));
        Assert.Equal("\"cache\"", Assert.Single(left.Headers.GetValues("Clear-Site-Data")));
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_scanner_called_the_card_tells_no_number(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, home, _) = await app.Invited();
        await app.As("wang").Do((ReceiveHousehold receive) => receive.Run(home, new()));
        await app.As("wang").Do((CheckIdentity check) => check.Run(home, new() { Comer = Comer.Authorised, ComerName = "吴先生", IdTail = "012x", OriginalSeen = true, AuthoritySeen = true, Scans = [Scan("330106199001011234正面.png")] }));
        var file = Assert.Single((await app.Handover(home)).Story.Files);
        Assert.Equal("330***********1234正面.png", file.Name);
        Assert.DoesNotContain("330106199001011234", await app.As("wang").Http.GetStringAsync($"/move-in/{home}"));
        Assert.DoesNotContain("330106199001011234", Uri.UnescapeDataString((await app.As("lin").Http.GetAsync(file.Href)).Content.Headers.ContentDisposition!.ToString()));

        var import = await app.As("wang").Do((UploadImport upload) => upload.Run(new() { Kind = "units", FileName = "吴晓梅13700010001.csv", File = new MemoryStream(Encoding.UTF8.GetBytes("房号,备注\n3-2-1801,无\n")) }));
        foreach (var address in new[] { "/api/imports", "/imports", $"/api/imports/{import}", $"/imports/{import}" })
        {
            var told = await app.As("wang").Http.GetStringAsync(address);
            Assert.Contains("137****0001", told);
            Assert.DoesNotContain("13700010001", told);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_letter_of_authority_for_a_key_is_for_whoever_keeps_keys(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, entry, _) = await app.Left();
        var loan = await app.Lend(new() { Key = entry, Purpose = KeyPurpose.OwnerUse, Borrower = Borrower.Authorised, Name = "周强", Phone = "13600001234", IdChecked = true, IdTail = "1234", OwnerCalled = "业主同意", SignedOnPaper = true, Papers = [Scan("letter.png")] });
        var file = Assert.Single((await app.Loan(loan)).Story.Files).Id;
        Assert.Equal(HttpStatusCode.OK, await Open(app, "lin", file));
        foreach (var who in new[] { "zhao", "sun" })
        {
            Assert.Empty((await app.Loan(loan, who)).Story.Files);
            Assert.Equal(HttpStatusCode.NotFound, await Open(app, who, file));
        }
        Assert.Equal(("林主管", "KeyLoan"), Assert.Single(await Opened(app)) is var row ? (row.ByName, row.Kind) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task Some_months_after_the_file_was_closed_the_scans_go_and_the_file_stays(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (home, file) = await CardAtTheCounter(app);
        await app.As("wang").Do((WithdrawHandover withdraw) => withdraw.Run(home, new() { Reason = "改期" }));
        app.Clock.Advance(TimeSpan.FromDays(170));
        Assert.False(await app.Retire("handover-scans"));
        app.Clock.Advance(TimeSpan.FromDays(20));
        Assert.True(await app.Retire("handover-scans"));
        Assert.Equal(HttpStatusCode.NotFound, await Open(app, "lin", file));
        Assert.Empty(await app.Look(db => db.Set<Attachment>().Where(a => a.Thing == home.Value && a.Kind == AttachmentKind.Document).ToListAsync()));
        Assert.Equal(("吴先生", "012X"), (await app.Handover(home)).At is var kept ? (kept.ComerName, kept.ComerIdTail) : default);
        Assert.False(await app.Retire("handover-scans"));
    }

    [Theory, OnEveryDatabase]
    public async Task A_community_may_keep_the_scans_for_good(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (home, _) = await CardAtTheCounter(app);
        await app.As("wang").Do((WithdrawHandover withdraw) => withdraw.Run(home, new() { Reason = "改期" }));
        await app.As("admin").Do((ChangeSetting set) => set.Run("retention.handovers.scans.months", new() { Value = "0" }));
        app.Clock.Advance(TimeSpan.FromDays(4000));
        Assert.False(await app.Retire("handover-scans"));
    }

    /// <summary>A certificate of a sale, a contract about a stall, and a letter about keys, each with how its page and its answer are asked for.</summary>
    private static async Task<(string Page, string Answer, Guid Thing)[]> Procedures(StewardApp app)
    {
        var owner = await app.Look(db => db.Set<Occupancy>().Where(o => o.Unit == app.Unit("3-2-1801") && o.Role == OccupancyRole.Owner).Select(o => o.Id).SingleAsync());
        var sale = await app.As("wang").Do((ChangeTenure change) => change.Run(new() { Leaving = owner, Last = Counter.Today, ToldOn = Counter.Today, Name = "金文彬", Phones = "13700006666", Reason = TenureReason.Sale, Papers = [Scan("deed.png")] }));
        var letting = await app.Ask(Counter.Asking(await app.Stall()));
        await app.As("lin").Do((ApproveLetting approve) => approve.Run(letting, new()));
        await app.As("wang").Do((FileLettingContract file) => file.Run(letting, new() { Scans = [Scan("contract.png")] }));
        await app.Cabinet();
        var form = app.Leaving();
        (form.Papers, form.Signature, form.SignedOnPaper) = ([Scan("letter.png")], null, true);
        var custody = await app.As("wang").Do((TakeCustody take) => take.Run(form));
        return [($"/changes/{sale}", $"/api/estate/tenure-changes/{sale}", sale.Value), ($"/lettings/{letting}", $"/api/estate/lettings/{letting}", letting.Value), ($"/keys/custody/{custody}", $"/api/estate/key-custody/{custody}", custody.Value)];
    }

    [Theory, OnEveryDatabase]
    public async Task Certificates_contracts_and_letters_of_the_procedures_are_for_whoever_does_them(Database on)
    {
        await using var app = await StewardApp.Start(on);
        foreach (var (page, answer, thing) in await Procedures(app))
        {
            var file = await app.Look(db => db.Set<Attachment>().Where(a => a.Thing == thing && a.Kind == AttachmentKind.Document).Select(a => a.Id).SingleAsync());
            foreach (var who in new[] { "wang", "lin" })
            {
                Assert.Contains($"{file}", await app.As(who).Http.GetStringAsync(page));
                Assert.Contains($"{file}", await app.As(who).Http.GetStringAsync(answer));
                Assert.Equal(HttpStatusCode.OK, await Open(app, who, file));
            }
            foreach (var who in new[] { "sun", "feng" })
            {
                Assert.DoesNotContain($"{file}", await app.As(who).Http.GetStringAsync(page));
                Assert.DoesNotContain($"{file}", await app.As(who).Http.GetStringAsync(answer));
                Assert.Equal(HttpStatusCode.NotFound, await Open(app, who, file));
            }
        }
    }
}
