using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Figures;

/// <summary>What the service of a department is measured by (客服指标). Each is said once, here: the figures count it and the list shows the same.</summary>
public enum Measure
{
    /// <summary>Taken in hand within its time (首次响应及时), of all whose time for it has come.</summary>
    ResponseKept, ResponseLate,
    /// <summary>Done within its time (办结及时), of all whose time has come or that are done.</summary>
    ResolutionKept, ResolutionLate,
    /// <summary>Done without being opened again (一次办结), of all that are done.</summary>
    FirstTime, OpenedAgain,
    /// <summary>The customer was called back (已回访), of all who were to be.</summary>
    CalledBack, NotCalledBack,
    /// <summary>Satisfied or fairly so (满意), of all who said how it was.</summary>
    Content, Discontent,
}

/// <summary>Two measures that together make a whole: the share of the first is the rate.</summary>
/// <param name="Formula">How the rate comes about, in words.</param>
public sealed record Rate(string Title, Measure Hit, Measure Miss, string Formula);

public static class Measures
{
    public static readonly IReadOnlyList<Rate> Rates =
    [
        new("Response in time",   Measure.ResponseKept,   Measure.ResponseLate,   "Taken in hand within its time ÷ all whose time for it was up or kept. Time that waits is not counted."),
        new("Resolution in time", Measure.ResolutionKept, Measure.ResolutionLate, "Done within its time ÷ all that are done or whose time is up. Time that waits is not counted."),
        new("First-time fix",     Measure.FirstTime,      Measure.OpenedAgain,    "Done and never opened again ÷ all that were done. The rest is the reopen rate."),
        new("Call-back rate",     Measure.CalledBack,     Measure.NotCalledBack,  "Customers called back ÷ customers who were to be called back."),
        new("Satisfaction rate",  Measure.Content,        Measure.Discontent,     "Satisfied and fairly satisfied ÷ all who said how it was."),
    ];

    private static readonly Expression<Func<Request, bool>> Counts = r => r.State != RequestState.Cancelled && r.State != RequestState.Merged;

    /// <summary>What was called off, or goes on in another request, is counted in no rate.</summary>
    public static Expression<Func<Request, bool>> Of(Measure measure, DateTimeOffset now)
    {
        var which = Which(measure, now);
        return Expression.Lambda<Func<Request, bool>>(Expression.AndAlso(which.Body, ReplacingExpressionVisitor.Replace(Counts.Parameters[0], which.Parameters[0], Counts.Body)), which.Parameters);
    }

    private static Expression<Func<Request, bool>> Which(Measure measure, DateTimeOffset now) => measure switch
    {
        Measure.ResponseKept   => r => r.RespondBy != null && r.RespondedAt != null && r.RespondedAt <= r.RespondBy,
        Measure.ResponseLate   => r => r.RespondBy != null && (r.RespondedAt != null && r.RespondedAt > r.RespondBy || r.RespondedAt == null && r.RespondBy < now),
        Measure.ResolutionKept => r => r.ResolveBy != null && r.ResolvedAt != null && r.ResolvedAt <= r.ResolveBy,
        Measure.ResolutionLate => r => r.ResolveBy != null && (r.ResolvedAt != null && r.ResolvedAt > r.ResolveBy || r.ResolvedAt == null && r.ResolveBy < now),
        Measure.FirstTime      => r => (r.State == RequestState.Resolved || r.State == RequestState.Closed) && r.TimesReopened == 0,
        Measure.OpenedAgain    => r => r.TimesReopened > 0,
        Measure.CalledBack     => r => r.CallBackDueAt != null && r.CalledBackAt != null,
        Measure.NotCalledBack  => r => r.CallBackDueAt != null && r.CalledBackAt == null,
        Measure.Content        => r => r.Satisfaction == Satisfaction.Satisfied || r.Satisfaction == Satisfaction.Fairly,
        _                      => r => r.Satisfaction == Satisfaction.Dissatisfied,
    };
}
