using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Loans;

/// <summary>Puts photos or papers with a loan: of the scene of an emergency, of a letter of authority.</summary>
public sealed class AddLoanPhotos(Work work, Attachments attachments) : Change<KeyLoanId, AddLoanPhotos.Form>(work, Permissions.BorrowKeys)
{
    public sealed class Form
    {
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
    }

    protected override async Task Handle(KeyLoanId id, Form form, CancellationToken ct)
    {
        var loan = await Db.Set<KeyLoan>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        if (form.Photos is not { Count: > 0 }) throw new Invalid(nameof(form.Photos), "{0} is needed.");
        if (!Actor.May(Permissions.KeepKeys) && !loan.Concerns(Actor.Account)) throw new Denied();
        await attachments.Add(loan, form.Photos, AttachmentKind.Photo, ct: ct);
        Refresh(loan.Topic);
    }
}
