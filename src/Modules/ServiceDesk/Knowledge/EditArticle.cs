using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>Writes another edition; what it said before stays readable. A withdrawn answer becomes a draft again.</summary>
public sealed class EditArticle(Work work, Shelf shelf) : Change<ArticleId, ArticleFields>(work, Permissions.KeepKnowledge)
{
    protected override async Task Handle(ArticleId id, ArticleFields form, CancellationToken ct)
    {
        var article = await Db.Set<Article>().VisibleTo(Actor).Include(a => a.Sites).Where(a => a.Id == id).OrNotFound(ct);
        Shelf.RefuseUnreadable(form.FullAnswer);
        if (form.WhatChanged.OrNull() is null) throw new Invalid(nameof(form.WhatChanged), "{0} is needed: whoever compares editions reads it.");
        article.Write(form, await shelf.Type(form.Type, form.Category, article.Category, ct), shelf.Sites(form.Sites, nameof(form.Sites)), Actor, Now);
    }
}
