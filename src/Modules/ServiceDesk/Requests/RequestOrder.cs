namespace Steward.ServiceDesk.Requests;

public static class RequestOrder
{
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
        "call-back" => requests.OrderBy(r => r.CallBackDueAt == null).ThenBy(r => r.CallBackDueAt).ThenBy(r => r.Number),
        "desk"      => requests.OrderByDescending(r => r.Urgency).ThenBy(r => r.ReceivedAt).ThenBy(r => r.Number),
        "received"  => requests.OrderBy(r => r.ReceivedAt).ThenBy(r => r.Number),
        _           => requests.OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Number),
    };
}
