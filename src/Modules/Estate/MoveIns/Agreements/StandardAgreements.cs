using Microsoft.EntityFrameworkCore;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.Papers;
using Steward.Platform;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Agreements;

/// <summary>What is signed at the counter everywhere (签署文件), as plain beginnings: every company puts its own, filed words in their place.</summary>
internal sealed class StandardAgreements(Db db, TimeProvider clock) : IBegin
{
    private sealed record Standard(HandoverWay Way, string Code, string Name, string English, string Words);

    private static readonly Standard[] All =
    [
        new(HandoverWay.In, "service-agreement", "前期物业服务协议", "Preliminary service agreement", """
            甲方（物业服务人）：{小区}物业服务中心
            乙方（业主）：{业户}，房号 {房号}，建筑面积 {面积} 平方米

            1. 甲方按前期物业服务合同约定的内容和标准，为 {小区} 提供共用部位及设施设备的维护、环境卫生、公共秩序、绿化养护等服务。
            2. 物业费自房屋交付后按本项目规定的日期起算，按月计收；标准以公示的收费标准为准。
            3. 乙方装饰装修前须办理登记，遵守装修管理的规定。
            4. 甲方不得以停止供水、供电、供气、供热等方式催交物业费。
            5. 甲方对乙方的个人信息保密，除法律规定或乙方同意外不向他人提供。
            6. 本协议自双方签署之日起生效，至业主大会选聘的物业服务人的合同生效时终止。

            签署日期：{日期}
            """),
        new(HandoverWay.In, "covenant", "临时管理规约承诺书", "Pledge to the interim covenant", """
            本人（单位）{业户}，系 {小区} {房号} 的业主，已阅读并同意遵守《临时管理规约》：

            - 按设计用途使用房屋，不擅自改变承重结构、外立面和使用性质；
            - 不占用消防通道、楼道、屋面等共用部位；
            - 按时交纳物业费和维修资金；
            - 文明饲养宠物，不高空抛物，不制造超标噪声；
            - 转让、出租房屋时，将规约告知受让人、承租人。

            承诺日期：{日期}
            """),
        new(HandoverWay.In, "fire-safety", "消防安全责任书", "Fire safety pledge", """
            {小区} {房号} 业主 {业户} 承诺：

            1. 不堵塞、占用、封闭疏散通道、安全出口和消防车通道；
            2. 不在楼道、门厅停放电动自行车或为其充电；
            3. 不损坏、挪用消防设施和器材；
            4. 装修和用火、用电、用气遵守安全规定，装修期间按规定配备灭火器；
            5. 发现火情立即报警，并通知物业消控中心。

            签署日期：{日期}
            """),
        new(HandoverWay.Out, "move-out", "退房交接确认书", "Confirmation of the move-out", """
            {业户} 于 {日期} 将 {小区} {房号} 交还，并确认：

            1. 水、电、气等表底数已双方抄录；
            2. 房屋及设施已逐项查验，需由承租人恢复或赔偿的项目以查验记录为准；
            3. 应付费用已结清或另行约定，押金按结算结果退还；
            4. 全部钥匙、门禁卡已交回，遗留物品视为放弃。
            """),
    ];

    public async Task Begin(CancellationToken ct)
    {
        if (await db.Set<Agreement>().AnyAsync(ct)) return;
        var kinds = await db.Set<PaperKind>().ToDictionaryAsync(k => k.Code, k => k.Id, ct);
        foreach (var (standard, order) in All.Select((s, i) => (s, i + 1)))
        {
            var agreement = new Agreement(null, standard.Way, standard.Code, standard.Name) { EnglishName = standard.English, Order = order * 10, Files = kinds.TryGetValue(standard.Code, out var kind) ? kind : null };
            agreement.Write(standard.Words, new(2000, 1, 1), null, Actor.SystemName, clock.GetUtcNow());
            db.Add(agreement);
        }
        await db.SaveChangesAsync(ct);
    }
}
