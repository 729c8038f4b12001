using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Cabinets;

/// <summary>A cabinet for keys (钥匙柜) with numbered hooks.</summary>
public sealed class KeyCabinet(SiteId site, string code, string name) : Thing, IOfSite
{
    public KeyCabinetId Id { get; private set; } = KeyCabinetId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    /// <summary>Stands before the hooks' numbers: the A of «A-12». It is printed on the labels and stays.</summary>
    public string Code { get; private set; } = code;
    public string Name { get; private set; } = name;
    public string? Place { get; private set; }
    public List<KeyHook> Hooks { get; } = [];

    public void Describe(string name, string? place) => (Name, Place) = (name, place);

    /// <summary>So many more hooks, numbered on.</summary>
    public void AddHooks(int count)
    {
        var last = Hooks.Count == 0 ? 0 : Hooks.Max(h => h.Number);
        for (var number = last + 1; number <= last + count; number++) Hooks.Add(new(Site, Id, number, $"{Code}-{number}"));
    }

    public void Recall(KeyCabinetAction action, string? note = null) => Remember(action.ToString(), null, null, note);

    internal sealed class Table : IEntityTypeConfiguration<KeyCabinet>
    {
        public void Configure(EntityTypeBuilder<KeyCabinet> cabinet)
        {
            cabinet.ToTable("estate_key_cabinets");
            cabinet.Property(c => c.Code).HasMaxLength(10);
            cabinet.Property(c => c.Name).HasMaxLength(60);
            cabinet.Property(c => c.Place).HasMaxLength(100);
            cabinet.HasMany(c => c.Hooks).WithOne().HasForeignKey(h => h.Cabinet).OnDelete(DeleteBehavior.Cascade);
            cabinet.HasIndex(c => new { c.Site, c.Code }).OnlyOnce("There is a cabinet with this code already.");
        }
    }
}

public enum KeyCabinetAction
{
    [Told("{0} put the cabinet on record", Icon = "plus")] Add,
    [Told("{0} changed the cabinet", Icon = "edit")] Edit,
}

/// <summary>A hook (挂钩); at most one key hangs on it, which the table of keys sees to.</summary>
public sealed class KeyHook(SiteId site, KeyCabinetId cabinet, int number, string label) : IOfSite
{
    public KeyHookId Id { get; private set; } = KeyHookId.New();
    public SiteId Site { get; private set; } = site;
    public KeyCabinetId Cabinet { get; private set; } = cabinet;
    public int Number { get; private set; } = number;
    public string Label { get; private set; } = label;

    internal sealed class Table : IEntityTypeConfiguration<KeyHook>
    {
        public void Configure(EntityTypeBuilder<KeyHook> hook)
        {
            hook.ToTable("estate_key_hooks");
            hook.Property(h => h.Id).ValueGeneratedNever();
            hook.Property(h => h.Label).HasMaxLength(20);
            hook.HasIndex(h => new { h.Cabinet, h.Number }).OnlyOnce("Somebody has just added hooks to this cabinet.");
            hook.HasIndex(h => new { h.Site, h.Label });
        }
    }
}

public static class CabinetVisibility
{
    public static IQueryable<KeyCabinet> VisibleTo(this IQueryable<KeyCabinet> cabinets, Actor actor) => actor.Kind switch
    {
        ActorKind.System => cabinets,
        ActorKind.Resident => cabinets.Where(c => false),
        _ => cabinets.Where(c => actor.Sites.Contains(c.Site)),
    };

    public static IQueryable<KeyHook> VisibleTo(this IQueryable<KeyHook> hooks, Actor actor) => actor.Kind switch
    {
        ActorKind.System => hooks,
        ActorKind.Resident => hooks.Where(h => false),
        _ => hooks.Where(h => actor.Sites.Contains(h.Site)),
    };
}
