namespace Steward.FitOut.Hours;

/// <summary>Hours to begin with, by city; each is put in force by the site and may be changed there.</summary>
/// <param name="Key">Stands in the address of the form it fills.</param>
/// <param name="Basis">The rule it follows, in its own words.</param>
public sealed record HoursTemplate(string Key, string Name, string Workday, string Weekend, string Holiday, string Basis)
{
    private const string Quiet = "";

    public static readonly IReadOnlyList<HoursTemplate> All =
    [
        new("enterprise", "企业示例", "08:30–12:00、14:00–18:00", "09:00–12:00、14:00–18:00", Quiet, "装修须知（企业做法）"),
        new("beijing",    "北京",     "08:00–12:00、14:00–18:00", Quiet, Quiet, "北京市环境噪声污染防治办法第35条：法定休息日、节假日全天禁止"),
        new("hangzhou",   "杭州",     "08:00–12:00、14:00–20:00", "08:00–12:00、14:00–20:00", "08:00–12:00、14:00–20:00", "杭州市环境噪声管理条例第37条"),
        new("ningbo",     "宁波",     "07:00–12:00、14:00–20:00", "07:00–12:00、14:00–20:00", "07:00–12:00、14:00–20:00", "地方条例：12:00–14:00、20:00–次日7:00 禁止"),
        new("xuchang",    "许昌",     "07:00–12:00、14:00–20:00", "07:00–12:00、14:00–20:00", "07:00–12:00、14:00–20:00", "地方条例：12:00–14:00、20:00–次日7:00 禁止"),
        new("huzhou",     "湖州",     "08:00–20:00", "08:00–20:00", "08:00–20:00", "地方条例：20:00–次日8:00 禁止"),
    ];

    /// <summary>What holds where a site has said nothing.</summary>
    public static readonly HoursTemplate Usual = All[0];

    public AllowedHours Hours => new(Window.Read(Workday)!, Window.Read(Weekend)!, Window.Read(Holiday)!);
}
