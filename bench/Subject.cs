using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;
using Steward.Testing;

namespace Steward.Bench;

/// <summary>The program under measurement: the Release build on a PostgreSQL database that holds so many requests.</summary>
internal sealed class Subject(HostProcess host, string connection, (string Cookie, string Proof) pass) : IAsyncDisposable
{
    private Guid[] ids = [];
    private string[] words = [];

    public static async Task<Subject> Start(string program, string server, int requests)
    {
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = $"steward_{requests}" }.ToString();
        (string, string)[] settings = [("ASPNETCORE_ENVIRONMENT", "Production"), ("Demo", "small"), ("Https", "off"), ("Limits__ApiCallsPerMinute", "100000000"), ("Logging__LogLevel__Default", "Warning"), ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information")];
        var host = await HostProcess.Start(program, Database.Postgres, connection, settings);
        try
        {
            var subject = new Subject(host, connection, await SignIn(host)) { words = await Filling.Fill(connection, requests) };
            await using var database = NpgsqlDataSource.Create(connection);
            subject.ids = await Filling.Ids(database);
            return subject;
        }
        catch { await host.DisposeAsync(); throw; }
    }

    public Uri Address => host.Address;
    public string Connection => connection;

    public HttpRequestMessage Create(int turn) => Signed(new(HttpMethod.Post, "/api/service-desk/requests")
    {
        Content = JsonContent.Create(new JsonObject { ["type"] = "Repair", ["subject"] = $"厨房水管漏水，第 {turn} 次来电", ["details"] = "从昨晚开始一直滴水，地板已经湿了。", ["contactName"] = "吴晓梅", ["contactPhone"] = "13800001801" }),
    });

    public HttpRequestMessage Show(int turn) => Signed(new(HttpMethod.Get, $"/requests/{ids[turn % ids.Length]}"));
    public HttpRequestMessage List(int turn) => Signed(new(HttpMethod.Get, "/requests?Open=true"));
    public HttpRequestMessage Search(int turn) => Signed(new(HttpMethod.Get, $"/requests?Q={Uri.EscapeDataString(words[turn % words.Length])}"));

    /// <summary>Resident memory in megabytes.</summary>
    public long Memory() => host.ResidentBytes / 1_000_000;

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private HttpRequestMessage Signed(HttpRequestMessage request)
    {
        request.Headers.Add("Cookie", pass.Cookie);
        if (request.Method == HttpMethod.Post) request.Headers.Add("RequestVerificationToken", pass.Proof);
        return request;
    }

    /// <summary>Signs in by the page, and keeps the cookies and the proof that a script of our pages sends along.</summary>
    private static async Task<(string, string)> SignIn(HostProcess host)
    {
        var cookies = new System.Net.CookieContainer();
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = host.Address };
        var fields = (await Page(http, "/sign-in")).QuerySelectorAll("form#sign-in input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        (fields["Model.UserName"], fields["Model.Password"]) = ("wang", Demo.Cast.Password);
        (await http.PostAsync("/sign-in", new FormUrlEncodedContent(fields))).EnsureSuccessStatusCode();
        var proof = (await Page(http, "/requests/new")).QuerySelector("form#open [name=__RequestVerificationToken]")?.GetAttribute("value");
        return (cookies.GetCookieHeader(host.Address), proof ?? throw new InvalidOperationException("wang could not sign in."));

        async Task<AngleSharp.Html.Dom.IHtmlDocument> Page(HttpClient http, string address)
        {
            var answer = await http.GetAsync(address);
            return answer.IsSuccessStatusCode ? new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync())
                : throw new InvalidOperationException($"{address}: {(int)answer.StatusCode}\n{host.Log}");
        }
    }
}
