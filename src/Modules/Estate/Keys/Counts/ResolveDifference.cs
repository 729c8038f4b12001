using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Counts;

/// <summary>Says what became of a difference: found in the other cabinet, reported lost, sealed anew.</summary>
public sealed class ResolveDifference(Work work) : Change<KeyCountId, ResolveDifference.Form>(work, Permissions.KeepKeys)
{
    public sealed class Form
    {
        public KeyHookId Hook { get; set; }
        [Required, StringLength(500, MinimumLength = 2)] public string Words { get; set; } = "";
    }

    protected override async Task Handle(KeyCountId id, Form form, CancellationToken ct)
    {
        var count = await Db.Set<KeyCount>().VisibleTo(Actor).Include(c => c.Lines).Where(c => c.Id == id).OrNotFound(ct);
        var line = count.Lines.SingleOrDefault(l => l.Hook == form.Hook && l.Differs) ?? throw new Invalid(nameof(form.Hook), "Nothing differs there.");
        count.Resolve(line, form.Words.Trim(), Actor);
        Refresh(count.Topic);
    }
}
