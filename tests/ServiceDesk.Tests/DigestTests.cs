using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Digests;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

public sealed class DigestTests
{
    internal static readonly DateOnly Monday = new(2026, 3, 2), Sunday = new(2026, 3, 8);

    internal static Task<RequestId> Open(StewardApp app, string subject, RequestType type = RequestType.Repair, string house = "3-2-1801", CategoryId? category = null, string? phone = null) =>
        app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = type, Subject = subject, House = house, Category = category, ContactPhone = phone }));

    internal static Task Take(StewardApp app, RequestId id) => app.As("wang").Do((AcceptRequest accept) => accept.Run(id, new()));
    internal static Task Resolve(StewardApp app, RequestId id) => app.As("wang").Do((ResolveRequest resolve) => resolve.Run(id, new() { Resolution = "已修好。", Cause = "老化", Remedy = "更换", Outcome = "已好" }));
    internal static Task<DigestId> Draft(StewardApp app, DateOnly? from = null, DateOnly? to = null, string who = "wang") =>
        app.As(who).Do((DraftDigest draft) => draft.Run(new() { Site = app.Site, From = from ?? Monday, To = to ?? Sunday }));

    internal static async Task<DigestContent> Content(StewardApp app, DigestId id) => (await app.As("lin").Do((ShowDigest show) => show.Run(id))).Document.Content;

    /// <summary>A week with one brought over, four new, one opened again and one cancelled; it is Monday after it now.</summary>
    private static async Task<(RequestId Carried, RequestId Done, RequestId Complaint)> Week(StewardApp app)
    {
        var (carried, again) = (await Open(app, "厨房水管漏水"), await Open(app, "卫生间地漏堵了"));
        await Take(app, again);
        await Resolve(app, again);
        app.Clock.Advance(TimeSpan.FromDays(7));
        var categories = await app.Look(db => db.Set<Category>().Where(c => c.Code == "noise" || c.Code == "water").ToDictionaryAsync(c => c.Code, c => c.Id));
        var done = await Open(app, "水龙头滴水", category: categories["water"]);
        var complaint = await Open(app, "楼上半夜装修太吵", RequestType.Complaint, "3-2-1802", categories["noise"]);
        var dropped = await Open(app, "问一下停水", RequestType.Inquiry);
        await Open(app, "灯不亮", house: "3-2-102", category: categories["water"]);
        foreach (var id in new[] { done, complaint }) await Take(app, id);
        await app.As("wang").Do((CancelRequest cancel) => cancel.Run(dropped, new() { Reason = "已问清楚" }));
        await app.As("wang").Do((GradeComplaint grade) => grade.Run(complaint, new() { Validity = Validity.Valid, Responsibility = Responsibility.Service, Grade = Grade.Minor }));
        await app.As("wang").Do((ReopenRequest reopen) => reopen.Run(again, new() { Reason = "又堵了" }));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await Resolve(app, done);
        app.Clock.Advance(TimeSpan.FromDays(6));
        return (carried, done, complaint);
    }

    [Theory, OnEveryDatabase]
    public async Task It_counts_what_was_brought_over_new_reopened_done_and_open(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Week(app);
        var c = await Content(app, await Draft(app, Monday.AddDays(7), Sunday.AddDays(7)));

        Assert.Equal((1, 4, 1, 1, 1, 4), (c.All.Carried, c.All.New, c.All.Reopened, c.All.Done, c.All.Withdrawn, c.All.Open));
        Assert.Equal(.2, c.All.Rate);
        Assert.Equal([(RequestType.Repair, 2), (RequestType.Complaint, 1), (RequestType.Inquiry, 1)], c.Types.Select(t => (t.Type!.Value, t.New)));
        Assert.Equal(("给排水", 2), c.Categories.Where(l => l.Name is not null).Select(l => (l.Name!, l.Count)).First());
        Assert.Equal(("3栋", 4, "0,0,0,2"), c.Buildings.Select(l => (l.Name!, l.Count, string.Join(',', l.Before))).Single());
        Assert.Equal((Validity.Valid, Grade.Minor, 1, 1), c.Grades.Select(g => (g.Validity!.Value, g.Grade!.Value, g.Count, g.Open)).Single());
        Assert.Equal([0, 0, 0, 2, 4], c.Trend.Select(t => t.Count));
        Assert.Contains(c.Promises, p => p.Missed > 0);
        Assert.Contains(c.Latest, l => l.Subject == "灯不亮" && l.IsOpen);
        Assert.Equal(0, (await Content(app, await Draft(app, Monday.AddDays(14), Monday.AddDays(14)))).All.New);
    }

    [Theory, OnEveryDatabase]
    public async Task Every_number_leads_to_the_list_that_shows_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Week(app);
        await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Complaint, Subject = "广场太吵" }));
        var (lin, c) = (app.As("lin"), await Content(app, await Draft(app, Monday.AddDays(7), Sunday.AddDays(8))));

        Assert.Contains(c.Buildings, l => l.Name is null && l.Count == 1);
        foreach (var line in c.Categories.Concat(c.Buildings)) Assert.Equal(line.Count, await lin.Total(line.Link));
        Assert.Equal(2, c.Grades.Count);
        foreach (var line in c.Grades) Assert.Equal((line.Count, line.Open), (await lin.Total(line.Link), await lin.Total($"{line.Link}&Open=true")));
        foreach (var line in c.Types.Concat(c.Departments).Append(c.All))
            Assert.Equal((line.New, line.Done, line.Open), (await lin.Total(line.Link), await lin.Total(line.DoneLink), await lin.Total(line.OpenLink)));
    }

    [Theory, OnEveryDatabase]
    public async Task Counted_again_it_is_the_same_whatever_happened_since(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (carried, done, complaint) = await Week(app);
        var (wang, id) = (app.As("wang"), await Draft(app, Monday.AddDays(7), Sunday.AddDays(7)));
        var before = await app.Look(db => db.Set<Digest>().Where(d => d.Id == id).Select(d => d.Figures).SingleAsync());
        app.Clock.Advance(TimeSpan.FromHours(5));

        var other = await app.Look(db => db.Set<Category>().Where(c => c.Code == "lift").Select(c => c.Id).SingleAsync());
        await wang.Do((EditRequest edit) => edit.Run(carried, new() { Type = RequestType.Repair, Subject = "电梯异响", House = "3-2-102", Category = other, Reason = "实为电梯" }));
        await wang.Do((ReopenRequest reopen) => reopen.Run(done, new() { Reason = "又滴了" }));
        await app.As("lin").Do((GradeComplaint grade) => grade.Run(complaint, new() { Validity = Validity.Valid, Responsibility = Responsibility.Service, Grade = Grade.Important }));
        await Take(app, carried);
        await Resolve(app, carried);
        await app.As("lin").Do((ResolveRequest resolve) => resolve.Run(complaint, new() { Resolution = "已劝止。", Cause = "装修超时", Remedy = "罚款", Outcome = "停工" }));
        app.Clock.Advance(TimeSpan.FromDays(9));

        var check = await app.As("lin").Do((CheckDigest again) => again.Run(id));
        Assert.Equal((true, ""), (check.Same, string.Join(',', check.Differs)));
        Assert.Equal(Canonical.Hash(before), check.Hash);
        await wang.Do((RefreshDigest refresh) => refresh.Run(id, new()));
        Assert.Equal(Grade.Important, (await Content(app, id)).Grades.Single().Grade);
        Assert.True((await app.As("lin").Do((CheckDigest again) => again.Run(id))).Same);
    }

    [Theory, OnEveryDatabase]
    public async Task Approved_it_is_frozen_and_its_hash_proves_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Week(app);
        var (wang, lin, id) = (app.As("wang"), app.As("lin"), await Draft(app, Monday.AddDays(7), Sunday.AddDays(7)));
        await wang.Do((ReviseDigest revise) => revise.Run(id, new() { Summary = "平稳。", Points = [new() { Matter = "噪声", Cause = "装修", Measure = "巡查", By = "秩序部", DueOn = Sunday.AddDays(14) }, new()] }));
        await wang.Do((SubmitDigest submit) => submit.Run(id, new()));
        await Assert.ThrowsAsync<Denied>(() => wang.Do((ApproveDigest approve) => approve.Run(id, new())));
        await lin.Do((ApproveDigest approve) => approve.Run(id, new() { Verdict = "同意" }));

        var view = await lin.Do((ShowDigest show) => show.Run(id));
        Assert.Equal((DigestState.Approved, true, 64), (view.State, view.Holds, view.Hash!.Length));
        Assert.Equal(("平稳。", "噪声", "林主管", "同意"), (view.Document.Summary, view.Document.Points.Single().Matter, view.Document.DecidedByName, view.Document.Verdict));
        await Assert.ThrowsAsync<Refused>(() => wang.Do((ReviseDigest revise) => revise.Run(id, new() { Summary = "改一改" })));
        await Assert.ThrowsAsync<Refused>(() => wang.Do((RefreshDigest refresh) => refresh.Run(id, new())));
        Assert.Contains(view.Hash, (await lin.Open($"/service-desk/digests/{id}?Check=true")).Text);

        await app.Look(db => db.Set<Digest>().Where(d => d.Id == id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Frozen, d => d.Frozen!.Replace("平稳", "大乱"))));
        Assert.False((await lin.Do((ShowDigest show) => show.Run(id))).Holds);
    }

    [Fact]
    public void The_same_document_is_written_in_one_way()
    {
        Assert.Equal("""{"a":[1,{"x":"“","y":null}],"b":2}""", Canonical.Write(new { b = 2, a = new object[] { 1, new { y = (string?)null, x = "“" } } }));
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Canonical.Hash("abc"));
    }
}
