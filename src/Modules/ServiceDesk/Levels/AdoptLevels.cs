using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Calendars;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Levels;

/// <summary>Has a site promise other times from a day on. What has been received stays promised as it was.</summary>
public sealed class AdoptLevels(Work work, SettingReader settings, WorkingCalendar calendar) : Create<AdoptLevels.Form, LevelPolicyId>(work, Permissions.Dictionaries)
{
    public sealed class Form
    {
        public SiteId Site { get; set; }
        [Required, StringLength(60, MinimumLength = 2)] public string Name { get; set; } = "";
        /// <summary>The first day it holds for.</summary>
        [Required] public DateOnly? From { get; set; }
        [Required] public TimeOnly? OpensAt { get; set; }
        [Required] public TimeOnly? ClosesAt { get; set; }
        public List<Line> Lines { get; set; } = [];
    }

    /// <summary>Times as they are written: «30分钟», «4h», «3个工作日»; empty for no promise.</summary>
    public sealed class Line
    {
        public RequestType? Type { get; set; }
        public CategoryId? Category { get; set; }
        public Urgency? Urgency { get; set; }
        /// <summary>Of complaints only.</summary>
        public Grade? Grade { get; set; }
        public string? Response { get; set; }
        public string? Arrival { get; set; }
        public string? Reply { get; set; }
        public string? Resolution { get; set; }

        internal IEnumerable<(string Field, string? Text)> Cells => [(nameof(Response), Response), (nameof(Arrival), Arrival), (nameof(Reply), Reply), (nameof(Resolution), Resolution)];
        internal bool IsBlank => Type is null && Category is null || Cells.All(c => string.IsNullOrWhiteSpace(c.Text));
    }

    protected override async Task<LevelPolicyId> Handle(Form form, CancellationToken ct)
    {
        if (!Actor.Sites.Contains(form.Site)) throw new NotFound();
        if (form.ClosesAt <= form.OpensAt) throw new Invalid(nameof(form.ClosesAt), "{0} lies before the beginning.");
        var from = form.From!.Value;
        var begins = Shown.At(from.ToDateTime(TimeOnly.MinValue));
        // What is planned and has not begun is promised by what holds then; the night works it out anew.
        if (await Db.Set<Request>().Where(RequestFilters.IsOurs).AnyAsync(r => r.Site == form.Site && r.ClocksFrom >= begins && r.ClocksFrom <= Now, ct)) throw new Invalid(nameof(form.From), "Requests of that day have been promised otherwise already: choose a later day.");
        var categories = await Db.Set<Category>().ToDictionaryAsync(c => c.Id, c => c.Type, ct);
        var policy = new LevelPolicy(form.Site, from, form.Name.Trim()) { OpensAt = form.OpensAt!.Value, ClosesAt = form.ClosesAt!.Value, Lines = [.. Read(form, categories)] };
        await RefuseUnlawful(form, policy, begins, ct);
        Db.Add(policy);
        return policy.Id;
    }

    /// <summary>Nobody promises a later answer to a complaint than the law of the place wants.</summary>
    private async Task RefuseUnlawful(Form form, LevelPolicy policy, DateTimeOffset begins, CancellationToken ct)
    {
        if (await settings.Get(ComplaintSettings.LegalReplyDays, form.Site, begins, ct) is not (> 0 and var days)) return;
        var (written, known) = (form.Lines.Select((line, i) => (line, i)).Where(x => !x.line.IsBlank).Select(x => x.i).ToArray(), await calendar.Days(ct));
        var faults = policy.Lines.Select((line, n) => (line, At: written[n])).Where(x => x.line is { Type: RequestType.Complaint, Reply: { } reply } && LegalReply.IsPassedBy(reply, days, policy.Office, known, policy.From))
            .Select(x => new Fault($"Lines[{x.At}].Reply", "The law wants a complaint answered within {1} days here, and “{2}” can take longer: working time stands still over weekends and holidays.", days, form.Lines[x.At].Reply!.Trim())).ToArray();
        if (faults.Length > 0) throw new Invalid(faults);
    }

    private static List<LevelLine> Read(Form form, Dictionary<CategoryId, RequestType> categories)
    {
        var (lines, faults) = (new List<LevelLine>(), new List<Fault>());
        foreach (var (line, i) in form.Lines.Select((line, i) => (line, i)).Where(x => !x.line.IsBlank))
        {
            foreach (var (field, text) in line.Cells)
                if (!string.IsNullOrWhiteSpace(text) && Level.Read(text) is null) faults.Add(new($"Lines[{i}].{field}", "“{1}” is no time: write 30 minutes, 4 hours, 2 days or 3 working days.", text.Trim()));
            if (line.Category is { } category && !categories.ContainsKey(category)) faults.Add(new($"Lines[{i}].Category", "{0} is not known."));
            else if (line.Grade is not null && (line.Category is { } of ? categories[of] : line.Type) is not RequestType.Complaint) faults.Add(new($"Lines[{i}].Grade", "Only complaints have a grade."));
            else lines.Add(new(line.Category is { } known ? categories[known] : line.Type!.Value, line.Category, line.Urgency, line.Grade)
            {
                Response = Level.Read(line.Response), Arrival = Level.Read(line.Arrival), Reply = Level.Read(line.Reply), Resolution = Level.Read(line.Resolution),
            });
        }
        if (lines.GroupBy(l => (l.Type, l.Category, l.Urgency, l.Grade)).Any(g => g.Count() > 1)) faults.Add(new("", "Two lines say the same type, category, urgency and grade."));
        if (lines.Count == 0 && faults.Count == 0) faults.Add(new("", "Promise at least one time."));
        return faults.Count > 0 ? throw new Invalid(faults) : lines;
    }
}
