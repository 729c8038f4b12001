using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Loans;

/// <summary>The key comes back (归还): in which condition, and sealed anew if it is to be.</summary>
public sealed class TakeBackKey(Work work, Attachments attachments) : Change<KeyLoanId, TakeBackKey.Form>(work, Permissions.KeepKeys)
{
    public sealed class Form : Bare, IValidatableObject
    {
        public KeyCondition Condition { get; set; }
        [StringLength(500)] public string? Words { get; set; }
        /// <summary>The number of the new seal; empty leaves the key unsealed.</summary>
        [StringLength(40)] public string? Seal { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (Condition is not KeyCondition.Good && string.IsNullOrWhiteSpace(Words)) yield return new("Say what is wrong with it.", [nameof(Words)]);
        }
    }

    protected override async Task Handle(KeyLoanId id, Form form, CancellationToken ct)
    {
        var loan = await Db.Set<KeyLoan>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        var key = await Db.Set<KeptKey>().VisibleTo(Actor).Where(k => k.Id == loan.Of).OrNotFound(ct);
        loan.TakeBack(form.Condition, form.Words.OrNull(), Actor, Now);
        key.TakeBack(form.Seal.OrNull(), Actor);
        await attachments.Add(loan, form.Photos, AttachmentKind.Photo, ct: ct);
        Refresh(loan.Topic);
    }
}
