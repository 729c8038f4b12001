using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Languages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Complaints;

/// <summary>Judges a complaint: whether there is something to it, on whom it falls and how much weight it has.
/// Whoever is to answer for it hears of it at once; only they grade it lower again.</summary>
public sealed class GradeComplaint(Work work, GradeRules rules, Superiors superiors, Catalogue texts) : Change<RequestId, GradeComplaint.Form>(work, Permissions.Grade)
{
    public sealed class Form : Bare, IValidatableObject
    {
        [Required] public Validity? Validity { get; set; }
        public Responsibility? Responsibility { get; set; }
        public Grade? Grade { get; set; }
        public GradeGround? Ground { get; set; }
        [StringLength(1000)] public string? Note { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (Validity is Complaints.Validity.NotValid && string.IsNullOrWhiteSpace(Note)) yield return new("Say why there is nothing to it.", [nameof(Note)]);
            if (Validity is not Complaints.Validity.Valid) yield break;
            if (Responsibility is null) yield return new("Choose on whom it falls.", [nameof(Responsibility)]);
            if (Grade is null) yield return new("Choose how much weight it has.", [nameof(Grade)]);
        }
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var complaint = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).Complaints().OrNotFound(ct);
        if (!complaint.IsOpen) throw new Refused("Only what is open is graded: reopen it first.");
        complaint.RefuseWhomItIsAbout(Actor);
        // What is not valid has no grade, whatever the form still shows.
        var grade = form.Validity is Validity.Valid ? form.Grade : null;
        var (before, held) = (complaint.Grade, await rules.For(complaint, ct));
        if (before is { } was && (grade ?? Grade.Minor) < was && !GradeRules.Is(Actor, held.Answers))
            throw new Refused("{0} lowers the grade of this complaint, or nobody.", held.Answers);
        var ground = grade is Grade.Major ? form.Ground ?? GradeGround.Judged : GradeGround.Judged;
        complaint.GiveGrade(form.Validity!.Value, form.Responsibility, grade, ground, Say(form, ground));
        if (complaint.Grade > (before ?? Grade.Minor)) await superiors.Tell(complaint, ct);
        Refresh(complaint.Topic());
    }

    private string Say(Form form, GradeGround ground)
    {
        var words = form.Validity is Validity.NotValid
            ? texts.Of(form.Validity)
            : string.Join(" · ", new[] { texts.Of(form.Validity), texts.Of(form.Responsibility), texts.Of(form.Grade), ground is GradeGround.Judged ? null : texts.Of(ground) }.OfType<string>());
        return string.IsNullOrWhiteSpace(form.Note) ? words : $"{words}\n{form.Note.Trim()}";
    }
}
