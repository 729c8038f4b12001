using Steward.Platform.Settings;

namespace Steward.ServiceDesk.Handling;

/// <summary>How long things may wait before somebody has to look, each a company's own choice.</summary>
public static class DeskSettings
{
    public static readonly Setting<int> AcceptMinutes = new("orders.accept.minutes", "Minutes a worker has to take a work order", 15, 5, 1440, "Standard procedure for repairs: taken within 15 minutes (common practice)");
    public static readonly Setting<int> QuoteHours    = new("orders.quote.hours", "Hours a price may wait for the customer's answer", 24, 1, 720, "Common practice");
    public static readonly Setting<int> PriceMinutes  = new("orders.price.minutes", "Minutes at the door until work that is not on the price list has a price", 15, 10, 60, "Standard procedure for repairs: what is not on the price list is priced within 15 minutes (common practice)");
    public static readonly Setting<int> CloseDays     = new("requests.close.days", "Days after which a resolved request closes by itself; 0 for never", 7, 0, 90, "Common practice; what is to be called back does not close by itself");
    public static readonly Setting<int> AheadDays     = new("requests.ahead.days", "Days ahead at most to which something is put off or appointed", 90, 7, 366, "Common practice; what is put off too far nobody looks at again before it is due");
}
