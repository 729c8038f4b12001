namespace Steward.FitOut.Violations;

/// <summary>What is done against the rules.</summary>
public enum ViolationKind { LoadBearing, WetRooms, OuterWall, Structures, Gas, Heating, EnergySaving, Fire, Hours, Rubbish, CommonParts, Workers, Undeclared, Other }

/// <summary>Who is told of it (有关部门).</summary>
public enum Authority { Housing, Planning, Gas, Heating, FireRescue, UrbanManagement }

/// <summary>What each kind goes against, who is told, and what that authority, never the company, may impose.
/// After 《住宅室内装饰装修管理办法》 (Decree 110) articles 5, 6, 17 and 38.</summary>
public static class ViolationBasis
{
    private const string Decree = "《住宅室内装饰装修管理办法》";

    public static Authority AuthorityFor(ViolationKind kind) => kind switch
    {
        ViolationKind.OuterWall or ViolationKind.Structures => Authority.Planning,
        ViolationKind.Gas     => Authority.Gas,
        ViolationKind.Heating => Authority.Heating,
        ViolationKind.Fire    => Authority.FireRescue,
        ViolationKind.Hours or ViolationKind.Rubbish or ViolationKind.CommonParts => Authority.UrbanManagement,
        _ => Authority.Housing,
    };

    public static string Clause(ViolationKind kind) => kind switch
    {
        ViolationKind.LoadBearing  => Decree + "第五条第一款第（一）、（三）项",
        ViolationKind.WetRooms     => Decree + "第五条第一款第（二）项、第八条",
        ViolationKind.EnergySaving => Decree + "第五条第一款第（四）项",
        ViolationKind.OuterWall    => Decree + "第六条第一款第（二）项",
        ViolationKind.Structures   => Decree + "第六条第一款第（一）项",
        ViolationKind.Heating      => Decree + "第六条第一款第（三）项",
        ViolationKind.Gas          => Decree + "第六条第一款第（四）项",
        ViolationKind.Undeclared   => Decree + "第十三条",
        ViolationKind.Hours        => "装修管理服务协议：允许施工的时间",
        ViolationKind.Rubbish      => "装修管理服务协议：废弃物的清运与处置",
        ViolationKind.CommonParts  => "装修管理服务协议：禁止行为和注意事项（公共部位）",
        ViolationKind.Fire         => "装修管理服务协议：禁止行为和注意事项（消防、动火）",
        ViolationKind.Workers      => "装修管理服务协议：施工人员管理",
        _                          => "装修管理服务协议：禁止行为和注意事项",
    };

    /// <summary>Null where the decree names no amount.</summary>
    public static string? Penalty(ViolationKind kind) => kind switch
    {
        ViolationKind.WetRooms or ViolationKind.LoadBearing => "主管部门可对装修人处 500–1000 元、对装修企业处 1000–10000 元罚款（第三十八条）",
        ViolationKind.EnergySaving                          => "主管部门可对装修企业处 1000–5000 元罚款（第三十八条）",
        ViolationKind.Gas or ViolationKind.Heating          => "主管部门可对装修人处 500–1000 元罚款（第三十八条）",
        _ => null,
    };

    /// <summary>What endangers the house: work stops at once.</summary>
    public static bool IsSevere(ViolationKind kind) => kind is ViolationKind.LoadBearing or ViolationKind.Gas;
}
