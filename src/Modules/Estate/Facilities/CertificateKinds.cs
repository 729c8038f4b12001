namespace Steward.Estate.Facilities;

/// <summary>What the trade usually keeps of a facility, offered while one types; any other may be written.</summary>
internal static class CertificateKinds
{
    public static readonly string[] Usual = ["电梯定期检验报告", "特种设备使用登记证", "建筑消防设施年度检测报告", "灭火器年检", "水质检测报告", "水箱清洗消毒证明", "压力容器检验报告", "防雷检测报告", "配电设备预防性试验报告", "产品合格证"];
}
