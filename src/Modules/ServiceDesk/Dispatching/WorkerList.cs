using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>Who can be sent, what each can do, and which certificates run out.</summary>
public sealed class WorkerList(Work work, Workers workers, Roster roster) : Query<WorkerList.Filter, IReadOnlyList<WorkerList.Row>>(work, Permissions.Dispatch)
{
    public sealed record Filter(AccountId? Worker = null);

    public sealed record Row(AccountId Id, string Name, string? Title, int Open, string? Shift, bool? IsOn, IReadOnlyList<Skill> Skills);
    public sealed record Skill(CraftId Craft, string Title, bool Needed, string? Certificate, DateOnly? ValidUntil, Standing Standing);
    public enum Standing { [Tone("secondary")] Uncertified, [Tone("green")] Valid, [Tone("yellow")] RunsOut, [Tone("red")] Expired, [Tone("red")] Missing }

    /// <summary>How long before a certificate runs out the head is to see to it.</summary>
    public const int WarnDays = 60;

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var people = new Dictionary<AccountId, Workers.Worker>();
        foreach (var site in Actor.Sites.Where(s => Actor.Chosen is not { } chosen || s == chosen))
            foreach (var worker in await workers.Of(site, ct)) people[worker.Id] = worker;
        if (filter.Worker is { } one) people = people.Where(p => p.Key == one).ToDictionary();
        var (ids, today) = (people.Keys.ToArray(), Platform.Pages.Shown.DayOf(Now));
        var skills = (await Db.Set<WorkerCraft>().Where(c => ids.Contains(c.Worker)).Join(Db.Set<Craft>(), w => w.Craft, c => c.Id, (w, c) => new { Of = w, Craft = c }).ToListAsync(ct))
            .OrderBy(x => x.Craft.Order).ToLookup(x => x.Of.Worker, x => new Skill(x.Craft.Id, x.Craft.Title, x.Craft.Certified, x.Of.Certificate, x.Of.ValidUntil, Stands(x.Of, x.Craft, today)));
        var shifts = await roster.At(ids, Now, ct);
        return [.. people.Values.Select(p => new Row(p.Id, p.Name, p.Title, p.Open, shifts.GetValueOrDefault(p.Id)?.Shift.Title, shifts.GetValueOrDefault(p.Id)?.On, [.. skills[p.Id]]))];
    }

    private static Standing Stands(WorkerCraft of, Craft craft, DateOnly today) =>
        of.Certificate is null ? craft.Certified ? Standing.Missing : Standing.Uncertified
        : !of.IsCertified(today) ? Standing.Expired
        : of.ValidUntil <= today.AddDays(WarnDays) ? Standing.RunsOut : Standing.Valid;
}
