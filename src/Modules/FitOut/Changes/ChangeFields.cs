using System.ComponentModel.DataAnnotations;
using Steward.FitOut.Projects;

namespace Steward.FitOut.Changes;

/// <summary>What is typed into a change (装修变更申请表): the works as they are all to be, and only where it changes, the last day and who does the work.</summary>
public class ChangeFields : WorkFields
{
    [Required, StringLength(600, MinimumLength = 2)] public string Reason { get; set; } = "";
    /// <summary>The new last day; left empty, the term stays.</summary>
    public DateOnly? To { get; set; }
}
