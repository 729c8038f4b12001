using Steward.Contracts.Estate;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Levels;

/// <summary>Standards to choose from. None is a statute: the association's grades of 2004 (普通住宅小区物业管理服务等级标准) say when somebody comes to an urgent repair,
/// Beijing's DB11/T 751-2025 when repairs are answered; what they leave open is common promise of the trade.</summary>
public static class StandardLevels
{
    public sealed record Template(string Code, string Name, string Basis, IReadOnlyList<LevelLine> Lines);

    public static readonly IReadOnlyList<Template> All =
    [
        Of("usual",     "Common promises of the trade",     "企业通行做法",                       urgentArrival: "30m", response: "4h"),
        Of("cpmi-1",    "Association 2004, grade one",      "中物协 2004 等级标准（试行）一级",   urgentArrival: "30m", response: "4h"),
        Of("cpmi-2",    "Association 2004, grade two",      "中物协 2004 等级标准（试行）二级",   urgentArrival: "60m", response: "4h"),
        Of("cpmi-3",    "Association 2004, grade three",    "中物协 2004 等级标准（试行）三级",   urgentArrival: null,  response: "4h"),
        Of("beijing-1", "Beijing DB11/T 751-2025, grade one",   "北京 DB11/T 751-2025 一级",      urgentArrival: "15m", response: "4h"),
        Of("beijing-2", "Beijing DB11/T 751-2025, grade two",   "北京 DB11/T 751-2025 二级",      urgentArrival: "15m", response: "2h"),
        Of("beijing-3", "Beijing DB11/T 751-2025, grade three", "北京 DB11/T 751-2025 三级",      urgentArrival: "15m", response: "1h"),
    ];

    /// <summary>What holds at a site that has adopted none.</summary>
    public static readonly LevelPolicy Usual = new(default(SiteId), DateOnly.MinValue, All[0].Name) { Lines = [.. All[0].Lines] };

    private static Template Of(string code, string name, string basis, string? urgentArrival, string response) => new(code, name, basis,
    [
        //                                               response   arrival        reply   resolution
        Line(RequestType.Repair,     Urgency.Urgent,     "15m",     urgentArrival, null,   "24h"),
        Line(RequestType.Repair,     Urgency.Normal,     response,  null,          null,   "3d"),
        Line(RequestType.Complaint,  Urgency.Urgent,     "15m",     null,          "4h",   "1d"),
        Line(RequestType.Complaint,  Urgency.Normal,     response,  null,          "4h",   "2d"),
        Line(RequestType.Complaint,  Urgency.Normal,     null,      null,          null,   "2d",  Grade.Minor),
        Line(RequestType.Complaint,  Urgency.Normal,     "1h",      null,          null,   "3d",  Grade.Important),
        Line(RequestType.Complaint,  null,               "1h",      null,          "2d",   "10d", Grade.Major),
        Line(RequestType.Help,       Urgency.Urgent,     "5m",      "15m",         null,   "1h"),
        Line(RequestType.Help,       Urgency.Normal,     "15m",     null,          null,   "4h"),
        Line(RequestType.Inquiry,    Urgency.Urgent,     "30m",     null,          "4h",   "4h"),
        Line(RequestType.Inquiry,    Urgency.Normal,     response,  null,          "1d",   "1d"),
        Line(RequestType.Suggestion, null,               "1wd",     null,          "3wd",  "5wd"),
        Line(RequestType.Praise,     null,               "1wd",     null,          null,   "5wd"),
    ]);

    private static LevelLine Line(RequestType type, Urgency? urgency, string? response, string? arrival, string? reply, string resolution, Grade? grade = null) =>
        new(type, null, urgency, grade) { Response = Level.Read(response), Arrival = Level.Read(arrival), Reply = Level.Read(reply), Resolution = Level.Read(resolution) };
}
