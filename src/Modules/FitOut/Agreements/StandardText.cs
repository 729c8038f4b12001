using Microsoft.EntityFrameworkCore;
using Steward.Platform;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Agreements;

/// <summary>The agreement as a beginning (示范文本) with the nine contents of article 16; every company puts its own, legally checked words in its place.</summary>
internal sealed class StandardText(Db db, TimeProvider clock) : IBegin
{
    private const string Preface = """
        编号：{单号}

        甲方（物业服务人）：{小区}物业服务中心

        乙方（装修人）：{装修人}，房号 {房号}，建筑面积 {面积} 平方米

        丙方（装饰装修企业）：{施工单位}，资质证书号 {资质证书}，现场负责人 {负责人}

        为保障房屋结构安全和相邻业主的合法权益，依照《住宅室内装饰装修管理办法》和本小区管理规约，就乙方装饰装修 {房号} 约定如下：
        """;

    private static readonly string[] Parts =
    [
        """
        乙方按申报并经审核的方案实施下列项目，未列明的项目不得施工；变更、增加项目须重新申报：

        {装修项目}
        """,
        "自 {开工日期} 起至 {竣工日期} 止。需延期的，乙方在期满前 5 日向甲方申请，并说明原因和新的竣工日期。",
        """
        产生噪声的作业限在下列时段内进行：

        {允许时段}

        时段调整的，以施工许可证载明的为准，并遵守本市关于噪声污染防治的规定。法律、法规规定限制施工的休息日、节假日和时段内，不得进行产生噪声的作业。
        """,
        """
        1. 装修垃圾袋装后堆放在甲方指定的地点，当日清运，不得堆放在楼道、电梯厅、消防通道等共用部位。
        2. 不得将沙石、水泥、涂料等倒入下水管道，不得高空抛物。
        3. 由甲方代为清运的，按公示的标准交纳清运费；乙方自行清运的，运至政府指定的处置场所。
        """,
        """
        1. 不改变外立面的形状、颜色和材料，不在外墙开门窗、打孔；确需变动的，先取得主管部门的批准文件。
        2. 空调室外机安装在预留机位，冷凝水接入专用管道。
        3. 防盗窗、防护栏按小区统一的样式安装在窗内侧，不得凸出外墙。
        """,
        """
        1. 不得变动建筑主体和承重结构；不得扩大承重墙上原有的门窗尺寸，不得拆除连接阳台的砖、混凝土墙体。
        2. 不得将没有防水要求的房间或者阳台改为卫生间、厨房间；不得损坏房屋原有节能设施。
        3. 改动卫生间、厨房防水层的，按防水标准施工，并做闭水试验，经甲方和楼下住户查验后再进行下一道工序。
        4. 拆改供暖、燃气管道和设施，须经供暖、燃气管理单位批准，由有资质的单位施工。
        5. 施工现场每户配备不少于 2 具 3 千克灭火器；动火作业先办理动火许可；施工人员佩戴出入证。
        """,
        "装饰装修管理服务的项目和费用按政府规定及小区公示的标准执行，甲方开具收据；甲方不得收取公示以外的费用。保证金的收取、扣除和退还（如有），以双方另行签署的保证金条款为准。",
        """
        1. 乙方、丙方违反本协议的，甲方有权劝阻、制止并要求限期改正；已造成事实后果或者拒不改正的，甲方及时报告有关主管部门依法处理。
        2. 造成共用部位、共用设施设备或者他人财产损坏的，由责任方修复或者赔偿。
        3. 甲方未按本协议提供管理服务，造成乙方损失的，依法承担责任。
        """,
        """
        1. 工程竣工后，乙方、丙方共同向甲方申请查验。正常使用条件下，室内装饰装修工程最低保修期限为二年，有防水要求的厨房、卫生间和外墙面的防渗漏为五年。
        2. 甲方服务电话：{服务电话}。
        3. 本协议自各方签署之日起生效，至装修查验合格、有关手续办结时终止。
        """,
    ];

    private const string Closing = """
        乙方确认：已阅读并理解以上全部内容，知悉装饰装修中的禁止行为和注意事项。

        签署日期：{日期}
        """;

    public async Task Begin(CancellationToken ct)
    {
        if (await db.Set<AgreementText>().AnyAsync(ct)) return;
        var text = new AgreementText(null, 1, new(2000, 1, 1), Preface, Closing, null, Actor.SystemName, clock.GetUtcNow());
        text.Write(Parts);
        db.Add(text);
        await db.SaveChangesAsync(ct);
    }
}
