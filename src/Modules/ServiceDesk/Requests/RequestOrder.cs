namespace Steward.ServiceDesk.Requests;

public static class RequestOrder
{
    /// <summary>What is late has a time by which it is due, so the earliest of them need not be told from those without.</summary>
    public static IQueryable<Request> Late(IQueryable<Request> late) => late.OrderBy(r => r.DueAt).ThenBy(r => r.Number);

    public static IQueryable<Request> By(string? sort, IQueryable<Request> requests) => sort switch
    {
        "number"    => requests.OrderBy(r => r.Number),
        "-number"   => requests.OrderByDescending(r => r.Number),
        "state"     => requests.OrderBy(r => r.State).ThenByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Number),
        "-state"    => requests.OrderByDescending(r => r.State).ThenByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Number),
        "type"      => requests.OrderBy(r => r.Type).ThenByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Number),
        "-type"     => requests.OrderByDescending(r => r.Type).ThenByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Number),
        "urgency"   => requests.OrderBy(r => r.Urgency).ThenByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Number),
        "-urgency"  => requests.OrderByDescending(r => r.Urgency).ThenByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Number),
        "due"       => requests.OrderBy(r => r.DueAt == null).ThenBy(r => r.DueAt).ThenBy(r => r.Number),
        "-due"      => requests.OrderBy(r => r.DueAt == null).ThenByDescending(r => r.DueAt).ThenByDescending(r => r.Number),
        "call-back" => requests.OrderBy(r => r.CallsDue.Where(d => d.EndedAt == null && d.Round == r.TimesReopened && (d.Who == null || d.Who.WentOnWith == null)).Min(d => (DateTimeOffset?)(d.NextAt ?? d.DueAt))).ThenBy(r => r.Number),
        "desk"      => requests.OrderByDescending(r => r.Urgency).ThenBy(r => r.ReceivedAt).ThenBy(r => r.Number),
        "received"  => requests.OrderBy(r => r.ReceivedAt).ThenBy(r => r.Number),
        _           => requests.OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Number),
    };
}
