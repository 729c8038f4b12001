using Steward.Contracts.Estate;
using Steward.Platform.Outbox;

namespace Steward.ServiceDesk.Warranties;

/// <summary>The counter found a defect at a handover and gave it to the desk.</summary>
public sealed class WhenDefectIsGiven(TakeUpDefect take) : IHear<DefectGivenToDesk>
{
    public Task Hear(DefectGivenToDesk news, CancellationToken ct) =>
        take.Run(new() { Defect = news.Defect, Unit = news.Unit, Customer = news.Customer, Number = news.Number, What = news.What.Length > 1200 ? news.What[..1200] : news.What, Firm = news.Firm, DueOn = news.DueOn, Holder = news.By }, ct);
}
