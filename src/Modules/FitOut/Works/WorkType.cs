using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Audit;
using Steward.Platform.Languages;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Works;

public enum WorkGroup { Structure, WetRooms, Envelope, Pipes, Electricity, Surfaces, Equipment }

/// <summary>A kind of work of the catalogue (装修项目) as it is from a day on. A site's own goes before the company's of the same code;
/// what applied before stays readable, since applications keep the words they were made with.</summary>
public sealed class WorkType(SiteId? site, string code, DateOnly from, string byName, DateTimeOffset at) : Thing
{
    public WorkTypeId Id { get; private set; } = WorkTypeId.New();
    public override Guid Key => Id.Value;
    public SiteId? Site { get; private set; } = site;
    /// <summary>Lower-case Latin; stays for good.</summary>
    public string Code { get; private set; } = code;
    /// <summary>The first day on which it is so.</summary>
    public DateOnly From { get; private set; } = from;
    public WorkGroup Group { get; private set; }
    public string Name { get; private set; } = "";
    public string? EnglishName { get; private set; }
    public Clause? Clause { get; private set; }
    /// <summary>The site does not allow it, whatever the decree says: why, e.g. the covenant.</summary>
    public string? NotHere { get; private set; }
    /// <summary>What the site wants said beside it.</summary>
    public string? Note { get; private set; }
    public bool Retired { get; private set; }
    public int Order { get; private set; }
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;

    public string Title => Reader.Own(Name, EnglishName);

    public void Call(WorkGroup group, string name, string? englishName, int order) => (Group, Name, EnglishName, Order) = (group, name, englishName, order);
    public void Mark(Clause? clause, string? notHere, string? note, bool retired) => (Clause, NotHere, Note, Retired) = (clause, notHere, note, retired);

    internal sealed class Table : IEntityTypeConfiguration<WorkType>
    {
        public void Configure(EntityTypeBuilder<WorkType> type)
        {
            type.ToTable("fit_out_work_types");
            type.Property(t => t.Code).HasMaxLength(30);
            type.Property(t => t.Name).HasMaxLength(60);
            type.Property(t => t.EnglishName).HasMaxLength(100);
            type.Property(t => t.NotHere).HasMaxLength(200);
            type.Property(t => t.Note).HasMaxLength(400);
            type.Property(t => t.ByName).HasMaxLength(80);
            type.Ignore(t => t.Title);
            type.HasIndex(t => new { t.Site, t.Code, t.From }).OnlyOnce("This work is changed on that day already.");
            type.HasIndex(t => new { t.Code, t.From }).HasFilter("\"Site\" IS NULL").OnlyOnce("This work is changed on that day already.");
        }
    }
}

public static class WorkTypeVisibility
{
    /// <summary>What holds for all is open to everybody; a site's own to those of the site.</summary>
    public static IQueryable<WorkType> VisibleTo(this IQueryable<WorkType> types, Actor actor) => actor.Kind switch
    {
        ActorKind.System => types,
        _ => types.Where(t => t.Site == null || actor.Sites.Contains(t.Site.Value)),
    };
}
