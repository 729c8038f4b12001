using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Estate.Sites;
using Steward.FitOut.Acceptances;
using Steward.FitOut.Inspections;
using Steward.FitOut.Projects;
using Steward.FitOut.Violations;
using Steward.Platform.Notifications;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.OnSite;

/// <summary>A fit-out that is under way, and the ways in which it is looked at.</summary>
internal static class SiteSeed
{
    /// <summary>One black pixel: a signature.</summary>
    public const string Pen = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    public static Actor System()
    {
        var actor = new Actor();
        actor.BecomeSystem();
        return actor;
    }

    /// <summary>Of 吴晓梅 in 3-2-1801, begun a day ago, for sixty days; moved on to the state asked for.</summary>
    public static async Task<FitOutId> FitOut(this StewardApp app, string house = "3-2-1801", ProjectState state = ProjectState.UnderWay, int days = 60, DateTimeOffset? acceptedAt = null)
    {
        var (now, by) = (app.Clock.GetUtcNow(), System());
        var project = new FitOutProject(app.Site, $"ZX-2026-{house.Replace("-", "", StringComparison.Ordinal)}", app.World.Building, app.Unit(house), null, now.AddDays(-10));
        var mine = house is "3-2-1801";
        project.Of(mine ? app.World.Customers["吴晓梅"] : null, ApplicantKind.Owner, mine ? "吴晓梅" : "何建国", mine ? "13800001801" : null);
        project.During(new(2026, 3, 1), new DateOnly(2026, 3, 1).AddDays(days - 1));
        project.Submit(by, now.AddDays(-9));
        project.PassPapers(null, by);
        project.Approve(null, by, now.AddDays(-5));
        project.SignAgreement(by, now.AddDays(-4));
        project.Settle(null, by, now.AddDays(-3));
        project.Start(null, by, now.AddDays(-1));
        if (state is ProjectState.Accepted or ProjectState.Passed or ProjectState.Refunded)
        {
            project.ReportDone(null, by, now);
            project.Accept(null, by, acceptedAt ?? now);
        }
        if (state is ProjectState.Passed or ProjectState.Refunded) project.PassSecondLook(null, by, now);
        if (state is ProjectState.Refunded) project.Refund(null, by);
        await app.Put(project);
        return project.Id;
    }

    public static Task<FitOutProject> Project(this StewardApp app, FitOutId id) => app.Look(db => db.Set<FitOutProject>().AsNoTracking().SingleAsync(p => p.Id == id));

    /// <summary>陈助理 answers for building 3.</summary>
    public static Task Answers(this StewardApp app, string who = "chen") =>
        app.As("admin").Do((AssignStaff assign) => assign.Run(app.World.Accounts[who], new() { Sites = [app.Site], Buildings = [app.World.Building] }));

    public static Task Set(this StewardApp app, Setting setting, string value) => app.As("admin").Do((ChangeSetting set) => set.Run(setting.Key, new() { Value = value }));
    public static Task<int> Plan(this StewardApp app) => app.Itself().Do((PlanInspections plan) => plan.Run(new()));
    public static Task<SiteInspection[]> Inspections(this StewardApp app) => app.Look(db => db.Set<SiteInspection>().AsNoTracking().OrderBy(i => i.Day).ToArrayAsync());

    public static async Task<InspectSite.Form> Looked(this StewardApp app, SiteInspectionId id, string? fault = null) => new()
    {
        Stage = Stage.Tiling,
        Looks = [.. (await app.As("chen").Do((ShowInspection show) => show.Run(id))).Of.Points.Select((p, n) => new InspectSite.Look { Point = p.Id, Found = n == 3 && fault is not null ? PointFound.NotInOrder : PointFound.InOrder, Words = n == 3 ? fault : null })],
    };

    public static Task<ViolationId> Violation(this StewardApp app, FitOutId project, ViolationKind kind = ViolationKind.Rubbish, bool severe = false, string by = "chen", string? contractor = "恒美装饰") =>
        app.As(by).Do((RecordViolation record) => record.Run(new() { Project = project, Kind = kind, ViolationFacts = "建筑垃圾堆放在楼道", Contractor = contractor, Severe = severe }));

    public static Task<ShowViolation.View> Violation(this StewardApp app, ViolationId id) => app.As("lin").Do((ShowViolation show) => show.Run(id));
    public static Task Notice(this StewardApp app, ViolationId id, DateOnly due) => app.As("chen").Do((GiveNotice give) => give.Run(id, new() { DueOn = due, Clause = "协议第六条", ReceivedBy = "项目经理 刘", Signature = Pen }));

    public static Task<AcceptanceId> Apply(this StewardApp app, FitOutId project, string by = "wang", bool wet = false) =>
        app.As(by).Do((ApplyForAcceptance apply) => apply.Run(new() { Project = project, ApplicantName = "吴晓梅", ContractorName = "刘经理", ApplicantSignature = Pen, ContractorSignature = Pen, WetRooms = wet }));

    public static HoldAcceptance.Form Found(AcceptanceItem? fault = null, string words = "地漏堵塞") => new()
    {
        Looks = [.. Enum.GetValues<AcceptanceItem>().Select(i => new HoldAcceptance.Look { Item = i, Found = i == fault ? PointFound.NotInOrder : PointFound.InOrder, Words = i == fault ? words : null })],
        SignedBy = "吴晓梅", Signature = Pen,
    };

    public static Task Hold(this StewardApp app, AcceptanceId id, AcceptanceItem? fault = null) => app.As("chen").Do((HoldAcceptance hold) => hold.Run(id, Found(fault)));
}
