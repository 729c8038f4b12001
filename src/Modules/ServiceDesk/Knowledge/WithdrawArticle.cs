using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>Takes an answer out of use; it stays readable for the staff.</summary>
public sealed class WithdrawArticle(Work work) : Change<ArticleId, WithdrawArticle.Form>(work, Permissions.KeepKnowledge)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(300, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(ArticleId id, Form form, CancellationToken ct) =>
        (await Db.Set<Article>().VisibleTo(Actor).Include(a => a.Sites).Where(a => a.Id == id).OrNotFound(ct)).Withdraw(form.Reason.Trim(), Actor);
}
