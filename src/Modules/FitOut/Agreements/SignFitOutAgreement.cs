using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Confidentiality;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Agreements;

/// <summary>The applicant signs the agreement in the portal or at the counter (签署协议): its words are kept as they stood there.</summary>
public sealed class SignFitOutAgreement(Work work, AgreementWords words, Attachments attachments, FitOutPeople people) : Change<FitOutId, SignFitOutAgreement.Form>(work, Permissions.Apply)
{
    public sealed class Form : Bare, IValidatableObject
    {
        /// <summary>Of the words that were read: if they are others meanwhile, these have to be read first.</summary>
        [Required, StringLength(64)] public string? Mark { get; set; }
        [Required, StringLength(80)] public string SignedBy { get; set; } = "";
        public string? Signature { get; set; }
        public bool SignedOnPaper { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (string.IsNullOrEmpty(Signature) && !SignedOnPaper) yield return new("It is signed here, or on paper.", [nameof(Signature)]);
        }
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct)
    {
        var project = await Db.FitOut(id, Actor, ct);
        var atCounter = Actor.Kind is not ActorKind.Resident;
        if (!atCounter && string.IsNullOrEmpty(form.Signature)) throw new Invalid(nameof(form.Signature), "{0} is needed.");
        if (project.AgreementSignedAt is not null) throw new Refused("This is signed already.");
        project.SignAgreement(Actor, Now);
        var read = await words.For(project, inFull: true, reader: null, ct) ?? throw new Refused("No agreement is in force at this community yet.");
        if (read.Mark != form.Mark) throw new Refused("The words of the agreement have changed since you opened it: read them again, then sign.");
        var by = Masking.NameBack(form.SignedBy.Trim(), project.Name);
        var signed = new SignedText(id, read.Edition, read.Words, by, string.IsNullOrEmpty(form.Signature), atCounter ? Actor.Name : null, Now);
        Db.Add(signed);
        await attachments.AddDrawing(signed, form.Signature, AttachmentKind.Signature, nameof(form.Signature), isPublic: true, caption: by, ct: ct);
        await people.TellStaff(project, FitOutNotices.Filed, Permissions.Receive, "The agreement of fit-out {0} of {1} is signed", [project.Number, project.House], ct);
        await people.TellToIssue(project, ct);
        Refresh(project.Topic);
    }
}
