using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.ServiceDesk.Categories;

namespace Steward.ServiceDesk.Holds;

/// <summary>What a request or a work order may wait for (挂起原因), and whether the customer's clock stands still meanwhile.</summary>
public sealed class HoldReason(string code, string name) : DictionaryEntry(code, name)
{
    public HoldReasonId Id { get; private set; } = HoldReasonId.New();
    public override Guid Key => Id.Value;

    /// <summary>Whether the clocks of a request wait while it waits for this. What waits already keeps what held when it was put on hold.</summary>
    public bool StopsClock { get; set; } = true;

    /// <summary>As the history tells it: «等材料：滑轮已订货».</summary>
    public string Say(string? note) => note is null ? Title : $"{Title}：{note}";

    internal sealed class Table : IEntityTypeConfiguration<HoldReason>
    {
        public void Configure(EntityTypeBuilder<HoldReason> reason)
        {
            Map(reason, "service_desk_hold_reasons");
            reason.HasIndex(r => r.Code).OnlyOnce("There is a reason with this code already.");
        }
    }
}
