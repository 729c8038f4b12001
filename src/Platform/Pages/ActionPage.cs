using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Steward.Platform.UseCases;

namespace Steward.Platform.Pages;

/// <summary>A page that shows a query's answer and whose forms run use cases.</summary>
public abstract class ActionPage : ComponentBase
{
    [Inject] protected NavigationManager Navigation { get; private set; } = null!;
    [Inject] protected Actor Actor { get; private set; } = null!;
    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    /// <summary>Why there is nothing to show, if so.</summary>
    protected Refusal? Refusal { get; private set; }

    protected bool Sent(string form) => Http.Sent(form);

    /// <summary>The answer; or null, and the page says not found, or not permitted.</summary>
    protected async Task<T?> Find<T>(Task<T> query) where T : class
    {
        try { return await query; }
        catch (NotFound) { Navigation.NotFound(); return null; }
        catch (Refusal refusal)
        {
            Refusal = refusal;
            Http.Response.StatusCode = refusal.Status;
            return null;
        }
    }
}
