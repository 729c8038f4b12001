using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>Writes the roster of a week. Answers how many days were changed.</summary>
public sealed class KeepRoster(Work work, Workers workers) : Create<KeepRoster.Form, int>(work, Permissions.KeepWorkers)
{
    public sealed class Form
    {
        public SiteId Site { get; set; }
        /// <summary>Monday.</summary>
        public DateOnly From { get; set; }
        public List<Row> Rows { get; set; } = [];
    }

    /// <summary>A person's week; empty where nothing is said.</summary>
    public sealed class Row
    {
        public AccountId Worker { get; set; }
        public ShiftId? Monday { get; set; }
        public ShiftId? Tuesday { get; set; }
        public ShiftId? Wednesday { get; set; }
        public ShiftId? Thursday { get; set; }
        public ShiftId? Friday { get; set; }
        public ShiftId? Saturday { get; set; }
        public ShiftId? Sunday { get; set; }

        internal ShiftId?[] Week => [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday];
    }

    protected override async Task<int> Handle(Form form, CancellationToken ct)
    {
        if (!Actor.Sites.Contains(form.Site)) throw new NotFound();
        if (form.From.DayOfWeek is not DayOfWeek.Monday) throw new Invalid(nameof(form.From), "A week begins on Monday.");
        var people = (await workers.Rostered(form.Site, ct)).Select(c => c.Id).ToHashSet();
        if (form.Rows.Any(r => !people.Contains(r.Worker))) throw new NotFound();
        var shifts = await Db.Set<Shift>().Select(s => s.Id).ToListAsync(ct);
        if (form.Rows.SelectMany(r => r.Week).Any(s => s is { } id && !shifts.Contains(id))) throw new Invalid("", "This shift is not known.");
        var (until, written) = (form.From.AddDays(6), form.Rows.Select(r => r.Worker).ToArray());
        var before = await Db.Set<Duty>().Where(d => written.Contains(d.Worker) && d.Day >= form.From && d.Day <= until).ToDictionaryAsync(d => (d.Worker, d.Day), ct);
        var changed = 0;
        foreach (var row in form.Rows)
            foreach (var (shift, day) in row.Week.Select((s, i) => (s, form.From.AddDays(i))))
            {
                var duty = before.GetValueOrDefault((row.Worker, day));
                if (duty?.Shift == shift) continue;
                changed++;
                if (shift is not { } chosen) Db.Remove(duty!);
                else if (duty is null) Db.Add(new Duty(row.Worker, day, chosen));
                else duty.Shift = chosen;
            }
        return changed;
    }
}
