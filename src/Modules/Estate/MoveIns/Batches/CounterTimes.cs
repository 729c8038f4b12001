using System.ComponentModel.DataAnnotations;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Batches;

/// <summary>When the counters of a batch are open: days, hours, a pause, and how many counters there are.</summary>
public class CounterTimes : Bare, IValidatableObject
{
    private const int MostDays = 62, MostSlots = 2000;

    [Required] public DateOnly? FirstDay { get; set; }
    [Required] public DateOnly? LastDay { get; set; }
    [Required] public TimeOnly? OpensAt { get; set; }
    [Required] public TimeOnly? ClosesAt { get; set; }
    public TimeOnly? PauseFrom { get; set; }
    public TimeOnly? PauseUntil { get; set; }
    [Range(10, 240)] public int SlotMinutes { get; set; } = 30;
    /// <summary>So many households at the same time.</summary>
    [Range(1, 50)] public int Counters { get; set; } = 2;

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (LastDay < FirstDay) yield return new("The last day is before the first.", [nameof(LastDay)]);
        else if (LastDay?.DayNumber - FirstDay?.DayNumber >= MostDays) yield return new("At most two months at a time.", [nameof(LastDay)]);
        if (PauseFrom is null != PauseUntil is null || PauseUntil <= PauseFrom) yield return new("A pause has a beginning and an end.", [nameof(PauseUntil)]);
    }

    internal IReadOnlyList<HandoverSlot> Slots(HandoverBatch batch, DateTimeOffset now)
    {
        if (ClosesAt <= OpensAt) throw new Invalid(nameof(ClosesAt), "It closes before it opens.");
        var slots = new List<HandoverSlot>();
        for (var day = FirstDay!.Value; day <= LastDay; day = day.AddDays(1))
            foreach (var (from, until) in Times())
                if (Shown.At(day.ToDateTime(from)) is var begins && begins > now)
                    slots.Add(new(batch.Site, batch.Id, day, begins, Shown.At(day.ToDateTime(until)), Counters));
        if (slots.Count == 0) throw new Invalid(nameof(FirstDay), "No time is left in these days and hours.");
        return slots.Count <= MostSlots ? slots : throw new Invalid(nameof(SlotMinutes), "That is too many times: at most {1}.", MostSlots);
    }

    private IEnumerable<(TimeOnly From, TimeOnly Until)> Times()
    {
        var length = TimeSpan.FromMinutes(SlotMinutes);
        for (var at = OpensAt!.Value.ToTimeSpan(); at + length <= ClosesAt!.Value.ToTimeSpan();)
        {
            if (PauseFrom is { } pause && at < PauseUntil!.Value.ToTimeSpan() && at + length > pause.ToTimeSpan()) { at = PauseUntil.Value.ToTimeSpan(); continue; }
            yield return (TimeOnly.FromTimeSpan(at), TimeOnly.FromTimeSpan(at + length));
            at += length;
        }
    }
}
