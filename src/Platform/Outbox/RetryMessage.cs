using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Platform.Live;
using Steward.Platform.UseCases;

namespace Steward.Platform.Outbox;

/// <summary>Has a message delivered now, counting its attempts anew.</summary>
public sealed class RetryMessage(Work work) : Change<long, Bare>(work, OutboxPermissions.Operate)
{
    protected override async Task Handle(long id, Bare form, CancellationToken ct)
    {
        var message = await Db.Set<OutboxMessage>().Where(m => m.Id == id && m.DeliveredAt == null).OrNotFound(ct);
        message.TryAgain(Now);
        Refresh(Signals.Outbox);
    }
}

/// <summary>Has all parked messages delivered now.</summary>
public sealed class RetryParked(Work work) : Create<Bare, int>(work, OutboxPermissions.Operate)
{
    protected override async Task<int> Handle(Bare form, CancellationToken ct)
    {
        var parked = await Db.Set<OutboxMessage>().Where(m => m.ParkedAt != null).OrderBy(m => m.Id).Take(1000).ToListAsync(ct);
        foreach (var message in parked) message.TryAgain(Now);
        Refresh(Signals.Outbox);
        return parked.Count;
    }
}

/// <summary>Gives a parked message up, with a reason; it stays on record.</summary>
public sealed class DropMessage(Work work) : Change<long, DropMessage.Form>(work, OutboxPermissions.Operate)
{
    public sealed class Form
    {
        [Required, StringLength(300, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(long id, Form form, CancellationToken ct)
    {
        var message = await Db.Set<OutboxMessage>().Where(m => m.Id == id && m.ParkedAt != null).OrNotFound(ct);
        message.Drop(Actor.Name, form.Reason, Now);
    }
}
