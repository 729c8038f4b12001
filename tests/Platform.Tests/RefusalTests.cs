using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Live;
using Steward.Platform.Outbox;
using Steward.Platform.UseCases;
using Steward.Platform.Webhooks;
using Steward.ServiceDesk.Requests;

namespace Steward.Platform.Tests;

/// <summary>Whoever is refused and goes on in the same moment takes nothing of it along.</summary>
public sealed class RefusalTests
{
    [Theory, OnEveryDatabase]
    public async Task What_was_refused_is_neither_written_nor_told_with_what_comes_after(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.As("admin").Do((AddWebhook add) => add.Run(new() { Name = "数据平台", Url = "https://example.com/in", Events = ["RequestOpened"] }));
        using var woken = app.Services.GetRequiredService<Signals>().Listen(_ => true);
        await using var scope = await app.Itself().Arrive();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        await Assert.ThrowsAsync<Refused>(() => new Try(work, app.Site, refuses: true).Run(new("被拒绝的")));
        await new Try(work, app.Site, refuses: false).Run(new("留下来的"));

        Assert.Equal(["留下来的"], await app.Look(db => db.Set<Request>().Select(r => r.Subject).ToListAsync()));
        Assert.Equal(1, await app.Look(db => db.Set<OutboxMessage>().CountAsync(m => m.Target != null)));
        var topics = new List<string>();
        while (woken.Reader.TryRead(out var topic)) topics.Add(topic);
        Assert.Contains("留下来的", topics);
        Assert.DoesNotContain("被拒绝的", topics);
    }

    private sealed class Try(Work work, Contracts.Estate.SiteId site, bool refuses) : Create<Try.Form, RequestId>(work, Permission.Anyone)
    {
        public sealed record Form(string Subject);

        protected override Task<RequestId> Handle(Form form, CancellationToken ct)
        {
            var request = new Request(site, $"WX-2026-{form.Subject}", RequestType.Repair, Channel.Telephone, form.Subject, Now);
            Db.Add(request);
            Announce(request.Opened(Actor));
            Refresh(form.Subject);
            return refuses ? throw new Refused("This exists already.") : Task.FromResult(request.Id);
        }
    }
}
