using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>Revokes a hot-work permit at once (收回动火证).</summary>
public sealed class RevokeHotWork(Work work, HotWorkNews news) : Change<HotWorkId, RevokeHotWork.Form>(work, Permissions.See)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(200, MinimumLength = 2)] public string Why { get; set; } = "";
    }

    protected override async Task Handle(HotWorkId id, Form form, CancellationToken ct)
    {
        var asked = await Db.Set<HotWork>().VisibleTo(Actor).Where(w => w.Id == id).OrNotFound(ct);
        asked.Revoke(form.Why.Trim(), Actor, Now);
        await news.TellAsker(asked, "The permit for hot work {0} is revoked: {1}", [asked.Number, form.Why.Trim()], ct);
        Refresh($"fit-out-project:{asked.FitOut}");
    }
}
