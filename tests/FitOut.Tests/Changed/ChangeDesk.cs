using Steward.Contracts.FitOut;
using Steward.FitOut.Changes;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;

namespace Steward.FitOut.Tests.Changed;

/// <summary>The ways of a change: begun from what was approved, through the reviews, to where a test begins.</summary>
internal static class ChangeDesk
{
    /// <summary>With nothing changed yet but what the test says.</summary>
    public static async Task<BeginChange.Form> Changing(this StewardApp app, FitOutId id, string who = "wang")
    {
        var choices = await app.As(who).Do((ChangeChoices c) => c.Run(id));
        return new() { Project = id, Reason = "业主要求增加一道隔墙", Works = [.. choices.Approved], Details = new(choices.Details) };
    }

    public static async Task<WorkChangeId> BeginChange(this StewardApp app, FitOutId id, Action<ChangeFields> change, string who = "wang")
    {
        var form = await app.Changing(id, who);
        change(form);
        return await app.As(who).Do((BeginChange begin) => begin.Run(form));
    }

    public static void Firm(this ChangeFields form, string name = "恒通装饰") =>
        (form.Contractor, form.LicenceNumber, form.LicenceUntil, form.Foreman, form.ForemanPhone) = (name, "D233055555", FitOutDesk.Today.AddDays(500), "钱工", "13700005678");

    public static Task<ShowWorkChange.View> Change(this StewardApp app, WorkChangeId id, string who = "wang") => app.As(who).Do((ShowWorkChange show) => show.Run(id));

    public static Task File(this StewardApp app, FitOutId project, WorkChangeId id, PaperNeed paper, DateOnly? expires = null, string who = "wang") =>
        app.As(who).Do((FileFitOutPaper file) => file.Run(project, new() { Paper = paper, Change = id, OriginalOnFile = true, ExpiresOn = expires }));

    public static async Task FileAll(this StewardApp app, WorkChangeId id)
    {
        var view = await app.Change(id);
        foreach (var paper in view.Missing.Where(p => !p.MayFollow)) await app.File(view.Project, id, paper.Kind, FitOutDesk.Today.AddDays(400));
    }

    public static Task Submit(this StewardApp app, WorkChangeId id, string who = "wang") => app.As(who).Do((SubmitChange submit) => submit.Run(id, new()));
    public static Task PassPapers(this StewardApp app, WorkChangeId id, string who = "chen") => app.As(who).Do((PassChangePapers pass) => pass.Run(id, new()));
    public static Task PassDrawings(this StewardApp app, WorkChangeId id, string who = "zhao") => app.As(who).Do((PassChangeDrawings pass) => pass.Run(id, new()));
    public static Task Approve(this StewardApp app, WorkChangeId id, string who = "lin") => app.As(who).Do((ApproveChange approve) => approve.Run(id, new()));
    public static Task PutInForce(this StewardApp app, WorkChangeId id, string who = "wang") => app.As(who).Do((PutChangeInForce put) => put.Run(id, new()));
    public static Task Withdraw(this StewardApp app, WorkChangeId id, string who = "wang") => app.As(who).Do((WithdrawChange withdraw) => withdraw.Run(id, new() { Reason = "不改了" }));

    public static async Task<WorkChangeId> Submitted(this StewardApp app, FitOutId project, Action<ChangeFields> change)
    {
        var id = await app.BeginChange(project, change);
        await app.FileAll(id);
        await app.Submit(id);
        return id;
    }

    public static async Task<WorkChangeId> Approved(this StewardApp app, FitOutId project, Action<ChangeFields> change)
    {
        var id = await app.Submitted(project, change);
        var view = await app.Change(id);
        if (view.AsksPapers) await app.PassPapers(id);
        if (view.AsksDrawings) await app.PassDrawings(id);
        await app.Approve(id);
        return id;
    }

    public static async Task Sign(this StewardApp app, WorkChangeId id, string who = "wu")
    {
        var mark = (await app.As(who).Do((ReadSupplement read) => read.Run(id))).Mark;
        await app.As(who).Do((SignSupplement sign) => sign.Run(id, new() { Mark = mark, SignedBy = "吴晓梅", Signature = FitOutDesk.Pen }));
    }

    /// <summary>Approved, signed and in force.</summary>
    public static async Task<WorkChangeId> InForce(this StewardApp app, FitOutId project, Action<ChangeFields> change)
    {
        var id = await app.Approved(project, change);
        if ((await app.Change(id)).NeedsSupplement) await app.Sign(id);
        await app.PutInForce(id);
        return id;
    }
}
