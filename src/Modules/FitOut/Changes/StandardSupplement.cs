using Microsoft.EntityFrameworkCore;
using Steward.Platform;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

/// <summary>The supplement as a beginning (示范文本); every company puts its own, legally checked words in its place.</summary>
internal sealed class StandardSupplement(Db db, TimeProvider clock) : IBegin
{
    private const string Words = """
        编号：{变更单号}

        甲方（物业服务人）：{小区}物业服务中心

        乙方（装修人）：{装修人}，房号 {房号}

        甲、乙双方已就 {房号} 的装饰装修签订《装饰装修管理服务协议》（编号 {单号}，以下称原协议）。乙方申报变更并经审核批准，双方补充约定如下：

        ## 一、变更的装修项目

        {变更项目}

        ## 二、竣工日期

        {新期限}

        ## 三、装饰装修企业

        {新施工单位}

        ## 四、其他

        1. 变更的原因：{变更原因}
        2. 本补充协议列明的变更自甲方办理变更生效手续并换发施工许可证之日起实施，在此之前仍按原许可的内容施工。
        3. 本补充协议未约定的，按原协议执行；原协议的其他内容不变，保证金和各项费用不因本补充协议重复收取。
        4. 更换装饰装修企业的，乙方应将原协议和本补充协议告知新的装饰装修企业。
        5. 甲方服务电话：{服务电话}。

        乙方确认：已阅读并理解以上全部内容。

        签署日期：{日期}
        """;

    public async Task Begin(CancellationToken ct)
    {
        if (await db.Set<SupplementText>().AnyAsync(ct)) return;
        db.Add(new SupplementText(null, 1, new(2000, 1, 1), Words, null, Actor.SystemName, clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
    }
}
