using Steward.Contracts.ServiceDesk;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>What was decided of the call-back when a request was resolved: whether, why, by when, by whom, and who else is to be heard.</summary>
/// <param name="Share">The share in per cent that held, where a lot was drawn.</param>
/// <param name="Lot">From 0 to 9,999; drawn if below the share.</param>
/// <param name="Caller">Whoever a complaint's grade says.</param>
public sealed record Terms(CallReason Reason, TimeSpan Within, int? Share = null, int? Lot = null, Rank Caller = Rank.Desk, IReadOnlyList<JoinerId>? Joiners = null)
{
    public static readonly Terms None = new(CallReason.NotAskedFor, TimeSpan.Zero);

    /// <param name="resolved">The day of the resolution.</param>
    /// <param name="share">In per cent, for requests of its type and urgency.</param>
    /// <param name="reopened">Whether what was opened again is always called back.</param>
    public static Terms Decide(Request request, Category? category, DateOnly resolved, int share, int hours, bool reopened)
    {
        var within = TimeSpan.FromHours(hours);
        if (HasNobody(request)) return new(CallReason.NobodyToCall, within);
        if (request.TimesReopened > 0 && reopened) return new(CallReason.AfterReopening, within);
        if (category?.CallBack is { } asks) return new(asks ? CallReason.ItsCategoryAsks : CallReason.NotAskedFor, within);
        if (share is 0 or 100) return new(share is 0 ? CallReason.NotAskedFor : CallReason.AllOfThese, within);
        var lot = Draw.Lot(Draw.Text(request.Site, resolved, request.Number));
        return new(Draw.IsDrawn(lot, share) ? CallReason.InTheSample : CallReason.NotInTheSample, within, share, lot);
    }

    /// <summary>Nobody brought it who could be reached, or they stepped out. A home is somebody, unless only the place was told.</summary>
    internal static bool HasNobody(Request request) => request.SteppedOutAt is not null || request is { Customer: null, ContactName: null, ContactPhone: null, Reporter: null }
        && (request.Unit is null || request.Channel is Channel.Patrol or Channel.QrCode or Channel.Open311);
}
