using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.Search;
using Steward.Platform.UseCases;
using static Steward.Estate.Facilities.FacilityLifecycle;

namespace Steward.Estate.Facilities;

public enum FacilityKind { Lift, Pump, Tank, FireFighting, Power, Lighting, Climate, Gas, LowVoltage, Gate, Playground, Fitness, Cleaning, Structure, Other }

/// <summary>A piece of public equipment or a public facility (共用设施设备): where it stands, who made it, who answers for it and until when.</summary>
public sealed class Facility(SiteId site, string number, FacilityKind kind, string name) : Thing, ISearchable, IOfSite
{
    public FacilityId Id { get; private set; } = FacilityId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    /// <summary>Printed on the label and never given twice.</summary>
    public string Number { get; private set; } = number;
    public FacilityKind Kind { get; set; } = kind;
    public string Name { get; set; } = name;
    public BuildingId? Building { get; set; }
    public string? Entrance { get; set; }
    /// <summary>As people call it: 18, B1, 屋面.</summary>
    public string? Floor { get; set; }
    public string? Place { get; set; }
    /// <summary>The code it carries already: a lift's registration code, an asset number; once at a site.</summary>
    public string? Tag { get; set; }
    /// <summary>The system it is part of, in the words of the plans: 给水系统.</summary>
    public string? PartOf { get; set; }
    public string? Maker { get; set; }
    public string? Model { get; set; }
    public string? Serial { get; set; }
    public string? Supplier { get; set; }
    public string? SupplierPhone { get; set; }
    public DateOnly? InstalledOn { get; set; }
    /// <summary>The last day of the warranty.</summary>
    public DateOnly? WarrantyUntil { get; set; }
    public string? Note { get; set; }
    /// <summary>Its type in the building model: «水泵-立式多级-DN80».</summary>
    public string? TypeName { get; set; }
    /// <summary>What a building model calls it, so that it is known again when it comes in once more.</summary>
    public string? External { get; set; }
    public FacilityState State { get; private set; } = Rules.Initial;

    public string Topic => $"facilities:{Site}";

    public void Recall(FacilityAction action, string? note = null) => Remember(action.ToString(), null, null, note);
    public void Correct(Actor actor) => State = Rules.After(FacilityAction.Correct, this, actor);
    public void Certify(string kind, Actor actor) => State = Rules.After(FacilityAction.Certify, this, actor, kind);
    /// <param name="told">Which certificate, and why.</param>
    public void WithdrawCertificate(string told, Actor actor) => State = Rules.After(FacilityAction.Withdraw, this, actor, told);
    public void Stop(string reason, Actor actor) => State = Rules.After(FacilityAction.Stop, this, actor, reason);
    public void Restart(string? words, Actor actor) => State = Rules.After(FacilityAction.Restart, this, actor, words);
    public void Scrap(string reason, Actor actor) => State = Rules.After(FacilityAction.Scrap, this, actor, reason);
    public void Reinstate(string reason, Actor actor) => State = Rules.After(FacilityAction.Reinstate, this, actor, reason);

    public static string SearchKind => "fa";
    string ISearchable.Kind => SearchKind;
    IEnumerable<string?> ISearchable.SearchNames => [Number, Name, Tag, Serial, Place];
    IEnumerable<string?> ISearchable.SearchWords => [Maker, Model, Supplier, PartOf, Note];

    internal sealed class Table : IEntityTypeConfiguration<Facility>
    {
        public void Configure(EntityTypeBuilder<Facility> facility)
        {
            facility.ToTable("estate_facilities");
            facility.Property(f => f.Number).HasMaxLength(20);
            facility.Property(f => f.Name).HasMaxLength(100);
            facility.Property(f => f.Entrance).HasMaxLength(20);
            facility.Property(f => f.Floor).HasMaxLength(20);
            facility.Property(f => f.Place).HasMaxLength(200);
            facility.Property(f => f.Tag).HasMaxLength(60);
            facility.Property(f => f.PartOf).HasMaxLength(100);
            facility.Property(f => f.Maker).HasMaxLength(100);
            facility.Property(f => f.Model).HasMaxLength(100);
            facility.Property(f => f.Serial).HasMaxLength(60);
            facility.Property(f => f.Supplier).HasMaxLength(100);
            facility.Property(f => f.SupplierPhone).HasMaxLength(60);
            facility.Property(f => f.Note).HasMaxLength(1000);
            facility.Property(f => f.TypeName).HasMaxLength(120);
            facility.Property(f => f.External).HasMaxLength(260);
            facility.Ignore(f => f.Topic);
            facility.HasIndex(f => f.Number).OnlyOnce("This number is taken.");
            facility.HasIndex(f => new { f.Site, f.Tag }).OnlyOnce("A facility with this code is on record at this site already.");
            facility.HasIndex(f => new { f.Site, f.External }).OnlyOnce("A facility with this code is on record at this site already.");
            facility.HasIndex(f => new { f.Site, f.WarrantyUntil });
        }
    }
}

public static class FacilityVisibility
{
    /// <summary>Whoever works at a site sees its facilities; residents do not.</summary>
    public static IQueryable<Facility> VisibleTo(this IQueryable<Facility> facilities, Actor actor) => actor.Kind switch
    {
        ActorKind.System => facilities,
        ActorKind.Resident => facilities.Where(f => false),
        _ => facilities.Where(f => actor.Sites.Contains(f.Site)),
    };
}
