using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Steward.Platform.Calendars;

public static class CalendarRoutes
{
    public static void MapCalendar(this IEndpointRouteBuilder api)
    {
        var calendar = api.MapGroup("calendar").WithTags("Calendar");
        calendar.MapGet ("", ([AsParameters] ShowCalendar.Filter filter, ShowCalendar show, CancellationToken ct) => show.Run(filter, ct));
        calendar.MapPost("", (LoadCalendarYear.Form form, LoadCalendarYear load, CancellationToken ct) => load.Run(form, ct));
    }
}
