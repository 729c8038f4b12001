using System.Linq.Expressions;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>What call-backs are counted by (回访统计口径). Each is said once, here: the rates count it and the list shows the same.</summary>
public enum CallCount
{
    /// <summary>To be called (应回访).</summary>
    Due,
    /// <summary>Heard (已回访).</summary>
    Made,
    /// <summary>Heard in time (及时回访).</summary>
    InTime,
    /// <summary>Filed as not reached (未接通).</summary>
    NotReached,
    /// <summary>Neither, and its time is up (逾期未回访).</summary>
    Overdue,
    Satisfied, Fairly, Dissatisfied,
}

public static class CallCounts
{
    public static Expression<Func<DueCallBack, bool>> Of(CallCount count, DateTimeOffset now) => count switch
    {
        CallCount.Made         => d => d.Satisfaction != null,
        CallCount.InTime       => d => d.Satisfaction != null && d.EndedAt <= d.DueAt,
        CallCount.NotReached   => d => d.EndedAt != null && d.Satisfaction == null,
        CallCount.Overdue      => d => d.EndedAt == null && d.DueAt < now,
        CallCount.Satisfied    => d => d.Satisfaction == Satisfaction.Satisfied,
        CallCount.Fairly       => d => d.Satisfaction == Satisfaction.Fairly,
        CallCount.Dissatisfied => d => d.Satisfaction == Satisfaction.Dissatisfied,
        _                      => d => true,
    };
}
