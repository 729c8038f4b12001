using Microsoft.EntityFrameworkCore;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Estate.Papers;

/// <summary>The papers that the trade files when a home is handed over (入伙归档清单), and who must bring them, until the company decides otherwise.</summary>
internal sealed class StandardPapers(Db db, TimeProvider clock) : IBegin
{
    private sealed record Standard(string Code, string Name, string English, params (OccupancyRole Role, CustomerKind? Of, UnitUse? Use)[] For);

    private static readonly Standard[] All =
    [
        new("move-in-notice",    "准予入住通知",     "Leave to move in",                 (OccupancyRole.Owner, null, null)),
        new("purchase-contract", "购房合同复印件",   "Copy of the purchase contract",    (OccupancyRole.Owner, null, null)),
        new("id-copy",           "身份证复印件",     "Copy of the identity card",        (OccupancyRole.Owner, CustomerKind.Person, null), (OccupancyRole.Tenant, CustomerKind.Person, null)),
        new("business-licence",  "营业执照复印件",   "Copy of the business licence",     (OccupancyRole.Owner, CustomerKind.Company, null), (OccupancyRole.Tenant, CustomerKind.Company, null)),
        new("payment-slip",      "缴款单",           "Payment slip",                     (OccupancyRole.Owner, null, null)),
        new("service-agreement", "前期物业服务协议", "Preliminary service agreement",    (OccupancyRole.Owner, null, null)),
        new("covenant",          "临时管理规约承诺", "Pledge to the interim covenant",   (OccupancyRole.Owner, null, null)),
        new("fire-safety",       "消防责任书",       "Fire safety pledge",               (OccupancyRole.Owner, null, null), (OccupancyRole.Tenant, CustomerKind.Company, null)),
        new("key-receipt",       "钥匙签收确认书",   "Receipt for the keys",             (OccupancyRole.Owner, null, null)),
        new("building-feedback", "楼宇情况反馈表",   "Feedback on the state of the home", (OccupancyRole.Owner, null, null)),
        new("repair-fund",       "维修资金凭证",     "Proof of the repair fund",         (OccupancyRole.Owner, null, null)),
        new("lease",             "租赁合同",         "Lease",                            (OccupancyRole.Tenant, null, null)),
        new("authority",         "授权委托书",       "Power of attorney"),
        new("other",             "其他资料",         "Other paper"),
    ];

    public async Task Begin(CancellationToken ct)
    {
        if (await db.Set<PaperKind>().AnyAsync(ct)) return;
        foreach (var (standard, order) in All.Select((s, i) => (s, i + 1)))
        {
            var kind = new PaperKind(standard.Code, standard.Name) { EnglishName = standard.English, Order = order };
            db.Add(kind);
            foreach (var (role, of, use) in standard.For) db.Add(new PaperRule(kind.Id, null, role, of, use, isRequired: true, Ever, null, Actor.SystemName, clock.GetUtcNow()));
        }
        await db.SaveChangesAsync(ct);
    }

    private static readonly DateOnly Ever = new(2000, 1, 1);
}
