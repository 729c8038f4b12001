using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Agreements;
using Steward.FitOut.Neighbours;
using Steward.FitOut.Papers;
using Steward.FitOut.Portal;
using Steward.FitOut.Reviews;
using Steward.FitOut.Works;
using Steward.Platform;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.Stories;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

internal static class ProjectRoutes
{
    public static IServiceCollection AddProjects(this IServiceCollection services) => services
        .AddScoped<Applications>()
        .AddScoped<FitOutPeople>()
        .AddScoped<WorkCatalogue>()
        .AddScoped<PaperBook>()
        .AddScoped<OwnersConsent>()
        .AddScoped<AgreementWords>()
        .AddScoped<SignedWords>()
        .AddScoped<IBegin, StandardWorks>()
        .AddScoped<IBegin, StandardText>()
        .AddScoped<ISearchBox, FitOutBox>()
        .AddScoped<ITellOfEstate, TellOfFitOuts>()
        .AddScoped<IKeepPersonalData, PersonsOfFitOut>()
        .AddSingleton<ITopBarPart, FitOutBar>()
        .GuardThings<FitOutPaper, FitOutPaperId>(FitOutPaperVisibility.VisibleTo)
        .GuardThings<SignedText, SignedTextId>(SignedTextVisibility.VisibleTo);

    public static void MapProjects(this IEndpointRouteBuilder api)
    {
        var projects = api.MapGroup("fit-outs").WithTags("Fit-outs");
        projects.MapList<FitOutList, FitOutList.Filter, FitOutList.Row>("", FitOutList.Columns, "Fit-outs");
        projects.MapGet ("waits",            (FitOutWaits overview, CancellationToken ct) => overview.Run(new(), ct));
        projects.MapGet ("choices",          (string? house, UnitId? unit, ApplicationChoices choices, CancellationToken ct) => choices.Run(new(house, unit), ct));
        projects.MapGet ("mine",             (MyFitOuts mine, CancellationToken ct) => mine.Run(new(), ct));
        projects.MapGet ("nearby",           (NearbyFitOuts nearby, CancellationToken ct) => nearby.Run(new(), ct));
        projects.MapGet ("{id}",             (FitOutId id, ShowFitOut show, CancellationToken ct) => show.Run(id, ct));
        projects.MapGet ("{id}/card",        (FitOutId id, ProjectCard card, CancellationToken ct) => card.Run(id, ct));
        projects.MapGet ("{id}/neighbours",  (FitOutId id, FitOutNeighbours neighbours, CancellationToken ct) => neighbours.Run(id, ct));
        projects.MapGet ("{id}/agreement",   (FitOutId id, ReadFitOutAgreement read, CancellationToken ct) => read.Run(id, ct));
        projects.MapPost("",                 (BeginFitOut.Form form, BeginFitOut begin, CancellationToken ct) => begin.Run(form, ct));
        projects.MapPost("{id}/edit",        (FitOutId id, ApplicationFields form, EditFitOut edit, CancellationToken ct) => edit.Run(id, form, ct));
        projects.MapPost("{id}/drop-paper",  (FitOutId id, DropFitOutPaper.Form form, DropFitOutPaper drop, CancellationToken ct) => drop.Run(id, form, ct));
        projects.MapPost("{id}/paper",       (FitOutId id, FileFitOutPaper.Form form, FileFitOutPaper file, CancellationToken ct) => file.Run(id, form, ct));
        projects.MapPost("{id}/consent",     (FitOutId id, ConsentToFitOut.Form form, ConsentToFitOut consent, CancellationToken ct) => consent.Run(id, form, ct));
        projects.MapPost("{id}/submit",      (FitOutId id, Bare form, SubmitFitOut submit, CancellationToken ct) => submit.Run(id, form, ct));
        projects.MapPost("{id}/withdraw",    (FitOutId id, WithdrawFitOut.Form form, WithdrawFitOut withdraw, CancellationToken ct) => withdraw.Run(id, form, ct));
        projects.MapPost("{id}/pass-papers", (FitOutId id, PassFitOutPapers.Form form, PassFitOutPapers pass, CancellationToken ct) => pass.Run(id, form, ct));
        projects.MapPost("{id}/pass-drawings", (FitOutId id, PassFitOutDrawings.Form form, PassFitOutDrawings pass, CancellationToken ct) => pass.Run(id, form, ct));
        projects.MapPost("{id}/return",      (FitOutId id, ReturnFitOut.Form form, ReturnFitOut give, CancellationToken ct) => give.Run(id, form, ct));
        projects.MapPost("{id}/to-authority", (FitOutId id, SendFitOutToAuthority.Form form, SendFitOutToAuthority send, CancellationToken ct) => send.Run(id, form, ct));
        projects.MapPost("{id}/authority-approval", (FitOutId id, FileAuthorityApproval.Form form, FileAuthorityApproval file, CancellationToken ct) => file.Run(id, form, ct));
        projects.MapPost("{id}/approve",     (FitOutId id, ApproveFitOut.Form form, ApproveFitOut approve, CancellationToken ct) => approve.Run(id, form, ct));
        projects.MapPost("{id}/refuse",      (FitOutId id, RefuseFitOut.Form form, RefuseFitOut refuse, CancellationToken ct) => refuse.Run(id, form, ct));
        projects.MapPost("{id}/sign",        (FitOutId id, SignFitOutAgreement.Form form, SignFitOutAgreement sign, CancellationToken ct) => sign.Run(id, form, ct));
        projects.MapPost("{id}/remind",      (FitOutId id, Bare form, RemindOfReview remind, CancellationToken ct) => remind.Run(id, form, ct));
        projects.MapPost("{id}/reveal",      (FitOutId id, RevealForm form, RevealFitOut reveal, CancellationToken ct) => reveal.Run(id, form, ct));

        var works = api.MapGroup("fit-out-works").WithTags("Fit-out rules");
        works.MapGet ("",            (WorkTypeList list, CancellationToken ct) => list.Run(new(), ct));
        works.MapGet ("{id}",        (WorkTypeId id, ShowWorkType show, CancellationToken ct) => show.Run(id, ct));
        works.MapPost("",            (AddWorkType.Form form, AddWorkType add, CancellationToken ct) => add.Run(form, ct));
        works.MapPost("{id}/change", (WorkTypeId id, ChangeWorkType.Form form, ChangeWorkType change, CancellationToken ct) => change.Run(id, form, ct));

        var texts = api.MapGroup("fit-out-agreements").WithTags("Fit-out rules");
        texts.MapGet ("",     (AgreementTextList list, CancellationToken ct) => list.Run(new(), ct));
        texts.MapGet ("{id}", (AgreementTextId id, ShowAgreementText show, CancellationToken ct) => show.Run(id, ct));
        texts.MapPost("",     (WriteAgreementText.Form form, WriteAgreementText write, CancellationToken ct) => write.Run(form, ct));
    }
}
