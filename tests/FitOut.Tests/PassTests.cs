using Steward.FitOut.Passes;
using Steward.FitOut.Passes.Portal;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests;

public sealed class PassTests
{
    [Theory, OnEveryDatabase]
    public async Task An_owner_at_the_desk_shows_a_document_and_has_the_pass(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Ask();
        await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((IssuePass issue) => issue.Run(id, new() { Document = PassDocument.IdentityCard, DocumentNumber = "330102199003078815" })));
        await app.As("wang").Do((IssuePass issue) => issue.Run(id, new() { Document = PassDocument.IdentityCard, DocumentNumber = PassCounter.Card }));
        var pass = await app.Pass(id);
        Assert.Equal((GoodsPassState.Issued, PassRight.OwnInPerson, "***8811", "王敏", FeesSaid.NoData), (pass.Pass.State, pass.Right, pass.DocumentNumber, pass.IssuedBy, pass.FeesThen));
        Assert.Equal(("吴晓梅", "138****1801", "浙A12345", 12, 0), (pass.Pass.Name, pass.Phone, pass.Pass.Plate, pass.Pass.Pieces, pass.Pass.Left));
        Assert.Equal(["Ask", "Issue"], pass.Story.Moves.Select(m => m.Action));
        Assert.Contains("The goods pass {0} is issued: it is good on {1}".Replace("{0}", pass.Pass.Number).Replace("{1}", "2026-03-02"), await app.As("wu").Told());

