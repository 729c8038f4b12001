using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Sites;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Floating;

/// <summary>One registration of somebody who lives here for a time.</summary>
public sealed class ShowFloater(Work work, FloaterSecrets secrets, Revealing revealing, Stories stories) : Query<FloaterId, ShowFloater.View>(work, Permissions.Floaters)
{
    /// <param name="IdNumber">In full, as the permit's, for whoever gave a reason a moment ago.</param>
    public sealed record View(FloaterId Id, string SiteName, string Number, UnitId Unit, string House, CustomerId Customer, string Name, string? Phone, string? IdNumber, bool IsRevealed, string? HomePlace, string? Employer, string? Companions, DateOnly ArrivedOn, DateOnly Due, bool IsLate,
        FloaterState State, DateOnly? LeaseUntil, string? LeaseNumber, string? PermitNumber, string? Note, DateOnly? ReportedOn, string? ReportNumber, DateOnly? LeftOn, IReadOnlyList<FloaterAction> Open, Story Story, int Version);

    protected override async Task<View> Handle(FloaterId id, CancellationToken ct)
    {
        var f = await Db.Set<Floater>().VisibleTo(Actor).Where(x => x.Id == id).OrNotFound(ct);
        var site = await Db.Set<Site>().Where(s => s.Id == f.Site).Select(s => s.Name).SingleAsync(ct);
        var house = await Db.Set<Unit>().Where(u => u.Id == f.Unit).Select(u => u.Label).SingleAsync(ct);
        var customer = await Db.Set<Customer>().Include(x => x.Phones).Where(x => x.Id == f.Customer).SingleAsync(ct);
        var phone = customer.Phones.OrderBy(p => p.Rank).ThenBy(p => p.Number).Select(p => p.Number).FirstOrDefault();
        var story = await stories.Of(f.Key, ct);
        var revealed = await revealing.IsOpen(f.Key, RevealFloater.Part, ct);
        return new(id, site, f.Number, f.Unit, house, f.Customer, Privacy.Name(Actor, customer.Kind, customer.Name), phone is null ? null : Shown.Masked(phone), revealed ? secrets.Show(f.IdCard) : secrets.Masked(f.IdCard), revealed, f.HomePlace, f.Employer, f.Companions.Masked(unless: revealed),
            f.ArrivedOn, f.Due, f.IsLate(Shown.DayOf(Now)), f.State, f.LeaseUntil, f.LeaseNumber, revealed ? secrets.Show(f.PermitNumber, FloaterSecrets.PermitPurpose) : secrets.Masked(f.PermitNumber, FloaterSecrets.PermitPurpose), f.Note.Masked(unless: revealed), f.ReportedOn, f.ReportNumber, f.LeftOn,
            [.. FloaterLifecycle.Rules.Open(f, Actor).Where(a => a is not (FloaterAction.Register or FloaterAction.Change or FloaterAction.Redate) && (a is not FloaterAction.Reveal || f.IdCard is not null && !revealed))], story, f.Version);
    }
}
