using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>Refuses hot work, with the reason.</summary>
public sealed class RefuseHotWork(Work work, HotWorkNews news) : Change<HotWorkId, RefuseHotWork.Form>(work, Permissions.HotWork)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(200, MinimumLength = 2)] public string Why { get; set; } = "";
    }

    protected override async Task Handle(HotWorkId id, Form form, CancellationToken ct)
    {
        var asked = await Db.Set<HotWork>().VisibleTo(Actor).Where(w => w.Id == id).OrNotFound(ct);
        asked.Refuse(form.Why.Trim(), Actor, Now);
        await news.TellAsker(asked, "Hot work {0} is refused: {1}", [asked.Number, form.Why.Trim()], ct);
        Refresh($"fit-out-project:{asked.FitOut}");
    }
}
