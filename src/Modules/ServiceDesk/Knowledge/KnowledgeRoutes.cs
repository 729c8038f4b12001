using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Knowledge;

internal static class KnowledgeRoutes
{
    public static void MapKnowledge(this IEndpointRouteBuilder api)
    {
        var articles = api.MapGroup("service-desk/knowledge").WithTags("Knowledge base");
        articles.MapList<ArticleList, ArticleList.Filter, ArticleList.Row>("", ArticleList.Columns, "Knowledge base");
        articles.MapGet ("likely",                 ([AsParameters] LikelyAnswers.Filter filter, LikelyAnswers find, CancellationToken ct) => find.Run(filter, ct));
        articles.MapGet ("panel",                  async ([AsParameters] LikelyAnswers.Filter filter, LikelyAnswers find, CancellationToken ct) => new RazorComponentResult<AnswersPanel>(new { Rows = await find.Run(filter, ct) })).ExcludeFromDescription();
        articles.MapPost("",                       (WriteArticle.Form form, WriteArticle write, CancellationToken ct) => write.Run(form, ct));
        articles.MapPost("sites/{site}",           (SiteId site, CoverNewSite.Form form, CoverNewSite cover, CancellationToken ct) => cover.Run(site, form, ct)).WithSummary("Lets what holds in all other communities hold in this one, as is done by itself when a community is added.");
        articles.MapGet ("{id}",                   (ArticleId id, ShowArticle show, CancellationToken ct) => show.Run(id, ct));
        articles.MapPut ("{id}",                   (ArticleId id, ArticleFields form, EditArticle edit, CancellationToken ct) => edit.Run(id, form, ct));
        articles.MapPost("{id}/publish",           (ArticleId id, Bare form, PublishArticle publish, CancellationToken ct) => publish.Run(id, form, ct));
        articles.MapPost("{id}/prolong",           (ArticleId id, ProlongArticle.Form form, ProlongArticle prolong, CancellationToken ct) => prolong.Run(id, form, ct));
        articles.MapPost("{id}/withdraw",          (ArticleId id, WithdrawArticle.Form form, WithdrawArticle withdraw, CancellationToken ct) => withdraw.Run(id, form, ct));
        articles.MapPost("{id}/remind",            (ArticleId id, Bare form, TellKeeper tell, CancellationToken ct) => tell.Run(id, form, ct)).WithSummary("Tells its keeper now that it runs out, as is done of all each morning.");
        articles.MapGet ("{id}/editions",          (ArticleId id, EditionList list, CancellationToken ct) => list.Run(id, ct));
        articles.MapGet ("{id}/editions/{number}", (ArticleId id, int number, int? with, CompareEditions compare, CancellationToken ct) => compare.Run(new(id, number, with), ct));

        var questions = api.MapGroup("portal/questions").WithTags("Residents' portal");
        questions.MapGet("",                       ([AsParameters] CommonQuestions.Filter filter, CommonQuestions list, CancellationToken ct) => list.Run(filter, ct));
        questions.MapGet("panel",                  async ([AsParameters] CommonQuestions.Filter filter, CommonQuestions list, CancellationToken ct) =>
            new RazorComponentResult<QuestionCards>(new { Rows = await list.Run(filter with { Words = filter.Words ?? "", Most = 3 }, ct), Title = "Perhaps this answers it", Apart = true })).ExcludeFromDescription();
        questions.MapGet("{id}",                   (ArticleId id, ReadAnswer read, CancellationToken ct) => read.Run(id, ct));
    }
}
