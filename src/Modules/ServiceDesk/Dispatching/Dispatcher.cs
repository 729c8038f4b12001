using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;
using static Steward.ServiceDesk.Dispatching.Proposal;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>Proposes who is sent (派单规则): whoever may, can, is on duty, answers for the building and has the least to do; and says why.</summary>
public sealed class Dispatcher(Db db, Workers workers, Roster roster, IEstate estate, SettingReader settings, TimeProvider clock)
{
    /// <summary>Everybody who could be sent for a request, the best first.</summary>
    /// <param name="at">When they are to be there; now, if not said or past.</param>
    public async Task<IReadOnlyList<Proposal>> For(Request request, DateTimeOffset? at, CancellationToken ct) => await For(request, await workers.Of(request.Site, ct), Moment(at), ct);

    private async Task<IReadOnlyList<Proposal>> For(Request request, IReadOnlyList<Workers.Worker> people, DateTimeOffset moment, CancellationToken ct)
    {
        var (now, ids) = (clock.GetUtcNow(), people.Select(p => p.Id).ToArray());
        var (today, day, start) = (Shown.DayOf(now), Shown.DayOf(moment), RequestFilters.Start(Shown.DayOf(now)));
        var craft = await CraftOf(request, ct);
        var skills = craft is null ? [] : await db.Set<WorkerCraft>().AsNoTracking().Where(c => c.Craft == craft.Id && ids.Contains(c.Worker)).ToDictionaryAsync(c => c.Worker, ct);
        var (shifts, given) = (await roster.At(ids, moment, ct), await db.Set<WorkOrder>().Where(o => ids.Contains(o.Worker) && o.DispatchedAt >= start && o.State != WorkOrderState.Cancelled)
            .GroupBy(o => o.Worker).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct));
        var answering = request.Building is { } building ? (await estate.ResponsibleFor([building], ct)).GetValueOrDefault(building, []) : [];
        var place = request.Building is { } b && answering.Count > 0 ? (await estate.BuildingNames([b], ct)).GetValueOrDefault(b) : null;
        var (certificates, most) = (await settings.Get(DispatchSettings.Certificates, request.Site, ct: ct), await settings.Get(DispatchSettings.Load, request.Site, ct: ct));

        Proposal Propose(Workers.Worker person)
        {
            var (skill, shift, load) = (skills.GetValueOrDefault(person.Id), shifts.GetValueOrDefault(person.Id), given.GetValueOrDefault(person.Id));
            var reasons = new List<Why>();
            if (answering.Contains(person.Id)) reasons.Add(new("answers for {0}", place));
            var barred = craft is { Certified: true } && certificates && skill?.IsCertified(day) is not true;
            if (craft is not null) reasons.Add(craft.Certified && certificates
                ? skill?.IsCertified(day) is true ? new("certified {0}", craft.Title) : skill?.IsCertified(today) is true ? new("certificate as {0} runs out before then", craft.Title) : skill?.Certificate is not null ? new("certificate as {0} expired", craft.Title) : new("no certificate as {0}", craft.Title)
                : skill is not null ? new("{0}", craft.Title) : new("not {0}", craft.Title));
            if (shift is not null) reasons.Add(new((shift.On, moment > now) switch { (true, false) => "{0}, on duty", (true, _) => "{0}, on duty then", (_, false) => "{0}, not on duty", _ => "{0}, not on duty then" }, shift.Shift.Title));
            reasons.Add(new("{0} jobs today", load));
            return new(person.Id, person.Name, person.Title, person.Open, load, barred, !barred && (craft is null || skill is not null) && shift?.On is not false && person.Open < most, reasons);
        }

        var all = people.Select(Propose).ToArray();
        var fewest = all.Where(p => p.Fits).Select(p => p.Today + p.Open).DefaultIfEmpty(int.MaxValue).Min();
        var order = ids.Select((id, i) => (id, i)).ToDictionary(x => x.id, x => x.i);
        return [.. all.Select(p => p.Fits && p.Today + p.Open == fewest && all.Count(o => o.Fits) > 1 ? p with { Reasons = [.. p.Reasons, new("fewest")] } : p)
            .OrderByDescending(p => p.Fits).ThenBy(p => p.Barred).ThenByDescending(p => answering.Contains(p.Id)).ThenBy(p => p.Today + p.Open).ThenBy(p => order[p.Id])];
    }

    /// <summary>The worker chosen for a request: one of its site, with the certificate that the work needs on the day it is done.</summary>
    /// <param name="at">When they are to be there; now, if not said or past.</param>
    public async Task<AccountId> Permit(AccountId? worker, Request request, string field, DateTimeOffset? at, CancellationToken ct)
    {
        var id = await workers.OrInvalid(worker, request.Site, field, ct);
        if (await CraftOf(request, ct) is not { Certified: true } craft || !await settings.Get(DispatchSettings.Certificates, request.Site, ct: ct)) return id;
        var skill = await db.Set<WorkerCraft>().AsNoTracking().SingleOrDefaultAsync(c => c.Worker == id && c.Craft == craft.Id, ct);
        if (skill?.IsCertified(Shown.DayOf(Moment(at))) is true) return id;
        if (skill?.IsCertified(Shown.DayOf(clock.GetUtcNow())) is true) throw new Invalid(field, "The certificate as {1} runs out before the appointment: somebody else has to be sent.", craft.Title);
        throw new Invalid(field, skill?.Certificate is null ? "Whoever is sent needs a certificate as {1}." : "The certificate as {1} has expired: somebody else has to be sent.", craft.Title);
    }

    private DateTimeOffset Moment(DateTimeOffset? at) => clock.GetUtcNow() is var now && at > now ? at.Value : now;

    private async Task<Craft?> CraftOf(Request request, CancellationToken ct) =>
        request.Category is { } category ? await db.Set<Category>().Where(c => c.Id == category && c.Craft != null).Join(db.Set<Craft>(), c => c.Craft, c => c.Id, (_, craft) => craft).AsNoTracking().SingleOrDefaultAsync(ct) : null;
}
