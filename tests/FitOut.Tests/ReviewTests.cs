using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.FitOut;
using Steward.FitOut.Neighbours;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;
using Steward.FitOut.Reviews;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests;

public sealed class ReviewTests
{
    [Theory, OnEveryDatabase]
    public async Task The_head_approves_only_after_both_and_never_their_own(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Submitted();
        await Assert.ThrowsAsync<Denied>(() => app.PassDrawings(id, "chen"));
        await Assert.ThrowsAsync<Denied>(() => app.PassPapers(id, "zhao"));
        await Assert.ThrowsAsync<Denied>(() => app.Approve(id, "wang"));
        Assert.Equal("The papers have not been found complete yet.", (await Assert.ThrowsAsync<Refused>(() => app.Approve(id))).Message);
        await app.PassDrawings(id);
        await Assert.ThrowsAsync<Refused>(() => app.PassDrawings(id));
        Assert.Equal(["PassPapers", "Return"], (await app.FitOut(id, "chen")).Open.Select(a => a.ToString()).Intersect(["PassPapers", "PassDrawings", "Return", "Approve"]));
        await app.PassPapers(id);
        Assert.Contains(await app.Told("lin"), t => t.EndsWith("passed both reviews and waits for approval"));
        await app.Approve(id);
        Assert.Equal((ProjectState.Approved, "林主管"), ((await app.FitOut(id)).State, (await app.FitOut(id)).ApprovedBy));

        // A head who filed it, or handed it in, leaves the decision to somebody else.
        var form = app.Applying();
        (form.Unit, form.Customer) = (app.Unit("3-2-1802"), app.World.Customers["何建国"]);
        var own = await app.Begin(form, "admin");
        await app.FileAll(own);
        await app.Submit(own, "admin");
        await app.PassPapers(own, "admin");
        await app.PassDrawings(own, "admin");
        Assert.StartsWith("Whoever applied does not approve", (await Assert.ThrowsAsync<Refused>(() => app.Approve(own, "admin"))).Message);
        await app.Approve(own, "zhou");
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_checked_it_leaves_the_approval_to_another_unless_the_site_does_without(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Submitted();
        await app.PassPapers(id);
        await app.PassDrawings(id, "admin");
        Assert.DoesNotContain(ProjectAction.Approve, (await app.FitOut(id, "admin")).Open);
        Assert.StartsWith("You checked the papers or the drawings", (await Assert.ThrowsAsync<Refused>(() => app.Approve(id, "admin"))).Message);
        await app.As("admin").Do((ChangeSetting set) => set.Run(FitOutSettings.OtherApproves.Key, new() { Value = "false" }));
        Assert.Contains(ProjectAction.Approve, (await app.FitOut(id, "admin")).Open);
        await app.Approve(id, "admin");
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_returned_keeps_everything_and_the_pass_of_what_was_in_order(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Submitted("floor", "waterproofing");
        await app.PassPapers(id);
        await Assert.ThrowsAsync<Denied>(() => app.As("sun").Do((ReturnFitOut give) => give.Run(id, new() { Reason = "x" })));
        await Assert.ThrowsAsync<Invalid>(() => app.As("zhao").Do((ReturnFitOut give) => give.Run(id, new() { PaperFaults = new() { ["Scheme"] = " " } })));
        await app.As("zhao").Do((ReturnFitOut give) => give.Run(id, new() { PaperFaults = new() { ["Scheme"] = "缺标高" }, WorkFaults = new() { ["waterproofing"] = "高度不够" }, Reason = "本周补齐" }));
        var view = await app.FitOut(id);
        Assert.Equal((ProjectState.Returned, "本周补齐", null), (view.State, view.Answer, view.ReviewDue));
        Assert.Equal("缺标高", Assert.Single(view.Missing).Fault);
        Assert.Equal("高度不够", view.Works.Single(w => w.Code == "waterproofing").Fault);
        Assert.All(view.Papers, p => Assert.NotNull(p.Id));
        Assert.NotNull(view.PapersPassed);
        Assert.Contains(await app.Told("wu"), t => t.EndsWith("was returned: please complete what is marked"));

        await Assert.ThrowsAsync<Refused>(() => app.Submit(id));
        await app.File(id, PaperNeed.Scheme);
        await app.Submit(id);
        view = await app.FitOut(id);
        Assert.NotNull(view.PapersPassed);
        Assert.Null(view.DrawingsPassed);
        Assert.Null(view.Works.Single(w => w.Code == "waterproofing").Fault);
        await app.PassDrawings(id);
        await app.Approve(id);
    }

    [Theory, OnEveryDatabase]
    public async Task An_authoritys_approval_may_follow_but_nothing_is_approved_without_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Submitted("balcony", "gas");
        await app.PassPapers(id);
        await app.PassDrawings(id);
        Assert.Contains("papers are missing", (await Assert.ThrowsAsync<Refused>(() => app.Approve(id))).Message);
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((FileAuthorityApproval file) => file.Run(id, new() { Paper = PaperNeed.GasApproval, OriginalOnFile = true })));
        await app.As("chen").Do((SendFitOutToAuthority send) => send.Run(id, new() { Words = "规划与燃气批准" }));
        Assert.Null((await app.FitOut(id)).ReviewDue);
        await File(PaperNeed.PlanningApproval);
        Assert.Equal(ProjectState.AtAuthority, (await app.FitOut(id)).State);
        await Assert.ThrowsAsync<Invalid>(() => File(PaperNeed.Scheme));
        app.Clock.Advance(TimeSpan.FromDays(10));
        await File(PaperNeed.GasApproval);
        var view = await app.FitOut(id);
        Assert.Equal((ProjectState.InReview, new DateOnly(2026, 3, 19), null), (view.State, view.ReviewDue!.Value, view.PapersPassed));
        // Nobody has looked at them yet.
        Assert.Equal(2, (await app.Told("chen")).Count(t => t.EndsWith("is on file: check the papers again", StringComparison.Ordinal)));
        Assert.Equal("The papers have not been found complete yet.", (await Assert.ThrowsAsync<Refused>(() => app.Approve(id))).Message);
        await app.PassPapers(id);
        Assert.Equal(2, (await app.Told("lin")).Count(t => t.EndsWith("passed both reviews and waits for approval", StringComparison.Ordinal)));
        await File(PaperNeed.GasApproval);
        Assert.Equal(3, (await app.Told("chen")).Count(t => t.EndsWith("is on file: check the papers again", StringComparison.Ordinal)));
        await Assert.ThrowsAsync<Refused>(() => app.Approve(id));
        await app.PassPapers(id);
        await app.Approve(id);

        Task File(PaperNeed paper) => app.As("wang").Do((FileAuthorityApproval file) => file.Run(id, new() { Paper = paper, OriginalOnFile = true }));
    }

