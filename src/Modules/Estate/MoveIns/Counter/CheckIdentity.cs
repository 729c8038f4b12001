using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Steward.Contracts.Estate;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>Who stands at the counter, and that the originals were seen (核验身份): the identity card, and of whoever comes for the owner the power of attorney.</summary>
public sealed class CheckIdentity(Work work, Attachments attachments) : Change<HandoverId, CheckIdentity.Form>(work, Permissions.MoveInCounter)
{
    public sealed class Form : Bare, IValidatableObject
    {
        public Comer Comer { get; set; }
        [Required, StringLength(80)] public string ComerName { get; set; } = "";
        [Required, StringLength(4, MinimumLength = 4, ErrorMessage = "{0} takes the last four characters.")] public string IdTail { get; set; } = "";
        public bool OriginalSeen { get; set; }
        /// <summary>The power of attorney, or the company's letter, notarised or written before us.</summary>
        public bool AuthoritySeen { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Scans { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (!OriginalSeen) yield return new("See the original first.", [nameof(OriginalSeen)]);
            if (Comer is not Comer.Self && !AuthoritySeen) yield return new("Whoever comes for somebody else brings a written authority.", [nameof(AuthoritySeen)]);
        }
    }

    protected override async Task Handle(HandoverId id, Form form, CancellationToken ct)
    {
        var handover = await Db.Handover(id, Actor, ct);
        if (!form.IdTail.All(char.IsAsciiLetterOrDigit)) throw new Invalid(nameof(form.IdTail), "{0} takes the last four characters.");
        handover.CheckIdentity(form.Comer, form.ComerName.Trim(), form.IdTail.ToUpperInvariant(), Actor, Now);
        await attachments.Add(handover, form.Scans, AttachmentKind.Document, caption: form.ComerName.Trim(), ct: ct);
        Refresh(handover.Topic);
    }
}
