using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Estate.Sites;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Knowledge;
using Steward.ServiceDesk.Replies;

namespace Steward.ServiceDesk.Tests;

/// <summary>A community that comes later.</summary>
public sealed class NewSiteTests
{
    private static Task<ArticleId> Written(StewardApp app, string question, List<SiteId> sites) =>
        app.As("lin").Do((WriteArticle write) => write.Run(new() { Question = question, FullAnswer = "见公示栏。", Sites = sites, PublishNow = true }));

    [Theory, OnEveryDatabase]
    public async Task What_holds_in_all_communities_holds_in_a_new_one_too(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.As("admin").Do((AssignStaff assign) => assign.Run(app.World.Accounts["lin"], new() { Sites = [app.Site, app.World.OtherSite] }));
        var everywhere = await Written(app, "物业费什么时候交", []);
        var here = await Written(app, "翠湖的泳池几点开", [app.Site]);
        var template = await app.As("lin").Do((AddReply add) => add.Run(new() { Name = "已答复", Text = "已答复" }));
        var added = await app.As("admin").Do((AddSite add) => add.Run(new() { Name = "江畔里", Code = "JP" }));
        await app.DrainOutbox();

        async Task<bool> Holds(ArticleId id) => await app.Look(db => db.Set<ArticleSite>().AnyAsync(s => s.Article == id && s.Site == added));
        Assert.Equal((true, false), (await Holds(everywhere), await Holds(here)));
        Assert.True(await app.Look(db => db.Set<ReplySite>().AnyAsync(s => s.Reply == template && s.Site == added)));
        await Assert.ThrowsAsync<NotFound>(() => app.As("lin").Do((CoverNewSite cover) => cover.Run(added, new() { Others = [app.Site] })));
        Assert.False(await Holds(here));
    }
}
