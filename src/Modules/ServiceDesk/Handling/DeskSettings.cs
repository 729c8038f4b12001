using Steward.Platform.Settings;

namespace Steward.ServiceDesk.Handling;

/// <summary>How long things may wait before somebody has to look, each a company's own choice.</summary>
public static class DeskSettings
{
    public static readonly Setting<int> AcceptMinutes = new("orders.accept.minutes", "Minutes a worker has to take a work order", 15, 5, 1440, "《报修管理标准作业规程》接单 15 分钟（企业做法）");
    public static readonly Setting<int> QuoteHours    = new("orders.quote.hours", "Hours a price may wait for the customer's answer", 24, 1, 720, "企业做法");
    public static readonly Setting<int> PriceMinutes  = new("orders.price.minutes", "Minutes at the door until work that is not on the price list has a price", 15, 10, 60, "《报修管理标准作业规程》价目表外 15 分钟内评审报价（企业做法）");
    public static readonly Setting<int> CloseDays     = new("requests.close.days", "Days after which a resolved request closes by itself; 0 for never", 7, 0, 90, "企业做法；须回访的不自动关闭");
    public static readonly Setting<int> AheadDays     = new("requests.ahead.days", "Days ahead at most to which something is put off or appointed", 90, 7, 366, "企业做法；定得太远，到期前无人再看");
}