        await app.As("wang").Do((RevealPass reveal) => reveal.Run(id, new() { Reason = RevealReason.CheckingIdentity }));
        Assert.Equal((PassCounter.Card, "13800001801"), (await app.Pass(id)) is var full ? (full.DocumentNumber, full.Phone) : default);
        Assert.Equal("***8811", (await app.Pass(id, "lin")).DocumentNumber);
    }

    [Theory, OnEveryDatabase]
    public async Task A_tenant_asks_in_the_portal_and_the_owner_consents_by_one_tap(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (tenant, _) = await app.Tenant();
        var id = await app.As(tenant).Do((AskForPass ask) => ask.Run(new() { Unit = app.Unit("3-2-1802"), Day = PassCounter.Today, Items = [new() { Name = "书桌" }] }));
        var pass = await app.As(tenant).Do((ShowPass show) => show.Run(id));
        Assert.Equal((GoodsPassState.AwaitingOwner, PassApplicant.Tenant, "田租客"), (pass.Pass.State, pass.Pass.Applicant, pass.Pass.Name));
        Assert.DoesNotContain(GoodsPassAction.Consent, pass.Open);
        Assert.Contains("田租客 asks your consent to take goods out of 3-2-1802 on 2026-03-02", await app.As("he").Told());
        Assert.Equal(id, Assert.Single((await app.As("he").Do((MyPasses mine) => mine.Run(new(WaitingOnly: true)))).Waiting).Id);
        await Assert.ThrowsAsync<Refused>(() => app.Check(id));
        await Assert.ThrowsAsync<Denied>(() => app.As(tenant).Do((ConsentToPass consent) => consent.Run(id, new())));
        await Assert.ThrowsAsync<NotFound>(() => app.As("wu").Do((ConsentToPass consent) => consent.Run(id, new())));

        await app.As("he").Do((ConsentToPass consent) => consent.Run(id, new()));
        Assert.Contains("3-2-1802: the owner consents to goods leaving on 2026-03-02", await app.As("wang").Told());
        await app.Check(id);
        pass = await app.Pass(id);
        Assert.Equal((GoodsPassState.Issued, PassRight.OwnerInPortal, "何建国"), (pass.Pass.State, pass.Right, pass.OwnerName));
    }

    [Theory, OnEveryDatabase]
    public async Task Or_the_desk_telephones_the_owner_and_writes_down_who_when_and_which_number(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, tenant) = await app.Tenant();
        var id = await app.Ask(new() { House = "3-2-1802", Customer = tenant, Applicant = PassApplicant.Tenant, Day = PassCounter.Today, Items = [new() { Name = "电视机", Count = 1 }] });
        var form = new NoteConsent.Form { Right = PassRight.OwnerByTelephone };
        Assert.Equal(["OwnerName", "OwnerPhone"], (await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((NoteConsent note) => note.Run(id, form)))).Faults.Select(f => f.Field));
        (form.OwnerName, form.OwnerPhone, form.SaidAt) = ("何建国", "138 0000 1802", new(2026, 3, 2, 8, 40, 0));
        await app.As("wang").Do((NoteConsent note) => note.Run(id, form));
        await app.Check(id);
        var pass = await app.Pass(id);
        Assert.Equal((PassRight.OwnerByTelephone, "何建国", "138****1802", new DateTimeOffset(2026, 3, 2, 0, 40, 0, default), "王敏"), (pass.Right, pass.OwnerName, pass.OwnerPhone, pass.OwnerSaidAt, pass.OwnerNotedBy));
    }

    [Theory, OnEveryDatabase]
    public async Task An_owner_who_does_not_agree_ends_it_and_everybody_hears_why(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (tenant, _) = await app.Tenant();
        var id = await app.As(tenant).Do((AskForPass ask) => ask.Run(new() { Unit = app.Unit("3-2-1802"), Day = PassCounter.Today, Items = [new() { Name = "空调" }] }));
        await app.As("he").Do((DeclinePass decline) => decline.Run(id, new() { Reason = "空调是我的" }));
        Assert.Equal(GoodsPassState.Declined, await app.State(id));
        Assert.Contains("Your goods may not leave 3-2-1802: 空调是我的", await app.As(tenant).Told());
        Assert.Contains("3-2-1802: the owner does not consent: 空调是我的", await app.As("wang").Told());
    }

    [Theory, OnEveryDatabase]
    public async Task Family_brings_a_letter_and_a_company_shows_why_it_may(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var family = await app.Ask(app.Asking(owner: null));
        Assert.Equal(GoodsPassState.AwaitingOwner, await app.State(family));
        await app.As("wang").Do((NoteConsent note) => note.Run(family, new() { Right = PassRight.WrittenAuthority, OwnerName = "吴晓梅", Words = "亲笔委托书,身份证复印件" }));
        await app.Check(family);

        var foreman = await app.Contractor();
        var company = await app.As(foreman).Do((AskForPass ask) => ask.Run(new() { House = "3-2-1801", Applicant = PassApplicant.FitOutContractor, Company = "恒通装饰", Day = PassCounter.Today, Items = [new() { Name = "切割机", Count = 2 }] }));
        Assert.Equal("Say first how it was shown that they may take it out.", (await Assert.ThrowsAsync<Refused>(() => app.Check(company))).Message);
        await app.As("wang").Do((IssuePass issue) => issue.Run(company, new() { Document = PassDocument.StaffCard, DocumentNumber = "A0017", Right = PassRight.CompanyLetter }));
        Assert.Equal(GoodsPassState.Issued, await app.State(company));
        Assert.Equal([company], (await app.As(foreman).Do((PassList list) => list.Run(new()))).Rows.Select(r => r.Id));
        await Assert.ThrowsAsync<NotFound>(() => app.As(foreman).Do((ShowPass show) => show.Run(family)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_second_person_reviews_where_the_site_says_so(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.As("admin").Do((ChangeSetting change) => change.Run("passes.review", new() { Value = nameof(PassReview.HeadOrManager), From = PassCounter.Today }));
        var id = await app.Ask();
        await app.Check(id);
        Assert.Equal(GoodsPassState.InReview, await app.State(id));
        await Assert.ThrowsAsync<Denied>(() => app.As("chen").Do((ApprovePass approve) => approve.Run(id, new())));
        Assert.Contains($"The goods pass {(await app.Pass(id)).Pass.Number} of 3-2-1801 waits for review", await app.As("lin").Told());
        await app.As("lin").Do((ApprovePass approve) => approve.Run(id, new()));
        Assert.Equal((GoodsPassState.Issued, "王敏", "林主管"), (await app.Pass(id)) is var pass ? (pass.Pass.State, pass.CheckedBy, pass.IssuedBy) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task What_cannot_be_is_said_beside_the_field(Database on)
    {
        await using var app = await StewardApp.Start(on);
        async Task<string> Fault(Action<AskForPass.Form> change)
        {
            var form = app.Asking();
            change(form);
            var fault = (await Assert.ThrowsAsync<Invalid>(() => app.Ask(form))).Faults[0];
            return $"{fault.Field}: {fault.Sentence}";
        }
        Assert.Equal("Day: {0} lies in the past.", await Fault(f => f.Day = PassCounter.Today.AddDays(-1)));
        Assert.Equal("Day: A pass is given at most {1} days ahead.", await Fault(f => f.Day = PassCounter.Today.AddDays(31)));
        Assert.Equal("Items: Write down what leaves.", await Fault(f => f.Items.Clear()));
        Assert.Equal("Items: Of each thing between 1 and 9,999 leave.", await Fault(f => f.Items[0].Count = 0));
        Assert.Equal("House: There is no unit with this house number.", await Fault(f => f.House = "9-9-999"));
        Assert.Equal("Customer: {0} is not known.", await Fault(f => f.Customer = app.World.Customers["叶兰"]));
        await Assert.ThrowsAsync<NotFound>(() => app.As("wu").Do((AskForPass ask) => ask.Run(new() { Unit = app.Unit("3-2-1802"), Day = PassCounter.Today, Items = [new() { Name = "床" }] })));
        await Assert.ThrowsAsync<Invalid>(() => app.Ask(app.Asking(), "liu"));
        var id = await app.Ask();
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ShowPass show) => show.Run(id)));
        await Assert.ThrowsAsync<NotFound>(() => app.As("he").Do((ShowPass show) => show.Run(id)));
        await Assert.ThrowsAsync<Denied>(() => app.Check(id, "sun"));
    }

    [Theory, OnEveryDatabase]
    public async Task The_guard_reads_surnames_and_the_desk_names_and_the_list_finds_by_what_leaves(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (id, _) = await app.Issued();
        Assert.Equal(["吴晓梅", "吴**"], new[] { (await app.Pass(id)).Pass.Name, (await app.Pass(id, "sun")).Pass.Name });
        foreach (var (words, hits) in new[] { ("纸箱", 1), ("3-2-1801", 1), ("浙A12345", 1), ("吴晓梅", 1), ("钢琴", 0) })
            Assert.Equal(hits, (await app.As("wang").Do((PassList list) => list.Run(new() { Q = words }))).Rows.Count);
        Assert.Empty((await app.As("liu").Do((PassList list) => list.Run(new()))).Rows);
        Assert.Contains((await app.As("wang").Do((Estate.TimeLines.UnitTimeLine line) => line.Run(new() { Id = app.Unit("3-2-1801") }))).Rows, r => r.Href == $"/passes/{id}");
    }
}
