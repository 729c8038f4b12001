using Microsoft.EntityFrameworkCore;
using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>Issues a hot-work permit after a look at the place (签发动火证).</summary>
public sealed class IssueHotWork(Work work, HotWorkNews news) : Change<HotWorkId, IssueHotWork.Form>(work, Permissions.HotWork)
{
    public sealed class Form : Bare
    {
        [StringLength(200)] public string? Words { get; set; }
    }

    protected override async Task Handle(HotWorkId id, Form form, CancellationToken ct)
    {
        var asked = await Db.Set<HotWork>().VisibleTo(Actor).Where(w => w.Id == id).OrNotFound(ct);
        if (await Db.Set<FitOutProject>().AnyAsync(p => p.Id == asked.FitOut && p.State != ProjectState.UnderWay, ct)) throw new Refused("Hot work is permitted only while the work is under way.");
        asked.Issue(form.Words.OrNull(), Actor, Now);
        await news.TellAsker(asked, "Hot work {0} is permitted from {1} to {2}", [asked.Number, Shown.Time(asked.From), Shown.Time(asked.Until)], ct);
        Refresh($"fit-out-project:{asked.FitOut}");
    }
}
