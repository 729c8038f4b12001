using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>Writes a new answer: as a draft, or published at once.</summary>
public sealed class WriteArticle(Work work, Shelf shelf) : Create<WriteArticle.Form, ArticleId>(work, Permissions.KeepKnowledge)
{
    public class Form : ArticleFields
    {
        /// <summary>To be read by the staff from now on.</summary>
        public bool PublishNow { get; set; }
    }

    protected override async Task<ArticleId> Handle(Form form, CancellationToken ct)
    {
        Shelf.RefuseUnreadable(form.FullAnswer);
        var article = new Article(form.Question.Trim());
        article.Write(form, await shelf.Type(form.Type, form.Category, null, ct), shelf.Sites(form.Sites, nameof(form.Sites)), Actor, Now);
        if (form.PublishNow) article.Publish(Actor, Now);
        Db.Add(article);
        return article.Id;
    }
}
