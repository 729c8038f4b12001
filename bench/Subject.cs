using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;
using Steward.Testing;

namespace Steward.Bench;

/// <summary>The program under measurement: the Release build on a PostgreSQL database that holds so many requests.</summary>
internal sealed class Subject(HostProcess host, string connection, string cookie) : IAsyncDisposable
{
    private Guid[] ids = [];
    private string[] words = [];

    public static async Task<Subject> Start(string server, int requests)
    {
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = $"steward_{requests}" }.ToString();
        (string, string)[] settings = [("ASPNETCORE_ENVIRONMENT", "Production"), ("Demo", "small"), ("Logging__LogLevel__Default", "Warning"), ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information")];
        var host = await HostProcess.Start(Database.Postgres, connection, settings);
        var subject = new Subject(host, connection, await SignIn(host));
        subject.words = await Filling.Fill(connection, requests);
        await using var database = NpgsqlDataSource.Create(connection);
        subject.ids = await Filling.Ids(database);
        return subject;
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
        request.Headers.Add("Cookie", cookie);
        return request;
    }

    private static async Task<string> SignIn(HostProcess host)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = host.Address };
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await http.GetStringAsync("/sign-in"));
        var fields = page.QuerySelectorAll("form#sign-in input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        (fields["Model.UserName"], fields["Model.Password"]) = ("wang", Demo.Cast.Password);
        var answer = await http.PostAsync("/sign-in", new FormUrlEncodedContent(fields));
        var cookie = answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.FirstOrDefault(c => c.Contains("Identity.Application", StringComparison.Ordinal)) : null;
        return cookie?.Split(';')[0] ?? throw new InvalidOperationException($"wang could not sign in: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }
}
