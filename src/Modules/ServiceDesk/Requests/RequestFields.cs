using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>What can be written down of a request, when logging it and when putting it right.</summary>
public class RequestFields : Bare, IValidatableObject
{
    public RequestType Type { get; set; } = RequestType.Repair;
    public Channel Channel { get; set; }
    public CategoryId? Category { get; set; }
    [Required, StringLength(200, MinimumLength = 2)] public string Subject { get; set; } = "";
    [StringLength(20000)] public string? Details { get; set; }

    public UnitId? Unit { get; set; }
    /// <summary>The house number as typed, when the unit was not picked: «3-2-1801».</summary>
    [StringLength(60)] public string? House { get; set; }
    public BuildingId? Building { get; set; }
    /// <summary>A public place, or where in the unit.</summary>
    [StringLength(200)] public string? Place { get; set; }

    public CustomerId? Customer { get; set; }
    /// <summary>The customer it would be filed with has nothing to do with it.</summary>
    public bool NotThisCustomer { get; set; }
    [StringLength(80)] public string? ContactName { get; set; }
    [StringLength(20)] public string? ContactPhone { get; set; }

    /// <summary>Left open, the category decides; so for the two below.</summary>
    public Urgency? Urgency { get; set; }
    public Area? Area { get; set; }
    public Charge? Charge { get; set; }

    /// <summary>By the community's clock.</summary>
    public DateTime? AppointmentFrom { get; set; }
    public DateTime? AppointmentTo { get; set; }
    /// <summary>For complaints only, as are the three below.</summary>
    public AccountId? ComplainedOf { get; set; }
    public DepartmentId? ComplainedDepartment { get; set; }
    public DateTime? OccurredAt { get; set; }
    /// <summary>What the customer wants done about it.</summary>
    [StringLength(2000)] public string? Wish { get; set; }

    /// <summary>What was suggested to whoever wrote it down, if anything: only noted, so that it is seen how good suggestions are.</summary>
    public CategoryId? SuggestedCategory { get; set; }
    public Urgency? SuggestedUrgency { get; set; }

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (AppointmentTo is not null && AppointmentFrom is null) yield return new("Say from when as well.", [nameof(AppointmentFrom)]);
        if (AppointmentTo < AppointmentFrom) yield return new("This is before the appointment begins.", [nameof(AppointmentTo)]);
    }
}
