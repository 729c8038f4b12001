using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Works;

/// <summary>Changes a kind of work from a day on, for its site, or for one site what holds for all; applications made before keep what held then.</summary>
public sealed class ChangeWorkType(Work work, Remit remit) : Change<WorkTypeId, ChangeWorkType.Form>(work, Permissions.Rules)
{
    public sealed class Form : WorkTypeFields
    {
        /// <summary>Only for this site, though it was for all.</summary>
        public SiteId? Site { get; set; }
    }

    protected override async Task Handle(WorkTypeId id, Form form, CancellationToken ct)
    {
        var old = await Db.Set<WorkType>().VisibleTo(Actor).Where(t => t.Id == id).OrNotFound(ct);
        await remit.Allow(old.Site ?? form.Site, nameof(form.Site), ct);
        var from = form.From ?? Shown.DayOf(Now);
        if (from < Shown.DayOf(Now)) throw new Invalid(nameof(form.From), "{0} cannot lie in the past.");
        var type = new WorkType(old.Site ?? form.Site, old.Code, from, Actor.Name, Now);
        form.Fill(type);
        if (old.Site == type.Site && old.From == from) { form.Fill(old); return; }
        Db.Add(type);
    }
}
