using Microsoft.EntityFrameworkCore;
using Steward.Demo.Places;
using Steward.FitOut.Agreements;
using Steward.FitOut.Hours;
using Steward.FitOut.Ledger;
using Steward.FitOut.Permits;
using Steward.FitOut.Projects;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Tariff = Steward.FitOut.Ledger.Tariff;

namespace Steward.Demo.History;

/// <summary>What lies between the approval of a fit-out and the permit on its door: agreement, charges, receipt; and the way of the deposits back.</summary>
internal sealed class FitOutCounter
{
    private static readonly HoursTemplate Hours = HoursTemplate.All.Single(t => t.Key == "hangzhou");
    private readonly Past past;
    private readonly Plot plot;
    private readonly Tariff tariff;
    private readonly AgreementText text;
    private readonly Actor desk, lin, xie;

    private FitOutCounter(Past past, Plot plot, AgreementText text)
    {
        (this.past, this.plot, this.text) = (past, plot, text);
        (desk, lin, xie) = (past.Of("wang"), past.Of("lin"), past.Of("xie"));
        var (since, at) = (Shown.DayOf(past.Now).AddDays(-300), past.Now.AddDays(-301));
        tariff = new Tariff(plot.Site.Id, since, lin.Account, lin.Name, at)
            .Say(new(Money.Yuan(1200), Money.Yuan(800), Money.Yuan(2.5m), RubbishBasis.PerSquareMetre, Money.Yuan(5), Money.Yuan(20), Money.Yuan(30), "装饰装修管理服务协议第七条"));
        past.Db.AddRange(tariff, new HoursRule(plot.Site.Id, since, Hours.Workday, Hours.Weekend, Hours.Holiday, Hours.Basis, lin.Account, lin.Name, at));
    }

    public static async Task<FitOutCounter> Open(Past past, Plot plot) => new(past, plot, await past.Db.Set<AgreementText>().AsNoTracking().SingleAsync());

    public void Sign(FitOutProject project, DateTimeOffset at)
    {
        project.SignAgreement(desk, at);
        var area = plot.Units.Single(u => u.Id == project.Unit).AreaHundredths is { } known ? (known / 100m).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) : "________";
        var words = text.Whole.Replace("{装修人}", project.Name).Replace("{房号}", project.House).Replace("{小区}", plot.Site.Name).Replace("{单号}", project.Number)
            .Replace("{装修项目}", string.Join("\n", project.Works.Select(w => $"- {w.Name}"))).Replace("{施工单位}", project.Contractor).Replace("{资质证书}", project.Licence).Replace("{负责人}", project.Foreman)
            .Replace("{开工日期}", Shown.Day(project.From)).Replace("{竣工日期}", Shown.Day(project.To)).Replace("{面积}", area).Replace("{允许时段}", Hours.Hours.Written()).Replace("{保证金}", $"装修人 {tariff.Deposit} 元，装饰装修企业 {tariff.ContractorDeposit} 元").Replace("{垃圾清运费}", $"每平方米建筑面积 {tariff.Rubbish} 元").Replace("{扣款条款}", tariff.Clause).Replace("{服务电话}", plot.Site.Phone ?? "").Replace("{日期}", Shown.Day(Shown.DayOf(at)));
        past.Db.Add(new SignedText(project.Id, text.Edition, words, project.Name, onPaper: true, desk.Name, at));
        past.Db.Recount(project, desk, at);
    }

    public Charge[] DrawUp(FitOutProject project, DateTimeOffset at, int badges = 3)
    {
        var area = plot.Units.Single(u => u.Id == project.Unit).AreaHundredths ?? 0;
        Charge[] charges = [.. new (ChargeKind Kind, long Hundredths, Money Price)[]
        {
            (ChargeKind.Deposit, 100, tariff.Deposit), (ChargeKind.ContractorDeposit, 100, tariff.ContractorDeposit), (ChargeKind.Rubbish, area, tariff.Rubbish),
            (ChargeKind.BadgeFee, badges * 100, tariff.BadgeFee), (ChargeKind.BadgeDeposit, badges * 100, tariff.BadgeDeposit),
        }.Select(c => new Charge(project.Site, project.Id, c.Kind, project.Key, c.Hundredths, c.Price, tariff.Id, at)).Where(c => c.Sum.Fen > 0)];
        past.Db.AddRange(charges.Cast<object>());
        return charges;
    }

    public async Task<Dictionary<DepositKind, Deposit>> Pay(FitOutProject project, Charge[] charges, DateTimeOffset at)
    {
        var payment = new Payment(project.Site, project.Id, await past.Number("SJ"), project.Name, PayMethod.WeChat, null, new(charges.Sum(c => c.Sum.Fen)), desk.Account, desk.Name, at);
        var held = new Dictionary<DepositKind, Deposit>();
        past.Db.Add(payment);
        foreach (var charge in charges)
        {
            charge.Settle(payment.Id);
            past.Db.Add(new PaymentLine(payment.Id, charge.Id, charge.Kind, charge.Sum));
            if (charge.Deposit is not { } kind) continue;
            held[kind] = new Deposit(project.Site, project.Id, kind);
            past.Db.AddRange(held[kind], held[kind].Receive(charge.Sum, payment.Number, desk, at));
        }
        project.Settle(payment.Number, desk, at);
        past.Db.Recount(project, desk, at);
        return held;
    }

    /// <summary>Signed, charged and paid the days before, the permit is issued and work begins.</summary>
    public async Task<Dictionary<DepositKind, Deposit>> Start(FitOutProject project, DateTimeOffset at, string? works = null, int badges = 3)
    {
        if (project.AgreementSignedAt is null) Sign(project, at.AddDays(-4));
        var held = await Pay(project, DrawUp(project, at.AddDays(-3), badges), at.AddDays(-2));
        var number = await past.Number("SG");
        project.Start(number, desk, at);
        past.Db.Recount(project, desk, at);
        past.Db.Add(new WorkPermit(project.Site, project.Id, number, 1, project.From, project.To, works ?? string.Join("、", project.Works.Select(w => w.Name)), project.Contractor, EditionReason.Issued, null, desk.Account, desk.Name, at));
        return held;
    }

    public async Task Refund(FitOutProject project, Deposit deposit, DateTimeOffset at, bool isPaid)
    {
        var refund = new DepositRefund(project.Site, project.Id, deposit.Id, deposit.Kind, await past.Number("TK"), deposit.Held, project.Name, desk.Account, desk.Name, at);
        refund.Recall(null);
        past.Db.Add(refund);
        past.Db.Recount(refund, desk, at);
        if (!isPaid) return;
        refund.Approve(null, lin, at.AddHours(4));
        past.Db.Recount(refund, lin, at.AddHours(4));
        past.Db.Add(refund.Pay(deposit, PayMethod.Transfer, $"6217{refund.Number[^5..]}", xie, at.AddDays(1)));
        past.Db.Recount(refund, xie, at.AddDays(1));
    }

    /// <summary>Everything goes back, and the deposit is closed.</summary>
    public async Task Close(FitOutProject project, IEnumerable<Deposit> held, DateTimeOffset at)
    {
        foreach (var deposit in held) await Refund(project, deposit, at, isPaid: true);
        project.Refund(null, xie);
        past.Db.Recount(project, xie, at.AddDays(1));
    }
}
