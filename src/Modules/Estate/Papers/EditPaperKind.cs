using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Papers;

/// <summary>Renames a kind of paper, moves it in the list or retires it.</summary>
public sealed class EditPaperKind(Work work) : Change<PaperKindId, EditPaperKind.Form>(work, Permissions.PaperRules)
{
    public class Form : Bare
    {
        [Required, StringLength(60)] public string Name { get; set; } = "";
        [StringLength(80)] public string? EnglishName { get; set; }
        [Range(0, 10_000)] public int Order { get; set; }
        public bool Retired { get; set; }

        internal void Fill(PaperKind kind) => (kind.Name, kind.EnglishName, kind.Order, kind.Retired) = (Name.Trim(), string.IsNullOrWhiteSpace(EnglishName) ? null : EnglishName.Trim(), Order, Retired);
    }

    protected override async Task Handle(PaperKindId id, Form form, CancellationToken ct) =>
        form.Fill(await Db.Set<PaperKind>().Where(k => k.Id == id).OrNotFound(ct));
}
