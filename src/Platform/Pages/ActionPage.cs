using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.UseCases;

namespace Steward.Platform.Pages;

/// <summary>A page that shows a query's answer and whose forms run use cases.</summary>
public abstract class ActionPage : ComponentBase
{
    [Inject] protected NavigationManager Navigation { get; private set; } = null!;
    [Inject] protected Actor Actor { get; private set; } = null!;
    [Inject] private AccessLog Log { get; set; } = null!;
    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    /// <summary>Why there is nothing to show, if so.</summary>
    protected Refusal? Refusal { get; private set; }

    private bool isNoted;

    protected bool Sent(string form) => Http.Sent(form);

    /// <summary>The answer; or null, and the page says not found, or not permitted.</summary>
    protected async Task<T?> Find<T>(Task<T> query) where T : class
    {
        try
        {
            var found = await query;
            await NotePrint();
            return found;
        }
        catch (NotFound) { Navigation.NotFound(); return null; }
        catch (Refusal refusal)
        {
            Refusal = refusal;
            Http.Response.StatusCode = refusal.Status;
            return null;
        }
    }

    /// <summary>A sheet that tells of persons is on record before it is shown, as an export is.</summary>
    private async Task NotePrint()
    {
        if (isNoted || Attribute.GetCustomAttribute(GetType(), typeof(PrintsPersonsAttribute)) is not PrintsPersonsAttribute sheet) return;
        isNoted = true;
        var thing = Guid.TryParse(Http.Request.RouteValues["Id"]?.ToString(), out var id) ? id : (Guid?)null;
        await Log.Write(new(AccessAct.Print, thing is null ? null : sheet.Kind, thing, Actor.Chosen, sheet.Title));
    }
}
