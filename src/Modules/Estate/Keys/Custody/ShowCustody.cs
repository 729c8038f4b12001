using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Retention;
using Steward.Estate.Sites;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Custody;

/// <summary>One custody agreement with its keys, papers, signatures and story.</summary>
public sealed class ShowCustody(Work work, KeyRows rows, Stories stories, SettingReader settings) : Query<KeyCustodyId, ShowCustody.View>(work, Permissions.BorrowKeys)
{
    public sealed record View(KeyCustodyId Id, string SiteName, string Number, UnitId Unit, string House, CustomerId? Customer, string Owner, string? Phone, string? Why, DateOnly From, DateOnly? To, CustodyList.Term? Term,
        bool OriginalOnFile, string SignedBy, bool SignedOnPaper, KeyCustodyState State, DateOnly? EndedOn, string? EndSignedBy, IReadOnlyList<KeyList.Row> Keys, IReadOnlyList<KeyCustodyAction> Open, Story Story, int Version);

    protected override async Task<View> Handle(KeyCustodyId id, CancellationToken ct)
    {
        var c = await Db.Set<KeyCustody>().VisibleTo(Actor).Where(x => x.Id == id).OrNotFound(ct);
        var site = await Db.Set<Site>().Where(s => s.Id == c.Site).Select(s => s.Name).SingleAsync(ct);
        var house = await Db.Set<Unit>().Where(u => u.Id == c.Unit).Select(u => u.Label).SingleAsync(ct);
        var customer = c.Customer is null ? null : await Db.Set<Customer>().Include(x => x.Phones).Where(x => x.Id == c.Customer).SingleAsync(ct);
        var keys = await Db.Set<KeptKey>().Where(k => k.Custody == id).OrderBy(k => k.Number).ToListAsync(ct);
        var phone = customer?.Phones.OrderBy(p => p.Rank).ThenBy(p => p.Number).Select(p => p.Number).FirstOrDefault();
        var today = Shown.DayOf(Now);
        var soon = today.AddDays(await settings.Get(KeySettings.CustodyWarningDays, c.Site, ct: ct));
        return new(id, site, c.Number, c.Unit, house, customer?.Id, customer is null ? Forgetting.Nobody : Privacy.Name(Actor, customer.Kind, customer.Name), phone is null ? null : Shown.Masked(phone), c.Why.Masked(), c.From, c.To, CustodyList.TermOf(c, today, soon),
            c.OriginalOnFile, Actor.NameFor(c.SignedBy), c.SignedOnPaper, c.State, c.EndedOn, Actor.NameFor(c.EndSignedBy), await rows.Of(keys, ct), KeyCustodyLifecycle.Rules.Open(c, Actor), await stories.Of(c.Key, ct), c.Version);
    }
}
