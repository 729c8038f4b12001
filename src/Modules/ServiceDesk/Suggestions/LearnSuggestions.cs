using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Suggestions;

/// <summary>Learns a site's suggestions anew from its closed requests, and judges them on the rows held back. Takes seconds to a minute.</summary>
public sealed class LearnSuggestions(Work work, Lessons lessons, SettingReader settings) : Change<SiteId, Bare>(work, Permissions.Dictionaries)
{
    /// <summary>One training at a time in a process bounds the memory that trainings take.</summary>
    private static readonly SemaphoreSlim Free = new(1);

    protected override async Task Handle(SiteId site, Bare form, CancellationToken ct)
    {
        if (Actor.Kind is not ActorKind.System && !Actor.Sites.Contains(site)) throw new NotFound();
        var certain = await settings.Get(SuggestionSettings.Certain, site, ct: ct) / 100.0;
        await Free.WaitAsync(ct);
        try
        {
            foreach (var (aim, rows) in await lessons.Of(site, ct)) Keep(site, aim, rows, certain);
        }
        finally { Free.Release(); }
        Db.RemoveRange(await Db.Set<ModelContent>().Where(c => Db.Set<SuggestionModel>().Any(m => m.Id == c.Model && m.Site == site)).ToListAsync(ct));
    }

    private void Keep(SiteId site, Aim aim, IReadOnlyList<Lesson> rows, double certain)
    {
        var clock = Stopwatch.StartNew();
        var bytes = Learner.Learn(rows);
        var verdict = Verdict.Of(bytes is null ? null : Predictor.Read(bytes), rows, certain);
        var model = new SuggestionModel(site, aim, Actor.Account, Actor.Name, Now)
        {
            Rows = rows.Count, Held = verdict.Held, Right = verdict.Right, MajorityRight = verdict.MajorityRight, Shown = verdict.Shown, ShownRight = verdict.ShownRight, Precision = verdict.Precision, Recall = verdict.Recall,
            Detail = JsonSerializer.Serialize(verdict.Detail, Json.Options), IsLearnt = bytes is not null, Milliseconds = (int)clock.ElapsedMilliseconds,
        };
        Db.Add(model);
        if (bytes is not null) Db.Add(new ModelContent(model.Id, bytes));
    }
}
