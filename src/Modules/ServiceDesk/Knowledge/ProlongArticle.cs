using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>Says after looking at an answer that it still holds, and until when.</summary>
public sealed class ProlongArticle(Work work) : Change<ArticleId, ProlongArticle.Form>(work, Permissions.KeepKnowledge)
{
    public sealed class Form : Bare
    {
        /// <summary>Left open: until somebody says otherwise.</summary>
        public DateOnly? ValidUntil { get; set; }
        /// <summary>Where one has looked: «核对2026年价目表，不变».</summary>
        [Required, StringLength(300, MinimumLength = 2)] public string HowItWasChecked { get; set; } = "";
    }

    protected override async Task Handle(ArticleId id, Form form, CancellationToken ct)
    {
        var article = await Db.Set<Article>().VisibleTo(Actor).Include(a => a.Sites).Where(a => a.Id == id).OrNotFound(ct);
        if (form.ValidUntil < Shown.DayOf(Now)) throw new Invalid(nameof(form.ValidUntil), "{0} lies in the past.");
        article.Prolong(form.ValidUntil, form.HowItWasChecked.Trim(), Actor, Now);
    }
}
