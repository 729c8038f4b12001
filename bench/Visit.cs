using Steward.Testing;

namespace Steward.Bench;

/// <summary>The program as it is published, with the small demonstration, and wang signed in to it.</summary>
internal sealed class Visit(HostProcess host, string cookie, string proof) : IAsyncDisposable
{
    private const string First = "/requests/new";

    public static async Task<Visit> Start(string program, Database database, string connection)
    {
        (string, string)[] settings =
        [
            ("ASPNETCORE_ENVIRONMENT", "Production"), ("Https", "off"), ("Demo", "small"), ("Limits__ApiCallsPerMinute", "100000000"),
            // As docs/operations.md says.
            ("DOTNET_GCgen0size", "2000000"),
            ("Logging__LogLevel__Default", "Warning"), ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information"),
        ];
        var host = await HostProcess.Start(program, database, connection, settings);
        try { return await SignIn(host, "wang"); }
        catch { await host.DisposeAsync(); throw; }
    }

    public Uri Address => host.Address;

    /// <summary>Somebody else who visits the same program.</summary>
    /// <param name="at">A page this person may open, from which the proof is taken.</param>
    public Task<Visit> As(string userName, string at = First) => SignIn(host, userName, at);

    /// <summary>What a form of a page sends along to prove where it comes from.</summary>
    public string Proof => proof;

    /// <summary>Resident memory in megabytes.</summary>
    public long Memory() => host.ResidentBytes / 1_000_000;

    public HttpRequestMessage Signed(HttpRequestMessage request)
    {
        request.Headers.Add("Cookie", cookie);
        if (request.Method == HttpMethod.Post) request.Headers.Add("RequestVerificationToken", proof);
        return request;
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    /// <summary>By the page; keeps the cookies, and the proof that a script of our pages sends along.</summary>
    private static async Task<Visit> SignIn(HostProcess host, string userName, string at = First)
    {
        var cookies = new System.Net.CookieContainer();
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = host.Address };
        var fields = (await Page("/sign-in")).QuerySelectorAll("form#sign-in input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        (fields["Model.UserName"], fields["Model.Password"]) = (userName, Demo.Cast.Password);
        (await http.PostAsync("/sign-in", new FormUrlEncodedContent(fields))).EnsureSuccessStatusCode();
        var proof = (await Page(at)).QuerySelector("form [name=__RequestVerificationToken]")?.GetAttribute("value");
        return new(host, cookies.GetCookieHeader(host.Address), proof ?? throw new InvalidOperationException($"{userName} could not sign in."));

        async Task<AngleSharp.Html.Dom.IHtmlDocument> Page(string address)
        {
            var answer = await http.GetAsync(address);
            return answer.IsSuccessStatusCode ? new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync())
                : throw new InvalidOperationException($"{address}: {(int)answer.StatusCode}\n{host.Log}");
        }
    }
}
