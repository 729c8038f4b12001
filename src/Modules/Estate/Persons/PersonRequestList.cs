using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Persons;

/// <summary>What persons asked about their own data; what is open stands first.</summary>
public sealed class PersonRequestList(Work work) : Query<PersonRequestList.Filter, PageOf<PersonRequestList.Row>>(work, Permissions.Persons)
{
    public sealed record Filter : Listing
    {
        public PersonRequestState? State { get; init; }
        public CustomerId? Customer { get; init; }
    }

    public sealed record Row(PersonRequestId Id, string Number, string Name, PersonWish Wish, PersonRequestState State, DateTimeOffset At, DateTimeOffset DueAt, bool IsLate, string? ByName, DateTimeOffset? EndedAt);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Number",      r => r.Number)   { Class = "nowrap" },
        new("Person",      r => r.Name)     { Masked = r => Shown.MaskedName(r.Name) },
        new("Wish",        r => r.Wish),
        new("State",       r => r.State),
        new("Received at", r => r.At)       { Class = "nowrap" },
        new("Due at",      r => r.DueAt)    { Class = "nowrap" },
        new("Taken down by", r => r.ByName ?? (object)new Words("Portal")) { Class = "nowrap" },
        new("Ended at",    r => r.EndedAt)  { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var requests = Db.Set<PersonRequest>().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.State is { } state) requests = requests.Where(r => r.State == state);
        if (filter.Customer is { } of) requests = requests.Where(r => r.Customer == of);
        var page = await requests.OrderBy(r => r.State != PersonRequestState.Received).ThenByDescending(r => r.At).ThenBy(r => r.Number).PageFor(filter, ct);
        var ids = page.Rows.Select(r => r.Customer).Distinct().ToArray();
        var names = await Db.Set<Customer>().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Kind, c.Name }).ToDictionaryAsync(c => c.Id, ct);
        return page.With(page.Rows.Select(r => new Row(r.Id, r.Number, Privacy.Name(Actor, names[r.Customer].Kind, names[r.Customer].Name), r.Wish, r.State, r.At, r.DueAt, r.IsOpen && r.DueAt < Now, r.ByName, r.EndedAt)));
    }
}
