using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Handling;

/// <summary>Whether and when customers are called back about requests of one type (回访规则); a company's own promise, changed by the head.</summary>
public sealed class HandlingRule(RequestType type) : Thing
{
    public HandlingRuleId Id { get; private set; } = HandlingRuleId.New();
    public override Guid Key => Id.Value;
    public RequestType Type { get; private set; } = type;
    /// <summary>Whether the customer has to be called back before it is closed.</summary>
    public bool CallBack { get; set; }
    /// <summary>By when the customer is called back, in hours after the resolution.</summary>
    public int CallBackHours { get; set; }
    public int UrgentCallBackHours { get; set; }

    /// <summary>What holds until somebody decides otherwise; common promises of the trade, none of them a statute.</summary>
    public static HandlingRule Default(RequestType type)
    {
        var (callBack, within, urgentWithin) = type switch
        {
            //                            call back, within hours
            RequestType.Repair     => (   false,     168,     24),
            RequestType.Complaint  => (   true,       72,     24),
            RequestType.Help       => (   false,     168,     24),
            RequestType.Inquiry    => (   false,     168,     24),
            _                      => (   false,     168,     72),
        };
        return new(type) { CallBack = callBack, CallBackHours = within, UrgentCallBackHours = urgentWithin };
    }

    internal sealed class Table : IEntityTypeConfiguration<HandlingRule>
    {
        public void Configure(EntityTypeBuilder<HandlingRule> rule)
        {
            rule.ToTable("service_desk_handling_rules");
            rule.HasIndex(r => r.Type).OnlyOnce("There is a rule for this type already.");
        }
    }
}
