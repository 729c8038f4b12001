using Steward.Contracts.Estate;
using Steward.Platform.Outbox;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>A community was taken under care: what holds in all of them holds there too.</summary>
public sealed class WhenSiteIsAdded(CoverNewSite cover) : IHear<SiteAdded>
{
    public Task Hear(SiteAdded news, CancellationToken ct) => news.Others.Count == 0 ? Task.CompletedTask : cover.Run(news.Site, new() { Others = news.Others }, ct);
}
