using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality.Exports;
using Steward.Platform.Languages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Persons;

internal static class PersonRoutes
{
    public static void MapPersons(this IEndpointRouteBuilder api)
    {
        var persons = api.MapGroup("estate/person-requests").WithTags("Persons");
        persons.MapList<PersonRequestList, PersonRequestList.Filter, PersonRequestList.Row>("", PersonRequestList.Columns, "Rights of persons");
        persons.MapGet ("{id}",         (PersonRequestId id, ShowPersonRequest show, CancellationToken ct) => show.Run(id, ct));
        persons.MapGet ("{id}/copy",    (PersonRequestId id, PersonCopy copy, Export export, ExportLeave leave, Catalogue texts, HttpContext http) => PersonCopy.Send(http, copy.Run(id, http.RequestAborted), export, leave, texts));
        persons.MapPost("",             (ReceivePersonRequest.Form form, ReceivePersonRequest receive, CancellationToken ct) => receive.Run(form, ct));
        persons.MapPost("{id}/answer",  (PersonRequestId id, AnswerPersonRequest.Form form, AnswerPersonRequest answer, CancellationToken ct) => answer.Run(id, form, ct));
        persons.MapPost("{id}/correct", (PersonRequestId id, CorrectForPerson.Form form, CorrectForPerson correct, CancellationToken ct) => correct.Run(id, form, ct));
        persons.MapPost("{id}/erase",   (PersonRequestId id, EraseForPerson.Form form, EraseForPerson erase, CancellationToken ct) => erase.Run(id, form, ct));
        persons.MapPost("{id}/decline", (PersonRequestId id, DeclinePersonRequest.Form form, DeclinePersonRequest decline, CancellationToken ct) => decline.Run(id, form, ct));

        var own = api.MapGroup("estate/my-data").WithTags("Portal");
        own.MapGet ("",                 (MyDataRequests mine, CancellationToken ct) => mine.Run(new(), ct));
        own.MapPost("",                 (AskAboutOwnData.Form form, AskAboutOwnData ask, CancellationToken ct) => ask.Run(form, ct));
        own.MapGet ("{id}/copy",        (PersonRequestId id, FetchMyCopy copy, Export export, ExportLeave leave, Catalogue texts, HttpContext http) => PersonCopy.Send(http, copy.Run(id, http.RequestAborted), export, leave, texts));
    }
}
