using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Counter;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Agreements;

/// <summary>An agreement is signed on the screen or on paper (签署): the words as they stood there are kept with the signature, and the paper is on file.</summary>
public sealed class SignAgreement(Work work, AgreementWords words, HandoverPapers papers, Attachments attachments) : Change<HandoverId, SignAgreement.Form>(work, Permissions.MoveInCounter)
{
    public sealed class Form : Bare, IValidatableObject
    {
        [Required] public AgreementId? Agreement { get; set; }
        /// <summary>The edition that was read: if another has come into force meanwhile, it has to be read first.</summary>
        public int? Edition { get; set; }
        [Required, StringLength(80)] public string SignedBy { get; set; } = "";
        public string? Signature { get; set; }
        public bool SignedOnPaper { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (string.IsNullOrEmpty(Signature) && !SignedOnPaper) yield return new("It is signed here, or on paper.", [nameof(Signature)]);
        }
    }

    protected override async Task Handle(HandoverId id, Form form, CancellationToken ct)
    {
        var handover = await Db.Handover(id, Actor, ct);
        var all = await words.For(handover, ct);
        var due = all.FirstOrDefault(d => d.Agreement.Id == form.Agreement) ?? throw new Invalid(nameof(form.Agreement), "{0} is not known.");
        if (form.Edition is { } read && read != due.Edition.Number) throw new Refused("There is a new edition of this: read it first, then sign.");
        var before = await Db.Set<SignedAgreement>().Standing().Where(s => s.Handover == id).Select(s => s.Agreement).ToListAsync(ct);
        var signed = new SignedAgreement(handover.Site, id, due.Agreement.Id, due.Agreement.Name, due.Edition.Number, await words.Filled(handover, due.Edition.Words, ct), form.SignedBy.Trim(), string.IsNullOrEmpty(form.Signature), Actor.Name, Now);
        handover.Sign(due.Agreement.Name, all.All(d => !d.Agreement.Required || d.Agreement.Id == due.Agreement.Id || before.Contains(d.Agreement.Id)), Actor, Now);
        Db.Add(signed);
        await attachments.AddDrawing(signed, form.Signature, AttachmentKind.Signature, nameof(form.Signature), isPublic: true, caption: form.SignedBy.Trim(), ct: ct);
        papers.File(handover, due.Agreement.Files);
        Refresh(handover.Topic);
    }
}
