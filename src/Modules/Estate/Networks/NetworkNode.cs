using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.Search;
using Steward.Platform.UseCases;
using static Steward.Estate.Networks.NodeLifecycle;

namespace Steward.Estate.Networks;

public enum NetworkKind { Water, Drain, Fire, Gas, Heating, Electricity, LowVoltage }

public enum NodeKind { Source, Valve, Switch, Riser, Pump, Tank, Panel, Meter, Inlet, Junction, Other }

/// <summary>A point of a network (管网节点): where a line comes in, a valve, a riser, a pump, a drain, a switch.</summary>
public sealed class NetworkNode(SiteId site, NetworkKind network, NodeKind kind, string label) : Thing, ISearchable, IOfSite
{
    public NetworkNodeId Id { get; private set; } = NetworkNodeId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public NetworkKind Network { get; private set; } = network;
    public NodeKind Kind { get; set; } = kind;
    /// <summary>What is painted on it or stands in the plans, once at a site: J-3-1.</summary>
    public string Label { get; set; } = label;
    public string? Name { get; set; }
    public BuildingId? Building { get; set; }
    public string? Entrance { get; set; }
    public string? Floor { get; set; }
    public string? Place { get; set; }
    /// <summary>What whoever shuts it must know: which way it turns, the tool, the key.</summary>
    public string? HowTo { get; set; }
    /// <summary>The facility on record that it is: a pump, a tank.</summary>
    public FacilityId? Facility { get; set; }
    public string? Note { get; set; }
    public NetworkNodeState State { get; private set; } = Rules.Initial;

    /// <summary>Whether it can stop what flows.</summary>
    public bool IsShutter => Shuts(Kind);
    public static bool Shuts(NodeKind kind) => kind is NodeKind.Valve or NodeKind.Switch;

    public string Topic => $"networks:{Site}";
    public string Title => string.IsNullOrEmpty(Name) ? Label : $"{Label} {Name}";

    public void Recall(NetworkNodeAction action, string? note = null) => Remember(action.ToString(), null, null, note);
    public void Correct(Actor actor) => State = Rules.After(NetworkNodeAction.Correct, this, actor);
    public void Connect(string told, Actor actor) => State = Rules.After(NetworkNodeAction.Connect, this, actor, told);
    public void Serve(string told, Actor actor) => State = Rules.After(NetworkNodeAction.Serve, this, actor, told);
    public void Retire(string reason, Actor actor) => State = Rules.After(NetworkNodeAction.Retire, this, actor, reason);
    public void Reinstate(string? words, Actor actor) => State = Rules.After(NetworkNodeAction.Reinstate, this, actor, words);

    public void Shut(string reason, Actor actor)
    {
        if (!IsShutter) throw new Refused("{0} is no valve or switch: it cannot be shut.", Label);
        State = Rules.After(NetworkNodeAction.Shut, this, actor, reason);
    }

    public void Open(string? words, Actor actor) => State = Rules.After(NetworkNodeAction.Open, this, actor, words);

    public static string SearchKind => "nn";
    string ISearchable.Kind => SearchKind;
    IEnumerable<string?> ISearchable.SearchNames => [Label, Name, Place];
    IEnumerable<string?> ISearchable.SearchWords => [HowTo, Note];

    internal sealed class Table : IEntityTypeConfiguration<NetworkNode>
    {
        public void Configure(EntityTypeBuilder<NetworkNode> node)
        {
            node.ToTable("estate_network_nodes");
            node.Property(n => n.Label).HasMaxLength(40);
            node.Property(n => n.Name).HasMaxLength(100);
            node.Property(n => n.Entrance).HasMaxLength(20);
            node.Property(n => n.Floor).HasMaxLength(20);
            node.Property(n => n.Place).HasMaxLength(200);
            node.Property(n => n.HowTo).HasMaxLength(300);
            node.Property(n => n.Note).HasMaxLength(1000);
            node.Ignore(n => n.IsShutter).Ignore(n => n.Topic).Ignore(n => n.Title);
            node.HasIndex(n => new { n.Site, n.Label }).OnlyOnce("A point with this label is on record at this site already.");
            node.HasIndex(n => new { n.Site, n.Network, n.Kind });
        }
    }
}

public static class NodeVisibility
{
    /// <summary>Whoever works at a site sees its networks; residents do not.</summary>
    public static IQueryable<NetworkNode> VisibleTo(this IQueryable<NetworkNode> nodes, Actor actor) => actor.Kind switch
    {
        ActorKind.System => nodes,
        ActorKind.Resident => nodes.Where(n => false),
        _ => nodes.Where(n => actor.Sites.Contains(n.Site)),
    };
}
