using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;
using Steward.Testing;

namespace Steward.Bench;

/// <summary>What is asked of the program over a PostgreSQL database that holds so many requests.</summary>
internal sealed class Subject(Visit visit, string connection, Guid[] ids, string[] words) : IAsyncDisposable
{
    public static async Task<Subject> Start(string program, string server, int requests)
    {
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = $"steward_{requests}" }.ToString();
        var visit = await Visit.Start(program, Database.Postgres, connection);
        try
        {
            var words = await Filling.Fill(connection, requests);
            await using var database = NpgsqlDataSource.Create(connection);
            return new(visit, connection, await Filling.Ids(database), words);
        }
        catch { await visit.DisposeAsync(); throw; }
    }

    public Uri Address => visit.Address;
    public string Connection => connection;
    public long Memory() => visit.Memory();

    public HttpRequestMessage Create(int turn) => visit.Signed(new(HttpMethod.Post, "/api/service-desk/requests")
    {
        Content = JsonContent.Create(new JsonObject { ["type"] = "Repair", ["subject"] = $"厨房水管漏水，第 {turn} 次来电", ["details"] = "从昨晚开始一直滴水，地板已经湿了。", ["contactName"] = "吴晓梅", ["contactPhone"] = "13800001801" }),
    });

    public HttpRequestMessage Ask(string path) => visit.Signed(new(HttpMethod.Get, path));
    public HttpRequestMessage Show(int turn) => visit.Signed(new(HttpMethod.Get, $"/requests/{ids[turn % ids.Length]}"));
    public HttpRequestMessage List(int turn) => visit.Signed(new(HttpMethod.Get, "/requests?Open=true"));
    public HttpRequestMessage Search(int turn) => visit.Signed(new(HttpMethod.Get, $"/requests?Q={Uri.EscapeDataString(words[turn % words.Length])}"));

    public ValueTask DisposeAsync() => visit.DisposeAsync();
}
