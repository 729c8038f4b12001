using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>What the customer says of the outcome (满意/较满意/不满意).</summary>
public enum Satisfaction { [Tone("green")] Satisfied, [Tone("yellow")] Fairly, [Tone("red")] Dissatisfied }
public enum CallOutcome { [Tone("green")] Satisfied, [Tone("yellow")] Fairly, [Tone("red")] Dissatisfied, [Tone("secondary")] NotReached }
public enum CallMethod { Telephone, Visit, Online }

/// <summary>One attempt to hear from the customer what became of a request (回访): what they said; or that nobody was reached.</summary>
public sealed class CallBack(RequestId request, SiteId site, CallMethod method, Satisfaction? satisfaction, string? words, AccountId? by, string byName, DateTimeOffset at) : IOfSite
{
    public CallBackId Id { get; private set; } = CallBackId.New();
    public RequestId Request { get; private set; } = request;
    public SiteId Site { get; private set; } = site;
    /// <summary>The joined customer who was called; null for whoever brought it.</summary>
    public JoinerId? Joiner { get; init; }
    /// <summary>The customer spoke for themselves, in the portal; nobody called.</summary>
    internal bool ByCustomer { get; init; }
    public CallMethod Method { get; private set; } = method;
    /// <summary>Null when nobody was reached.</summary>
    public Satisfaction? Satisfaction { get; private set; } = satisfaction;
    public string? Words { get; private set; } = words;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;

    public static Satisfaction? Said(CallOutcome outcome) => outcome switch
    {
        CallOutcome.Satisfied => CallBacks.Satisfaction.Satisfied,
        CallOutcome.Fairly => CallBacks.Satisfaction.Fairly,
        CallOutcome.Dissatisfied => CallBacks.Satisfaction.Dissatisfied,
        _ => null,
    };

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

public static class CallBackVisibility
{
    public static IQueryable<CallBack> VisibleTo(this IQueryable<CallBack> calls, Actor actor) =>
        actor.Kind is ActorKind.System ? calls : calls.Where(c => actor.Sites.Contains(c.Site));
}
