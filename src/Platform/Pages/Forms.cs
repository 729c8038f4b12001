using Microsoft.AspNetCore.Http;

namespace Steward.Platform.Pages;

public static class Forms
{
    /// <summary>Whether this very form was just sent. Such a form must be rendered even if its action is no longer open:
    /// otherwise nobody receives the post and the sender sees a bare 400 instead of our refusal.</summary>
    public static bool Sent(this HttpContext http, string form) =>
        HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType && http.Request.Form["_handler"] == form;
}
