using System.Linq.Expressions;
using Steward.Platform.Settings;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Figures;

/// <summary>What the service of a department is measured by (客服指标). Each is said once, here: the figures count it and the list shows the same.</summary>
public enum Measure
{
    /// <summary>Taken in hand within its time (首次响应及时), of all whose time for it has come.</summary>
    ResponseKept, ResponseLate,
    /// <summary>Done within its time (办结及时), of all whose time has come or that are done.</summary>
    ResolutionKept, ResolutionLate,
    /// <summary>Done without being opened again or done again (一次办结), of all that are done.</summary>
    FirstTime, OpenedAgain,
    /// <summary>A complaint that is done (投诉已处理), of all received that were neither withdrawn nor merged.</summary>
    ComplaintHandled, ComplaintOpen,
    /// <summary>There is something to the complaint (有效投诉).</summary>
    ComplaintValid,
    /// <summary>Whoever brought it was called back (已回访), of those received whose time for it has come.</summary>
    CalledBack, NotCalledBack,
    /// <summary>Whoever brought a repair was asked how it was (维修回访), of all repairs that are done.</summary>
    RepairHeard, RepairUnheard,
    /// <summary>Satisfied or fairly so (满意), of all who said how it was.</summary>
    Content, Discontent,
}

/// <summary>A share: of two measures that together make a whole, the first; or of one, so many a home.</summary>
/// <param name="Miss">Null where the whole is the homes (总户数).</param>
/// <param name="Formula">How the rate comes about, in words.</param>
/// <param name="Target">What the site wants it to reach, per cent; 0 for nothing.</param>
/// <param name="AtMost">The less the better.</param>
public sealed record Rate(string Title, Measure Hit, Measure? Miss, string Formula, Setting<decimal> Target, bool AtMost = false)
{
    public bool Misses(double share, decimal target) => target > 0 && (AtMost ? share * 100 > (double)target : share * 100 < (double)target);
}

public static class Measures
{
    public static readonly IReadOnlyList<Rate> Rates =
    [
        new("Response in time",    Measure.ResponseKept,     Measure.ResponseLate,   "Taken in hand within its time ÷ all whose time for it was up or kept. Time that waits is not counted.", FigureSettings.Response),
        new("Resolution in time",  Measure.ResolutionKept,   Measure.ResolutionLate, "Done within its time ÷ all that are done or whose time is up. Time that waits is not counted.", FigureSettings.Resolution),
        new("First-time fix",      Measure.FirstTime,        Measure.OpenedAgain,    "Done and neither opened again nor reworked ÷ all that were done.", FigureSettings.FirstTime),
        new("Reopen rate",         Measure.OpenedAgain,      Measure.FirstTime,      "Opened again or reworked ÷ all that were done.", FigureSettings.Reopened, AtMost: true),
        new("Complaints handled",  Measure.ComplaintHandled, Measure.ComplaintOpen,  "Complaints that are done ÷ complaints received. What was withdrawn or merged is not counted.", FigureSettings.Handled),
        new("Valid complaints per home", Measure.ComplaintValid, null,               "Complaints there is something to ÷ homes.", FigureSettings.Valid, AtMost: true),
        new("Requests called back", Measure.CalledBack,      Measure.NotCalledBack,  "Requests whose caller was called back ÷ requests whose caller was to be called back by now. Whoever joined, and what fell due in these days, is counted under call-back rates.", FigureSettings.CalledBack),
        new("Repairs called back", Measure.RepairHeard,      Measure.RepairUnheard,  "Repairs whose caller said how it was ÷ all repairs that are done.", FigureSettings.Repairs),
        new("Satisfaction rate",   Measure.Content,          Measure.Discontent,     "Satisfied and fairly satisfied ÷ all who said how it was.", FigureSettings.Content),
    ];

    private static readonly Expression<Func<Request, bool>> Counts = r => r.State != RequestState.Cancelled && r.State != RequestState.Merged;

    /// <summary>What was called off, or goes on in another request, is counted in no rate; what was over before it came here, only as handled.</summary>
    public static Expression<Func<Request, bool>> Of(Measure measure, DateTimeOffset now)
    {
        var counted = Snags.Join(Which(measure, now), Counts, Expression.AndAlso);
        return measure is Measure.ComplaintHandled or Measure.ComplaintOpen ? counted : Snags.Join(counted, RequestFilters.IsOurs, Expression.AndAlso);
    }

    private static Expression<Func<Request, bool>> Which(Measure measure, DateTimeOffset now) => measure switch
    {
        Measure.ResponseKept     => r => r.RespondBy != null && r.RespondedAt != null && r.RespondedAt <= r.RespondBy,
        Measure.ResponseLate     => r => r.RespondBy != null && (r.RespondedAt != null && r.RespondedAt > r.RespondBy || r.RespondedAt == null && r.RespondBy < now),
        Measure.ResolutionKept   => r => r.ResolveBy != null && r.ResolvedAt != null && r.ResolvedAt <= r.ResolveBy,
        Measure.ResolutionLate   => r => r.ResolveBy != null && (r.ResolvedAt != null && r.ResolvedAt > r.ResolveBy || r.ResolvedAt == null && r.ResolveBy < now),
        Measure.FirstTime        => r => (r.State == RequestState.Resolved || r.State == RequestState.Closed) && r.TimesReopened == 0 && !r.Reworked,
        // What somebody else had settled was opened again here, when its clocks began: that counts against nobody.
        Measure.OpenedAgain      => r => r.TimesReopened > 0 && (r.ReopenedAt != r.ClocksFrom || r.ClocksFrom == r.ReceivedAt) || r.Reworked,
        Measure.ComplaintHandled => r => r.Type == RequestType.Complaint && (r.State == RequestState.Resolved || r.State == RequestState.Closed),
        Measure.ComplaintOpen    => r => r.Type == RequestType.Complaint && (r.State == RequestState.New || r.State == RequestState.Accepted || r.State == RequestState.OnHold),
        Measure.ComplaintValid   => r => r.Type == RequestType.Complaint && r.Validity == Validity.Valid,
        Measure.CalledBack       => r => r.CallBackDueAt != null && r.CalledBackAt != null,
        Measure.NotCalledBack    => r => r.CallBackDueAt < now && r.CalledBackAt == null,
        Measure.RepairHeard      => r => r.Type == RequestType.Repair && (r.State == RequestState.Resolved || r.State == RequestState.Closed) && r.CalledBackAt != null,
        Measure.RepairUnheard    => r => r.Type == RequestType.Repair && (r.State == RequestState.Resolved || r.State == RequestState.Closed) && r.CalledBackAt == null,
        Measure.Content          => r => r.Satisfaction == Satisfaction.Satisfied || r.Satisfaction == Satisfaction.Fairly,
        _                        => r => r.Satisfaction == Satisfaction.Dissatisfied,
    };
}
