using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Ledger;
using Steward.FitOut.Permits;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.Desk;

/// <summary>A fit-out brought to where a test begins, and the people at its desk: wang takes money and issues permits, lin is the head, zheng the accountant, zhou the manager, sun at the gate.</summary>
internal static class MoneySeed
{
    public static readonly DateOnly Today = new(2026, 3, 2);
    public const string Card = "330106199003076416";
    public const string Pixel = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    public static async Task<FitOutId> Project(this StewardApp app, ProjectState until, string unit = "3-2-1801", bool signed = true, string? firm = "恒美装饰")
    {
        var (system, now) = (new Actor(), app.Clock.GetUtcNow());
        system.BecomeSystem();
        var project = new FitOutProject(app.Site, $"ZX-{unit}", app.World.Building, app.Unit(unit), null, now);
        project.Of(null, ApplicantKind.Owner, "吴晓梅", "13800001801");
        project.In(unit);
        project.During(Shown.DayOf(now), Shown.DayOf(now).AddDays(89));
        if (firm is not null) project.By(firm, "D233019876", Today.AddDays(400), "马工", "13700001234");
        Action[] course =
        [
            () => project.Submit(system, now), () => project.Approve(null, system, now), () => { if (signed) project.SignAgreement(system, now); },
            () => project.Settle(null, system, now), () => project.Start(null, system, now), () => project.ReportDone(null, system, now), () => project.Accept(null, system, now), () => project.PassSecondLook(null, system, now),
        ];
        foreach (var step in course)
        {
            if (project.State == until && (until != ProjectState.Approved || !signed || project.AgreementSignedAt is not null)) break;
            step();
        }
        await app.Put(project);
        return project.Id;
    }

    /// <summary>Goes on with it as the system: to stop it, to accept it.</summary>
    public static Task Move(this StewardApp app, FitOutId id, Action<FitOutProject, Actor, DateTimeOffset> verb) => app.Look(async db =>
    {
        var system = new Actor();
        system.BecomeSystem();
        verb((await db.Set<FitOutProject>().FindAsync(id))!, system, app.Clock.GetUtcNow());
        return await db.SaveChangesAsync();
    });

    public static Task Finish(this StewardApp app, FitOutId id) => app.Move(id, (p, a, t) => { p.ReportDone(null, a, t); p.Accept(null, a, t); p.PassSecondLook(null, a, t); });

    /// <summary>Approved and signed, with its charges drawn up by the tariff, and nothing paid yet.</summary>
    public static async Task<FitOutId> Charged(this StewardApp app, Action<SetTariff.Form>? tariff = null)
    {
        await app.Tariff(tariff);
        var id = await app.Project(ProjectState.Approved);
        await app.DrawUp(id);
        return id;
    }

    public static Task<TariffId> Tariff(this StewardApp app, Action<SetTariff.Form>? change = null, string who = "lin")
    {
        var form = new SetTariff.Form { Site = app.Site, Deposit = Money.Yuan(1000), ContractorDeposit = Money.Yuan(800), Rubbish = Money.Yuan(2.5m), BadgeFee = Money.Yuan(5), BadgeDeposit = Money.Yuan(10), BadgeReissue = Money.Yuan(30), Clause = "协议第七条" };
        change?.Invoke(form);
        return app.As(who).Do((SetTariff set) => set.Run(form));
    }

    public static Task DrawUp(this StewardApp app, FitOutId id, int badges = 2) => app.As("wang").Do((DrawUpCharges draw) => draw.Run(id, new() { Badges = badges }));
    public static Task<ShowMoney.View> Books(this StewardApp app, FitOutId id, string who = "wang") => app.As(who).Do((ShowMoney show) => show.Run(id));

    public static async Task<PaymentId> PayAll(this StewardApp app, FitOutId id, string who = "wang")
    {
        var due = (await app.Books(id)).Charges.Where(c => c.IsDue).Select(c => c.Id).ToList();
        return await app.As(who).Do((ReceivePayment receive) => receive.Run(new() { FitOut = id, Charges = due, Payer = "吴晓梅" }));
    }

    /// <summary>Approved, paid for in full, under way.</summary>
    public static async Task<FitOutId> UnderWay(this StewardApp app, string unit = "3-2-1801")
    {
        var id = await app.Project(ProjectState.Approved, unit);
        if ((await app.As("lin").Do((ShowTariffs show) => show.Run(new(app.Site)))).Rows.Count == 0) await app.Tariff();
        await app.DrawUp(id);
        await app.PayAll(id);
        await app.As("wang").Do((IssuePermit issue) => issue.Run(id, new() { Works = "厨卫翻新、墙面粉刷", Contractor = "恒美装饰" }));
        return id;
    }

    /// <summary>Signed by both, unless said otherwise.</summary>
    public static Task<DeductionId> Deduct(this StewardApp app, FitOutId id, decimal yuan, string who = "wang", bool contractor = true, bool applicant = true, ViolationId? violation = null) => app.As(who).Do((ProposeDeduction propose) => propose.Run(new()
    {
        FitOut = id, Violation = violation, Sum = Money.Yuan(yuan), Clause = "协议第九条", Reason = "电梯轿厢划伤", Photos = [Photo()],
        ContractorName = "周工", ContractorSignature = contractor ? Pixel : null, ApplicantName = "吴晓梅", ApplicantSignature = applicant ? Pixel : null,
    }));

    public static async Task<DepositRefundId> GiveBack(this StewardApp app, FitOutId id, DepositKind kind = DepositKind.Home, string who = "wang")
    {
        var deposit = (await app.Books(id)).Deposits.Single(d => d.Kind == kind).Id;
        return await app.As(who).Do((ProposeRefund propose) => propose.Run(new() { Deposit = deposit, Payee = "吴晓梅" }));
    }

    public static Task<BadgeId> Badge(this StewardApp app, FitOutId id, string name = "张大山", Action<IssueBadge.Form>? change = null, string who = "wang")
    {
        var form = new IssueBadge.Form { FitOut = id, Name = name, IdNumber = Card, Trade = Trade.Tiler, Photo = [Photo()] };
        change?.Invoke(form);
        return app.As(who).Do((IssueBadge issue) => issue.Run(form));
    }

    public static async Task RunJob<TJob>(this StewardApp app) where TJob : IRunByClock
    {
        await using var scope = await app.Itself().Arrive();
        await scope.ServiceProvider.GetRequiredService<TJob>().Run(default);
    }

    public static Task<string[]> Heard(this StewardApp app, string who) => app.As(who).Do(async (MyNotifications mine) =>
    {
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("en");
        return (await mine.Run(new())).Rows.Select(n => n.Sentence).ToArray();
    });

    public static FormFile Photo()
    {
        var bytes = Convert.FromBase64String(Pixel[(Pixel.IndexOf(',') + 1)..]);
        return new(new MemoryStream(bytes), 0, bytes.Length, "Model.Photos", "photo.png");
    }

    public static DateTimeOffset At(int month, int day, int hour, int minute = 0) => Shown.At(new DateTime(2026, month, day, hour, minute, 0)).ToUniversalTime();
}
