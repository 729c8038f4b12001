using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>Takes numbers for blanks of the paper pass, to be printed and kept at desk and gates.</summary>
public sealed class PrintBlanks(Work work, Numbers numbers) : Create<PrintBlanks.Form, Guid>(work, PassPermissions.Issue)
{
    public sealed class Form
    {
        [Required] public SiteId? Site { get; set; }
        [Range(1, 40)] public int HowMany { get; set; } = 6;
    }

    protected override async Task<Guid> Handle(Form form, CancellationToken ct)
    {
        if (!Actor.Sites.Contains(form.Site!.Value)) throw new NotFound();
        var batch = Guid.CreateVersion7();
        foreach (var number in await numbers.Many("FZ", form.HowMany, ct)) Db.Add(new PaperBlank(form.Site.Value, number, batch, Actor.Account, Now));
        return batch;
    }
}
