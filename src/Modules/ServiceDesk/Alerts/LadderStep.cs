using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Calendars;
using Steward.ServiceDesk.Levels;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Alerts;

/// <summary>One step of a ladder: so long before or after the moment that counts, somebody is told.</summary>
public sealed class LadderStep(Watch watch, Urgency? urgency, bool before, Level? span, Whom whom)
{
    public LadderStepId Id { get; private set; } = LadderStepId.New();
    public LadderId Ladder { get; private set; }
    public Watch Watch { get; private set; } = watch;
    /// <summary>Null whatever the urgency.</summary>
    public Urgency? Urgency { get; private set; } = urgency;
    /// <summary>A warning: before a promise is due.</summary>
    public bool Before { get; private set; } = before;
    /// <summary>How long before or after; null for the moment itself.</summary>
    public Level? Span { get; private set; } = span;
    public Whom Whom { get; private set; } = whom;

    /// <summary>The same step of a later ladder is the same step: «+30m Head».</summary>
    public string Code => $"{(Before ? "-" : "+")}{Span?.ToString() ?? "0"} {Whom}";

    /// <summary>When it is to be given.</summary>
    /// <param name="from">When the promise is due, or since when nobody attends to it.</param>
    public DateTimeOffset Moment(DateTimeOffset from, OfficeHours office, WorkingDays days) => Span is not { } span ? from
        : Before ? from - span.Length(office)
        : days.Add(from, span.Length(office), span.KeepsOfficeHours ? office : null);

    internal sealed class Table : IEntityTypeConfiguration<LadderStep>
    {
        public void Configure(EntityTypeBuilder<LadderStep> step)
        {
            step.ToTable("service_desk_ladder_steps");
            step.Property(s => s.Id).ValueGeneratedNever();
            step.Ignore(s => s.Code);
            step.Property(s => s.Span).HasMaxLength(10).HasConversion(span => span!.Value.ToString(), text => Level.Read(text));
        }
    }
}
