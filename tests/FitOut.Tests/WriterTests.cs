using Steward.Contracts.FitOut;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;
using Steward.FitOut.Reviews;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests;

/// <summary>Whoever begun, wrote or handed in an application does not approve it; whoever only puts a paper of the authority on file may.</summary>
public sealed class WriterTests
{
    private const string NotTheirs = "Whoever applied does not approve: somebody else has to decide.";

    private static Task SendOn(StewardApp app, FitOutId id) => app.As("chen").Do((SendFitOutToAuthority send) => send.Run(id, new()));
    private static Task FileApproval(StewardApp app, FitOutId id, string who) => app.As(who).Do((FileAuthorityApproval file) => file.Run(id, new() { Paper = PaperNeed.HeatingApproval, OriginalOnFile = true }));

    private static async Task Reviewed(StewardApp app, FitOutId id)
    {
        await app.PassPapers(id);
        await app.PassDrawings(id);
    }

    private static async Task Refuses(StewardApp app, FitOutId id)
    {
        Assert.DoesNotContain(ProjectAction.Approve, (await app.FitOut(id, "lin")).Open);
        Assert.Equal(NotTheirs, (await Assert.ThrowsAsync<Refused>(() => app.Approve(id))).Message);
    }

    [Theory, OnEveryDatabase]
    public async Task A_head_who_handed_it_in_does_not_approve_it_whoever_files_papers_later(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Begin(app.Applying("heating"));
        await app.FileAll(id);
        await app.Submit(id, "lin");
        await SendOn(app, id);
        await FileApproval(app, id, "wang");
        await Reviewed(app, id);
        await Refuses(app, id);
        await app.Approve(id, "zhou");
    }

    [Theory, OnEveryDatabase]
    public async Task A_head_who_only_files_the_authoritys_paper_approves(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Submitted("heating");
        await SendOn(app, id);
        await FileApproval(app, id, "lin");
        await Reviewed(app, id);
        Assert.Contains(ProjectAction.Approve, (await app.FitOut(id, "lin")).Open);
        await app.Approve(id);
        Assert.Equal(ProjectState.Approved, (await app.FitOut(id)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task A_head_who_rewrote_the_works_does_not_approve_them(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Submitted();
        await app.As("chen").Do((ReturnFitOut give) => give.Run(id, new() { Reason = "请补充墙面" }));
        var fields = (await app.FitOut(id, "lin")).Fields();
        fields.Works = ["floor", "walls"];
        await app.As("lin").Do((EditFitOut edit) => edit.Run(id, fields));
        await app.FileAll(id);
        await app.Submit(id);
        await Reviewed(app, id);
        await Refuses(app, id);
        await app.Approve(id, "zhou");
    }

    /// <summary>Once handed in is handed in, though somebody else does it again after it was returned.</summary>
    [Theory, OnEveryDatabase]
    public async Task Handing_it_in_again_makes_nobody_a_stranger_to_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Begin();
        await app.FileAll(id);
        await app.Submit(id, "lin");
        await app.As("chen").Do((ReturnFitOut give) => give.Run(id, new() { Reason = "请补充说明" }));
        await app.Submit(id);
        await Reviewed(app, id);
        await Refuses(app, id);
    }
}
