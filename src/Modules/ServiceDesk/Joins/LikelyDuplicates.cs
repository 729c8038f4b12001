using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Outages;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Joins;

/// <summary>What is open already and may be the same as what an agent is just writing down (疑似重复), the likeliest first.</summary>
public sealed class LikelyDuplicates(Work work, DuplicateFinder finder, RequestRows rows, IEstate estate) : Query<LikelyDuplicates.Filter, IReadOnlyList<LikelyDuplicates.Row>>(work, Permissions.Open)
{
    public sealed record Filter
    {
        public SiteId? Site { get; init; }
        public RequestType? Type { get; init; }
        public CategoryId? Category { get; init; }
        public UnitId? Unit { get; init; }
        /// <summary>The house number as typed so far.</summary>
        public string? House { get; init; }
        public BuildingId? Building { get; init; }
        public string? Place { get; init; }
        public string? Subject { get; init; }
        public string? Details { get; init; }
        public CustomerId? Customer { get; init; }
        public string? ContactPhone { get; init; }

        public static Filter Of(OpenRequest.Form f) => new()
        {
            Site = f.Site, Type = f.Type, Category = f.Category, Unit = f.Unit, House = f.House, Building = f.Building, Place = f.Place, Subject = f.Subject, Details = f.Details, Customer = f.Customer, ContactPhone = f.ContactPhone,
        };
    }

    /// <param name="Outage">What is announced, if it is an outage.</param>
    /// <param name="Likely">So much alike that it is worth stopping for.</param>
    public sealed record Row(RequestId Id, string Number, string Subject, string? Where, RequestState State, DateTimeOffset ReceivedAt, string? Outage, DateTimeOffset? Expected, int Joined, int Points, bool Likely, IReadOnlyList<Alike> Because, bool IsPlanned = false);

    /// <summary>The first words tell what it is about; nobody waits for the rest to be compared.</summary>
    internal static string Short(string words) => words.Length <= 400 ? words : words[..400];

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var unit = filter.Unit is { } id ? (await estate.Units([id], ct)).GetValueOrDefault(id) : null;
        if (filter.House.OrNull() is { } typed && typed.Trim() != unit?.Label) unit = await estate.UnitsNumbered([typed], ct) is [var only] ? only : null;
        SiteId? site = unit?.Site ?? filter.Site ?? Actor.Chosen;
        var draft = new Draft(filter.Type, filter.Category, unit?.Id, unit?.Building ?? filter.Building, filter.Place, Short($"{filter.Subject} {filter.Details}").OrNull(), filter.Customer, Phones.In(filter.ContactPhone));
        IQueryable<Request> Seen(IQueryable<Request> requests) => site is { } here ? requests.VisibleTo(Actor).Open().Where(r => r.Site == here) : requests.VisibleTo(Actor).Open();
        var outages = Db.Set<Outage>().VisibleTo(Actor);
        var found = await finder.Find(draft, Seen, site is { } there ? outages.Where(o => o.Site == there) : outages, ct);
        var shown = (await rows.Of([.. found.Select(f => f.Request)], ct)).ToDictionary(r => r.Id);
        return [.. found.Select(f => new Row(f.Request.Id, f.Request.Number, f.Request.Subject.Masked(), shown[f.Request.Id].Where, f.Request.State, f.Request.ReceivedAt, f.Outage?.What, f.Outage?.Expected,
            f.Joined, f.Resemblance.Points, f.Resemblance.IsLikely, f.Resemblance.Because, f.Outage?.Since > Now))];
    }
}
