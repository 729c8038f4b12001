using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Levels;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Alerts;

/// <summary>Has a site tell others, sooner or later, from a day on. What was told before stays told.</summary>
public sealed class AdoptLadder(Work work) : Create<AdoptLadder.Form, LadderId>(work, Permissions.Dictionaries)
{
    public enum Side { Before, After }

    public sealed class Form
    {
        public SiteId Site { get; set; }
        [Required, StringLength(60, MinimumLength = 2)] public string Name { get; set; } = "";
        /// <summary>The first day it holds on.</summary>
        [Required] public DateOnly? From { get; set; }
        public List<Line> Steps { get; set; } = [];
    }

    /// <summary>A step as it is written; without somebody to tell it is none.</summary>
    public sealed class Line
    {
        public Watch Watch { get; set; }
        public Urgency? Urgency { get; set; }
        public Side Side { get; set; } = Side.After;
        /// <summary>«30分钟», «4h», «1个工作日»; empty for at once.</summary>
        public string? Span { get; set; }
        public Whom? Whom { get; set; }
    }

    private static readonly Watch[] Promises = [Watch.Response, Watch.Arrival, Watch.Reply, Watch.Resolution, Watch.LegalReply];

    protected override Task<LadderId> Handle(Form form, CancellationToken ct)
    {
        if (!Actor.Sites.Contains(form.Site)) throw new NotFound();
        if (form.From < Shown.DayOf(Now)) throw new Invalid(nameof(form.From), "{0} lies in the past.");
        var ladder = new Ladder(form.Site, form.From!.Value, form.Name.Trim()) { Steps = Read(form) };
        Db.Add(ladder);
        return Task.FromResult(ladder.Id);
    }

    private static List<LadderStep> Read(Form form)
    {
        var (steps, faults) = (new List<LadderStep>(), new List<Fault>());
        foreach (var (line, i) in form.Steps.Select((line, i) => (line, i)).Where(x => x.line.Whom is not null))
        {
            var (span, before) = (Level.Read(line.Span), line.Side is Side.Before);
            void Fault(string sentence, params object?[] arguments) => faults.Add(new($"Steps[{i}].Span", sentence, arguments));
            if (!string.IsNullOrWhiteSpace(line.Span) && span is null) Fault("“{1}” is no time: write 30 minutes, 4 hours, 2 days or 3 working days.", line.Span.Trim());
            else if (before && span is null) Fault("Say how long before.");
            else if (before && !Promises.Contains(line.Watch)) Fault("Only of a promise can one be warned before.");
            else if (before && span!.Value.KeepsOfficeHours) Fault("Before, write minutes, hours or days.");
            else if (before && span!.Value.Length(default) > Watchman.Ahead) Fault("At most seven days before.");
            else steps.Add(new(line.Watch, line.Urgency, before, span, line.Whom!.Value));
        }
        if (steps.GroupBy(s => (s.Watch, s.Urgency, s.Code)).Any(g => g.Count() > 1)) faults.Add(new("", "Two steps say the same."));
        if (steps.Count == 0 && faults.Count == 0) faults.Add(new("", "Tell somebody of something."));
        return faults.Count > 0 ? throw new Invalid(faults) : steps;
    }
}
