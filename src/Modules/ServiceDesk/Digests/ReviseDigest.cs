using System.ComponentModel.DataAnnotations;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Digests;

/// <summary>Writes what the figures do not say: the whole in a few words, causes, and what is recommended.</summary>
public sealed class ReviseDigest(Work work) : Change<DigestId, ReviseDigest.Form>(work, Permissions.WriteDigests)
{
    public const int MostPoints = 30;

    public sealed class Form : Bare, IValidatableObject
    {
        [StringLength(4000)] public string? Summary { get; set; }
        public List<Line> Points { get; set; } = [];

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (Points.Count > MostPoints) yield return new("At most thirty points.", [""]);
            foreach (var (line, n) in Points.Select((line, n) => (line, n)))
            {
                if (line.IsWritten && string.IsNullOrWhiteSpace(line.Matter)) yield return new("Say what the matter is.", [$"Points[{n}].Matter"]);
                if (line.Matter?.Length > 200) yield return new("At most two hundred characters.", [$"Points[{n}].Matter"]);
                if (line.Cause?.Length > 1000 || line.Measure?.Length > 1000) yield return new("At most a thousand characters.", [$"Points[{n}].Measure"]);
                if (line.By?.Length > 60) yield return new("At most sixty characters.", [$"Points[{n}].By"]);
            }
        }
    }

    /// <summary>A point as it is written; an empty one is none.</summary>
    public sealed class Line
    {
        public string? Matter { get; set; }
        public string? Cause { get; set; }
        public string? Measure { get; set; }
        public string? By { get; set; }
        public DateOnly? DueOn { get; set; }
        internal bool IsWritten => new[] { Matter, Cause, Measure, By }.Any(text => !string.IsNullOrWhiteSpace(text));
    }

    protected override async Task Handle(DigestId id, Form form, CancellationToken ct)
    {
        var digest = await Db.Set<Digest>().VisibleTo(Actor).Where(d => d.Id == id).OrNotFound(ct);
        digest.Revise(form.Summary.OrNull(), form.Points.Where(p => p.IsWritten).Select(p => new DigestPoint(p.Matter!.Trim(), p.Cause.OrNull(), p.Measure.OrNull(), p.By.OrNull(), p.DueOn)), Actor);
    }
}
