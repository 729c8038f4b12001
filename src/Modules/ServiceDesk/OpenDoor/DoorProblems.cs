using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Steward.Platform.Identity.Tokens;
using Steward.Platform.Languages;

namespace Steward.ServiceDesk.OpenDoor;

/// <summary>What fails before a call reaches the door, too many of them or a body that nobody reads, is said in the standard's form as well.</summary>
internal sealed class DoorProblems(Catalogue texts) : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => Bearer.IsAtOpenDoor(context.HttpContext);

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var http = context.HttpContext;
        var status = context.ProblemDetails.Status ?? http.Response.StatusCode;
        var format = http.Request.Path.Value?.EndsWith(".json", StringComparison.OrdinalIgnoreCase) is true ? "json" : "xml";
        await Wire.Say(format, "errors", new[] { new Door.Error(status, Sentence(status)) }, status).ExecuteAsync(http);
    }

    private string Sentence(int status) => status switch
    {
        StatusCodes.Status404NotFound             => texts["There is no such thing, or it is not yours to see."],
        StatusCodes.Status415UnsupportedMediaType => texts["A request is sent as application/x-www-form-urlencoded."],
        StatusCodes.Status429TooManyRequests      => texts["That was too often."],
        _                                         => ReasonPhrases.GetReasonPhrase(status),
    };
}
