using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>Says what a worker can do and which certificates they hold.</summary>
public sealed class KeepWorker(Work work, Colleagues colleagues) : Change<AccountId, KeepWorker.Form>(work, Permissions.KeepWorkers)
{
    public sealed class Form
    {
        public List<Line> Crafts { get; set; } = [];
    }

    /// <summary>A line without a craft is none.</summary>
    public sealed class Line
    {
        public CraftId? Craft { get; set; }
        public string? Certificate { get; set; }
        public DateOnly? ValidUntil { get; set; }
    }

    protected override async Task Handle(AccountId id, Form form, CancellationToken ct)
    {
        if ((await colleagues.At(Actor.Sites, Permissions.Work, ct)).All(c => c.Id != id)) throw new NotFound();
        var known = await Db.Set<Craft>().Select(c => c.Id).ToListAsync(ct);
        var lines = form.Crafts.Where(l => l.Craft is not null).ToArray();
        if (lines.Any(l => !known.Contains(l.Craft!.Value))) throw new Invalid("", "This craft is not known.");
        if (lines.GroupBy(l => l.Craft).Any(g => g.Count() > 1)) throw new Invalid("", "Two lines say the same craft.");
        if (lines.Any(l => l.Certificate?.Length > 60)) throw new Invalid("", "A certificate's number takes at most 60 characters.");
        if (lines.Any(l => l.ValidUntil is not null && string.IsNullOrWhiteSpace(l.Certificate))) throw new Invalid("", "Write the certificate's number beside the day on which it runs out.");
        var before = await Db.Set<WorkerCraft>().Where(c => c.Worker == id).ToListAsync(ct);
        Db.RemoveRange(before.Where(b => lines.All(l => l.Craft != b.Craft)));
        foreach (var line in lines)
        {
            var craft = before.FirstOrDefault(b => b.Craft == line.Craft);
            if (craft is null) Db.Add(craft = new(id, line.Craft!.Value));
            (craft.Certificate, craft.ValidUntil) = (line.Certificate.OrNull(), line.ValidUntil);
        }
    }
}
