using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>What the customer says of the outcome (满意/较满意/不满意).</summary>
public enum Satisfaction { [Tone("green")] Satisfied, [Tone("yellow")] Fairly, [Tone("red")] Dissatisfied }
public enum CallMethod { Telephone, Visit, Online }

/// <summary>One attempt to hear from the customer what became of a request (回访): reached, and what they said; or not reached.</summary>
public sealed class CallBack(RequestId request, SiteId site, CallMethod method, Satisfaction? satisfaction, string? words, AccountId? by, string byName, DateTimeOffset at)
{
    public CallBackId Id { get; private set; } = CallBackId.New();
    public RequestId Request { get; private set; } = request;
    public SiteId Site { get; private set; } = site;
    public CallMethod Method { get; private set; } = method;
    /// <summary>Null when nobody was reached.</summary>
    public Satisfaction? Satisfaction { get; private set; } = satisfaction;
    public string? Words { get; private set; } = words;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;

    internal sealed class Table : IEntityTypeConfiguration<CallBack>
    {
        public void Configure(EntityTypeBuilder<CallBack> call)
        {
            call.ToTable("service_desk_call_backs");
            call.Property(c => c.Id).ValueGeneratedNever();
            call.Property(c => c.Words).HasMaxLength(4000);
            call.Property(c => c.ByName).HasMaxLength(80);
            call.HasIndex(c => new { c.Request, c.At });
            call.HasIndex(c => new { c.Site, c.At });
        }
    }
}
