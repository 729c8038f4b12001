using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Inspections;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>The home is taken as it was found, against signature (确认验收); what is still to be put right stays on the list of defects.</summary>
public sealed class AcceptHome(Work work, Attachments attachments, HandoverPapers papers) : Change<HandoverId, AcceptHome.Form>(work, Permissions.InspectHomes)
{
    public sealed class Form : Bare, IValidatableObject
    {
        [Required, StringLength(80)] public string SignedBy { get; set; } = "";
        public string? Signature { get; set; }
        public bool SignedOnPaper { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (string.IsNullOrEmpty(Signature) && !SignedOnPaper) yield return new("Whoever takes the home over signs here, or on paper.", [nameof(Signature)]);
        }
    }

    protected override async Task Handle(HandoverId id, Form form, CancellationToken ct)
    {
        var handover = await Db.Set<Handover>().VisibleTo(Actor).Include(h => h.Steps).Include(h => h.Marks).AsSplitQuery().Where(h => h.Id == id).OrNotFound(ct);
        var items = await Db.Set<InspectionItem>().For(handover.Site).Select(i => i.Id).ToListAsync(ct);
        handover.Accept(form.SignedBy.Trim(), items.Except(handover.Marks.Select(m => m.Item)).Count(), Actor, Now);
        await attachments.AddDrawing(handover, form.Signature, AttachmentKind.Signature, nameof(form.Signature), isPublic: true, caption: AcceptedCaption, ct: ct);
        await papers.File(handover, HandoverPapers.Feedback, ct);
        Refresh(handover.Topic);
    }

    /// <summary>Tells the signatures of a handover apart.</summary>
    internal const string AcceptedCaption = "验收确认";
}
