namespace Steward.ServiceDesk.Alerts;

/// <summary>What one round of the watchman found at a site.</summary>
public sealed class Round(IReadOnlyList<Sighting> sightings, IReadOnlyList<Due> due)
{
    private readonly ILookup<(Guid, Watch, DateTimeOffset), Sighting> seen = sightings.ToLookup(s => (s.Thing, s.Watch, s.Since));
    private readonly HashSet<(Guid, Watch, DateTimeOffset, string)> steps = [.. due.Select(d => (d.Of.Thing, d.Of.Watch, d.Of.Since, d.Step.Code))];

    public IReadOnlyList<Due> Due => due;

    /// <summary>Whether what the alert says is so still, or again; a clock that waited may have moved its moment out of sight.</summary>
    public bool Bears(Alert alert) =>
        seen[(alert.Subject, alert.Watch, alert.Since)].Any(s => s.From <= alert.DueAt) || steps.Contains((alert.Subject, alert.Watch, alert.Since, alert.Step));

    /// <summary>The steps that none of these alerts has taken yet.</summary>
    public IEnumerable<Due> Missing(IEnumerable<Alert> given)
    {
        var taken = given.Select(a => (a.Subject, a.Watch, a.Since, a.Step)).ToHashSet();
        return due.Where(d => !taken.Contains((d.Of.Thing, d.Of.Watch, d.Of.Since, d.Step.Code)));
    }
}
