using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Demo.Places;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Knowledge;
using Steward.ServiceDesk.Replies;
using Steward.ServiceDesk.Requests;

namespace Steward.Demo.Knowledge;

/// <summary>What the desk of the demonstration answers again and again, and the words it begins its replies with.</summary>
internal static class Handbook
{
    public static async Task Write(Db db, IReadOnlyDictionary<string, Account> staff, Plot[] plots, DateTimeOffset now, CancellationToken ct)
    {
        var categories = await db.Set<Category>().AsNoTracking().ToDictionaryAsync(c => (c.Type, c.Code), c => c.Id, ct);
        var keeper = new Actor();
        keeper.Become(ActorKind.Staff, staff["lin"].Id, staff["lin"].Name, permissions: [Steward.ServiceDesk.Permissions.KeepKnowledge.Name]);
        keeper.Extend(plots.Select(p => p.Site.Id));
        SiteId[] all = [.. plots.Select(p => p.Site.Id)], first = [plots[0].Site.Id];
        foreach (var (page, i) in Pages().Select((page, i) => (page, i)))
        {
            var article = Written(db, page, categories, page.Name is "pool" or "parking" ? first : all, keeper, now.AddDays(-70 + 3 * i), Shown.DayOf(now));
            if (page.Name is "fees") Again(db, article, "补充空置和代收手续费两问", keeper, now.AddDays(-9));
            if (page.Name is "lift") Again(db, article, "补写平时的保养", keeper, now.AddDays(-21));
            db.AddRange(article, SearchRow.Of(article));
        }
        foreach (var (reply, i) in Templates.All.Select((reply, i) => (reply, i)))
        {
            var template = new Reply(reply.Title, reply.Words);
            template.Write(new() { Name = reply.Title, Text = reply.Words, Purpose = reply.Purpose, Order = 10 * (i + 1) }, reply.Type, all);
            db.AddRange(template, SearchRow.Of(template));
        }
    }

    /// <summary>Answers have gone out with the inquiries of the past months.</summary>
    public static async Task Use(Db db, IReadOnlyDictionary<string, Account> staff, Random dice, CancellationToken ct)
    {
        var articles = await db.Set<Article>().AsNoTracking().Where(a => a.State == ArticleState.Published).Select(a => new { a.Id, a.Category, a.Type }).ToListAsync(ct);
        var asked = await db.Set<Request>().AsNoTracking().Where(r => r.ResolvedAt != null && (r.Type == RequestType.Inquiry || r.Type == RequestType.Complaint || r.Type == RequestType.Help)).Select(r => new { r.Id, r.Category, r.ResolvedAt }).ToListAsync(ct);
        foreach (var request in asked)
            if (articles.FirstOrDefault(a => a.Category == request.Category) is { } article && dice.Next(100) < 60)
                db.Add(new ArticleUse(article.Id, request.Id, staff["wang"].Id, request.ResolvedAt!.Value));
    }

    private static Article Written(Db db, Page page, Dictionary<(RequestType, string), CategoryId> categories, SiteId[] sites, Actor keeper, DateTimeOffset at, DateOnly today)
    {
        var type = Enum.Parse<RequestType>(page["type"]!);
        var fields = new ArticleFields
        {
            Question = page["title"]!, Category = categories[(type, page["category"]!)], KeyWords = page["keys"], Answer = page["answer"], FullAnswer = page.Words,
            ForResidents = page["public"] is "yes", WhatChanged = page["changed"], ValidUntil = page["until"] is { } days ? today.AddDays(int.Parse(days)) : null,
        };
        var article = new Article(fields.Question);
        article.Write(fields, type, sites, keeper, at);
        if (page["draft"] is null) article.Publish(keeper, at);
        db.Recount(article, keeper, at);
        return article;
    }

    /// <summary>Before this edition its last part was not there.</summary>
    private static void Again(Db db, Article article, string changed, Actor keeper, DateTimeOffset at)
    {
        var whole = new ArticleFields { Question = article.Title, Category = article.Category, KeyWords = article.KeyWords, Answer = article.Answer, FullAnswer = article.Words, ForResidents = article.ForResidents, ValidUntil = article.ValidUntil, WhatChanged = changed };
        var earlier = article.Editions[0];
        var cut = earlier.Words.LastIndexOf("\n## ", StringComparison.Ordinal);
        article.Editions[0] = new(article.Id, 1, earlier.Title, earlier.Words[..cut].Trim(), earlier.By, earlier.ByName, earlier.At) { KeyWords = earlier.KeyWords, Answer = earlier.Answer, ForResidents = earlier.ForResidents, ValidUntil = earlier.ValidUntil, Changed = earlier.Changed };
        article.Write(whole, article.Type, [.. article.Sites.Select(s => s.Site)], keeper, at);
        db.Recount(article, keeper, at);
    }

    private sealed record Page(string Name, IReadOnlyDictionary<string, string> Head, string Words)
    {
        public string? this[string key] => Head.GetValueOrDefault(key);
    }

    private static IEnumerable<Page> Pages()
    {
        var assembly = typeof(Handbook).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("knowledge:", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var parts = reader.ReadToEnd().ReplaceLineEndings("\n").Split("---\n", 2);
            yield return new(name["knowledge:".Length..], parts[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(": ", 2)).ToDictionary(l => l[0], l => l[1]), parts[1].Trim());
        }
    }
}
