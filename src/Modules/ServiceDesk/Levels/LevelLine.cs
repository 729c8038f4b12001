using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.ServiceDesk;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Levels;

/// <summary>One line of a standard: what is promised for a type of request, or for one of its categories.</summary>
public sealed class LevelLine(RequestType type, CategoryId? category, Urgency? urgency, Grade? grade = null)
{
    public LevelLineId Id { get; private set; } = LevelLineId.New();
    public LevelPolicyId Policy { get; private set; }
    public RequestType Type { get; private set; } = type;
    /// <summary>Null for all categories of the type.</summary>
    public CategoryId? Category { get; private set; } = category;
    /// <summary>Null whatever the urgency.</summary>
    public Urgency? Urgency { get; private set; } = urgency;
    /// <summary>Of complaints: null whatever the grade.</summary>
    public Grade? Grade { get; private set; } = grade;
    /// <summary>Until somebody takes it in hand (首次响应).</summary>
    public Level? Response { get; init; }
    /// <summary>Until somebody is there (到场).</summary>
    public Level? Arrival { get; init; }
    /// <summary>Until the customer has a first answer (首次答复).</summary>
    public Level? Reply { get; init; }
    /// <summary>Until it is done (办结).</summary>
    public Level? Resolution { get; init; }

    public Level? Of(Goal goal) => goal switch
    {
        Goal.Response => Response,
        Goal.Arrival => Arrival,
        Goal.Reply => Reply,
        _ => Resolution,
    };

    internal sealed class Table : IEntityTypeConfiguration<LevelLine>
    {
        public void Configure(EntityTypeBuilder<LevelLine> line)
        {
            line.ToTable("service_desk_level_lines");
            line.Property(l => l.Id).ValueGeneratedNever();
            foreach (var goal in Enum.GetNames<Goal>())
                line.Property<Level?>(goal).HasMaxLength(10).HasConversion(level => level!.Value.ToString(), text => Level.Read(text));
        }
    }
}
