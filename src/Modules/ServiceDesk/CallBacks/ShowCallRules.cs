using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>Who is called back at a site and how soon, as it holds today; and how the lot of one request came about.</summary>
public sealed class ShowCallRules(Work work, IEstate estate, SettingReader settings) : Query<ShowCallRules.Filter, ShowCallRules.View>(work, Permissions.See)
{
    public sealed record Filter
    {
        /// <summary>One of the reader's own; the first of them, if not said.</summary>
        public SiteId? Site { get; init; }
        /// <summary>The number of a resolved request, whole or its last digits.</summary>
        public string? Number { get; init; }
    }

    public sealed record View(SiteId Site, IReadOnlyDictionary<SiteId, string> Sites, IReadOnlyList<Rule> Rules, int RainHours, int RainDays, bool Reopened, int Attempts, int AgainHours, int ReopenDays, bool OwnWork, Lot? Drawn);
    /// <param name="Share">In per cent.</param>
    /// <param name="Key">The setting that says so, for whoever may change it.</param>
    public sealed record Rule(RequestType Type, Urgency? Urgency, int Share, int Hours, string Key);

    /// <summary>How one request's lot comes about, to be worked out again.</summary>
    /// <param name="Text">What the digest is taken of.</param>
    /// <param name="Share">What held at the resolution; null where no lot was drawn.</param>
    public sealed record Lot(Contracts.ServiceDesk.RequestId Request, string Number, string Subject, DateOnly Resolved, string Text, string Digest, int Value, int? Share, CallReason Reason);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var sites = await estate.SiteNames(Actor.Sites, ct);
        if (filter.Site is { } asked && !sites.ContainsKey(asked) || sites.Count == 0) throw new NotFound();
        var site = filter.Site ?? Actor.Chosen ?? sites.OrderBy(s => s.Value, StringComparer.Ordinal).First().Key;
        var rules = new List<Rule>();
        foreach (var type in Enum.GetValues<RequestType>())
            foreach (var urgency in type is RequestType.Repair or RequestType.Complaint ? new Urgency?[] { Urgency.Urgent, Urgency.Normal } : [null])
            {
                var (share, hours) = CallBackSettings.Of(type, urgency is Urgency.Urgent);
                rules.Add(new(type, urgency, await settings.Get(share, site, ct: ct), await settings.Get(hours, site, ct: ct), share.Key));
            }
        return new(site, sites, rules, await settings.Get(CallBackSettings.RainHours, site, ct: ct), await settings.Get(CallBackSettings.RainDays, site, ct: ct), await settings.Get(CallBackSettings.Reopened, site, ct: ct),
            await settings.Get(CallBackSettings.Attempts, site, ct: ct), await settings.Get(CallBackSettings.AgainHours, site, ct: ct), await settings.Get(CallBackSettings.ReopenDays, site, ct: ct), await settings.Get(CallBackSettings.OwnWork, site, ct: ct), await LotOf(filter.Number, ct));
    }

    private async Task<Lot?> LotOf(string? number, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(number)) return null;
        var request = await Db.Set<Request>().AsNoTracking().VisibleTo(Actor).Numbered(number, nameof(Filter.Number), ct);
        if (request is not { ResolvedAt: { } resolved, CallBackReason: { } reason }) throw new Invalid(nameof(Filter.Number), "This request has not been resolved yet: nothing has been decided of it.");
        var text = Draw.Text(request.Site, Shown.DayOf(resolved), request.Number);
        return new(request.Id, request.Number, request.Subject.Masked(), Shown.DayOf(resolved), text, Draw.Digest(text), Draw.Lot(text), request.CallBackShare, reason);
    }
}