    [Theory, OnEveryDatabase]
    public async Task A_late_review_is_found_and_told_once_by_working_days(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Submitted();
        await app.PassPapers(id);
        app.Clock.Advance(TimeSpan.FromDays(7));
        await app.Round<WatchReviews>();
        Assert.Empty((await app.As("lin").Do((FitOutList list) => list.Run(new() { Waits = ProjectWait.Late }))).Rows);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await Task.WhenAll(app.Round<WatchReviews>(), app.Round<WatchReviews>());
        Assert.Equal(id, Assert.Single((await app.As("lin").Do((FitOutList list) => list.Run(new() { Waits = ProjectWait.Late }))).Rows).Id);
        Assert.Single(await app.Told("lin"), t => t.EndsWith("should have been decided by 2026-03-09"));
        Assert.Single(await app.Told("zhao"), t => t.EndsWith("should have been reviewed by 2026-03-09"));
        Assert.DoesNotContain(await app.Told("chen"), t => t.Contains("should have been checked"));
        var counts = (await app.As("lin").Do((FitOutWaits seen) => seen.Run(new()))).Waits.ToDictionary(w => w.What, w => w.Count);
        Assert.Equal((1, 1), (counts[ProjectWait.Late], counts[ProjectWait.Drawings]));
    }

    [Theory, OnEveryDatabase]
    public async Task Neighbours_beside_are_told_when_it_is_approved_without_a_word_about_persons(Database on)
    {
        await using var app = await StewardApp.Start(on);
        Assert.Empty(await app.As("he").Do((NearbyFitOuts near) => near.Run(new())));
        var id = await app.Approved();
        Assert.Contains("3-2-1801 near you will be fitted out from 2026-03-12 to 2026-05-01", await app.Told("he"));
        Assert.DoesNotContain(await app.Told("ye"), t => t.Contains("3-2-1801"));
        Assert.Equal("3-2-1801", Assert.Single(await app.As("he").Do((NearbyFitOuts near) => near.Run(new()))).House);
        await Assert.ThrowsAsync<NotFound>(() => app.FitOut(id, "he"));
        var notice = await app.As("wang").Do((FitOutNeighbours around) => around.Run(id));
        Assert.Contains(notice.Homes, h => h is { Label: "3-2-1802", Side: Contracts.Estate.NeighbourSide.Beside, IsInPortal: true });
        Assert.Contains("3-2-1802", (await app.As("wang").Open($"/fit-outs/{id}/notice")).Document.Body!.TextContent);
    }

    [Theory, OnEveryDatabase]
    public async Task Two_who_decide_at_once_decide_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Submitted();
        await app.PassPapers(id);
        await app.PassDrawings(id);
        var tries = await Task.WhenAll(Try(() => app.Approve(id)), Try(() => app.As("zhou").Do((RefuseFitOut refuse) => refuse.Run(id, new() { Reason = "资料不实" }))));
        Assert.Single(tries, t => t is null);
        Assert.IsType<Refused>(Assert.Single(tries.OfType<Refusal>()));

        static async Task<Refusal?> Try(Func<Task> deed) { try { await deed(); return null; } catch (Refusal refusal) { return refusal; } }
    }

    [Theory, OnEveryDatabase]
    public async Task It_can_be_withdrawn_and_applied_for_again(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Approved();
        await app.As("wang").Do((WithdrawFitOut withdraw) => withdraw.Run(id, new() { Reason = "业主改期" }));
        Assert.Equal(ProjectState.Withdrawn, (await app.FitOut(id)).State);
        await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((WithdrawFitOut withdraw) => withdraw.Run(id, new())));
        Assert.Contains(await app.Told("wu"), t => t.EndsWith("was withdrawn"));
        await app.Begin();
    }
}
