using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;
using static Steward.ServiceDesk.Knowledge.ArticleLifecycle;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>An answer to what is asked again and again (知识条目), written once in Markdown and kept true.</summary>
public sealed class Article(string title) : Thing, ISearchable
{
    public ArticleId Id { get; private set; } = ArticleId.New();
    public override Guid Key => Id.Value;
    public ArticleState State { get; private set; } = Rules.Initial;
    public string Title { get; private set; } = title;
    /// <summary>Other words under which people look for it, with spaces between.</summary>
    public string? KeyWords { get; private set; }
    /// <summary>The answer in full, in Markdown.</summary>
    public string Words { get; private set; } = "";
    /// <summary>The answer in a few sentences, to be said on the telephone or put into a reply.</summary>
    public string? Answer { get; private set; }
    public RequestType? Type { get; private set; }
    public CategoryId? Category { get; private set; }
    /// <summary>The communities in which it holds.</summary>
    public List<ArticleSite> Sites { get; } = [];
    /// <summary>Whether residents read it in the portal (常见问题).</summary>
    public bool ForResidents { get; private set; }
    /// <summary>The last day on which it holds; null when nobody expects it to change.</summary>
    public DateOnly? ValidUntil { get; private set; }
    /// <summary>The number of the edition that holds now.</summary>
    public int Edition { get; private set; }
    public List<ArticleEdition> Editions { get; } = [];
    /// <summary>Who wrote last, and is told when it runs out.</summary>
    public AccountId? Keeper { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>What is put into a reply: the short answer, or else the whole without its marks.</summary>
    public string ToSay => Answer ?? RichText.Plain(Words);
    public bool IsExpired(DateOnly today) => ValidUntil < today;

    /// <summary>Writes the first or the next edition; earlier ones stay readable.</summary>
    public void Write(ArticleFields fields, RequestType? type, IReadOnlyCollection<SiteId> sites, Actor actor, DateTimeOffset now)
    {
        if (Edition > 0) State = Rules.After(ArticleAction.Edit, this, actor, fields.WhatChanged.OrNull());
        (Title, KeyWords, Words, Answer) = (fields.Question.Trim(), fields.KeyWords.OrNull(), fields.FullAnswer.Trim(), fields.Answer.OrNull());
        (Type, Category, ForResidents, ValidUntil) = (type, fields.Category, fields.ForResidents, fields.ValidUntil);
        Sites.RemoveAll(s => !sites.Contains(s.Site));
        Sites.AddRange(sites.Where(s => Sites.All(has => has.Site != s)).Select(s => new ArticleSite(Id, s)));
        Keep(fields.WhatChanged.OrNull(), actor, now);
    }

    public void Publish(Actor actor, DateTimeOffset now)
    {
        if (IsExpired(Shown.DayOf(now))) throw new Refused("It held until {0} only: say first how long it holds now.", Shown.Day(ValidUntil!.Value));
        State = Rules.After(ArticleAction.Publish, this, actor);
    }

    public void Withdraw(string reason, Actor actor) => State = Rules.After(ArticleAction.Withdraw, this, actor, reason);

    /// <summary>Somebody has looked at it, and it holds for longer as it stands.</summary>
    public void Prolong(DateOnly? until, string changed, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(ArticleAction.Prolong, this, actor, changed);
        ValidUntil = until;
        Keep(changed, actor, now);
    }

    private void Keep(string? changed, Actor actor, DateTimeOffset now)
    {
        (Edition, Keeper, ChangedAt) = (Edition + 1, actor.Account, now);
        Editions.Add(new(Id, Edition, Title, Words, actor.Account, actor.Name, now) { KeyWords = KeyWords, Answer = Answer, ForResidents = ForResidents, ValidUntil = ValidUntil, Changed = changed });
    }

    public static string SearchKind => "kb";
    string ISearchable.Kind => SearchKind;
    IEnumerable<string?> ISearchable.SearchNames => [Title, KeyWords];
    IEnumerable<string?> ISearchable.SearchWords => [Words, Answer];

    internal sealed class Table : IEntityTypeConfiguration<Article>
    {
        public void Configure(EntityTypeBuilder<Article> article)
        {
            article.ToTable("service_desk_articles");
            article.Property(a => a.Title).HasMaxLength(120);
            article.Property(a => a.KeyWords).HasMaxLength(200);
            article.Property(a => a.Words).HasMaxLength(ArticleFields.Longest);
            article.Property(a => a.Answer).HasMaxLength(1000);
            article.Ignore(a => a.ToSay);
            article.HasMany(a => a.Sites).WithOne().HasForeignKey(s => s.Article).OnDelete(DeleteBehavior.Cascade);
            article.HasMany(a => a.Editions).WithOne().HasForeignKey(e => e.Article).OnDelete(DeleteBehavior.Cascade);
            article.HasIndex(a => new { a.State, a.ValidUntil });
        }
    }
}
