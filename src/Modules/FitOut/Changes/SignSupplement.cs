using Steward.Contracts.FitOut;
using Steward.FitOut.Agreements;
using Steward.FitOut.Projects;
using Steward.Platform.Confidentiality;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

/// <summary>The applicant signs the supplement to the agreement in the portal or at the counter (签署补充协议): its words are kept as they stood there, and the agreement stays as it was signed.</summary>
public sealed class SignSupplement(Work work, SupplementWords words, Attachments attachments, FitOutPeople people) : Change<WorkChangeId, SignFitOutAgreement.Form>(work, Permissions.Apply)
{
    protected override async Task Handle(WorkChangeId id, SignFitOutAgreement.Form form, CancellationToken ct)
    {
        var change = await Db.Change(id, Actor, ct);
        var (project, atCounter) = (change.Of, Actor.Kind is not ActorKind.Resident);
        if (!atCounter && string.IsNullOrEmpty(form.Signature)) throw new Invalid(nameof(form.Signature), "{0} is needed.");
        if (change.AgreedAt is not null) throw new Refused("This is signed already.");
        if (project.AgreementSignedAt is null) throw new Refused("The agreement itself is not signed yet: it takes the change in.");
        change.Sign(Actor, Now);
        var read = await words.For(change, inFull: true, ct) ?? throw new Refused("No supplement is in force at this community yet.");
        if (read.Mark != form.Mark) throw new Refused("The words of the agreement have changed since you opened it: read them again, then sign.");
        var by = Masking.NameBack(form.SignedBy.Trim(), project.Name);
        var signed = new SignedText(project.Id, read.Edition, read.Words, by, string.IsNullOrEmpty(form.Signature), atCounter ? Actor.Name : null, Now) { Change = id };
        Db.Add(signed);
        await attachments.AddDrawing(signed, form.Signature, AttachmentKind.Signature, nameof(form.Signature), isPublic: true, caption: by, ct: ct);
        await people.TellStaff(project, FitOutNotices.Filed, Permissions.Permit, "The supplement for change {0} of the fit-out of {1} is signed: put it in force", [change.Number, project.House], ct, change.Place);
        Refresh(project.Topic);
    }
}
