using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>Puts the signed contract on file (合同存档): as a scan, or in the folder.</summary>
public sealed class FileLettingContract(Work work, Attachments attachments) : Change<LettingId, FileLettingContract.Form>(work, Permissions.KeepSpaces)
{
    public sealed class Form : Bare
    {
        [JsonIgnore] public IReadOnlyList<IFormFile>? Scans { get; set; }
        public bool OriginalOnFile { get; set; }
        [StringLength(400)] public string? Words { get; set; }
    }

    protected override async Task Handle(LettingId id, Form form, CancellationToken ct)
    {
        var letting = await Db.Set<Letting>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        if (form.Scans is not { Count: > 0 } && !form.OriginalOnFile) throw new Invalid(nameof(form.Scans), "Photograph or scan the contract, or tick that it lies in the folder.");
        letting.FileContract(form.Words.OrNull(), Actor);
        await attachments.Add(letting, form.Scans, AttachmentKind.Document, ct: ct);
        Refresh($"lettings:{letting.Site}");
    }
}
