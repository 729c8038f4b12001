using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Sites;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality;
using Steward.Platform.Settings;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tenure;

/// <summary>One change of owner or tenant with its papers.</summary>
public sealed class ShowTenureChange(Work work, Stories stories, SettingReader settings) : Query<TenureChangeId, ShowTenureChange.View>(work, Permissions.See)
{
    /// <param name="ToldLate">Told later than the site's days allow.</param>
    public sealed record View(TenureChangeId Id, string SiteName, string Number, UnitId Unit, string House, TenureKind Kind, CustomerId Leaving, string Left, CustomerId Coming, string Came, DateOnly Last, DateOnly PaysUntil, PeriodRule Rule, TenureReason Reason,
        DateOnly ToldOn, bool ToldLate, bool OriginalOnFile, string? Note, DateTimeOffset At, string By, TenureChangeState State, string? DecidedBy, DateTimeOffset? DecidedAt, IReadOnlyList<TenureChangeAction> Open, Story Story, int Version);

    protected override async Task<View> Handle(TenureChangeId id, CancellationToken ct)
    {
        var c = await Db.Set<TenureChange>().VisibleTo(Actor).Where(x => x.Id == id).OrNotFound(ct);
        var site = await Db.Set<Site>().Where(s => s.Id == c.Site).Select(s => s.Name).SingleAsync(ct);
        var house = await Db.Set<Unit>().Where(u => u.Id == c.Unit).Select(u => u.Label).SingleAsync(ct);
        var names = await Db.Set<Customer>().Where(x => x.Id == c.Leaving || x.Id == c.Coming).Select(x => new { x.Id, x.Kind, x.Name }).ToDictionaryAsync(x => x.Id, ct);
        string Name(CustomerId who) => Privacy.Name(Actor, names[who].Kind, names[who].Name);
        var late = c.Kind is TenureKind.Tenant && c.ToldOn > c.Last.AddDays(await settings.Get(TenureSettings.TellDays, c.Site, ct: ct));
        return new(id, site, c.Number, c.Unit, house, c.Kind, c.Leaving, Name(c.Leaving), c.Coming, Name(c.Coming), c.Last, c.PaysUntil, c.Rule, c.Reason, c.ToldOn, late, c.OriginalOnFile, c.Note.Masked(), c.At, c.By, c.State, c.DecidedBy, c.DecidedAt, [.. TenureChangeLifecycle.Rules.Open(c, Actor).Where(a => a is TenureChangeAction.Approve or TenureChangeAction.Refuse or TenureChangeAction.Withdraw)], await stories.Of(c.Key, ct), c.Version);
    }
}
