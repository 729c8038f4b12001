using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Npgsql;
using Steward.Testing;

namespace Steward.Bench;

/// <param name="Trial">Seconds to look at every row.</param>
/// <param name="Write">Seconds to write them.</param>
/// <param name="Memory">The most that was resident, in megabytes.</param>
/// <param name="Steps">How often the progress bar was seen to have moved.</param>
internal sealed record Imported(Database Database, string Kind, int Rows, double Trial, double Write, long Memory, int Steps);

/// <summary>Brings in the units and residents of a large community as a person would: upload, match, look at the trial, start; then takes the units out again.</summary>
internal sealed class Imports(int rows)
{
    public const int Usual = 50_000;
    /// <summary>From so many on only a server is asked: nobody keeps them in a file.</summary>
    private const int Many = 200_000;

    public async Task<(IReadOnlyList<Imported> Imports, IReadOnlyList<Exported> Exports)> Run(string program, string server)
    {
        var (done, taken) = (new List<Imported>(), new List<Exported>());
        var folder = Directory.CreateTempSubdirectory("steward-imports").FullName;
        foreach (var (database, connection) in new[] { (Database.Sqlite, $"Data Source={folder}/steward.db"), (Database.Postgres, new NpgsqlConnectionStringBuilder(server) { Database = $"steward_imports_{rows}" }.ToString()) }.Where(d => rows <= Many || d.Item1 is Database.Postgres))
        {
            await using var visit = await Visit.Start(program, database, connection);
            using var http = new HttpClient { BaseAddress = visit.Address };
            foreach (var (kind, table) in new[] { ("units", Units()), ("residents", Residents()) })
            {
                done.Add(await Import(visit, http, database, kind, table));
                Console.Error.WriteLine(done[^1]);
            }
            taken.AddRange(await Exports.Units(visit, database, rows));
        }
        Directory.Delete(folder, recursive: true);
        return (done, taken);
    }

    private string Units() => Table("房号,建筑面积,用途,状态", n => $"{House(n)},{80 + n % 60}.5,住宅,{(n % 5 == 0 ? "空置" : "自住")}");

    /// <summary>Names that often come again, as names do; nearly everybody has a telephone of their own.</summary>
    private string Residents() => Table("房号,姓名,身份,手机,入住日期", n =>
        $"{House(n)},{"王李张刘陈杨赵黄周吴"[n % 10]}{"伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平"[n / 10 % 20]}{"华国志建文玉海春晓小"[n / 200 % 10]},{(n % 4 == 3 ? "家属" : "业主")},{13000000000 + n * 7919L},20{10 + n % 15}-0{1 + n % 9}-1{n % 9}");

    private static string House(int n) => $"{200 + n / 2000}-{1 + n % 4}-{1 + n / 40 % 50}{n / 4 % 10 + 1:00}";

    private string Table(string heading, Func<int, string> row)
    {
        var text = new StringBuilder(heading).AppendLine();
        for (var n = 0; n < rows; n++) text.AppendLine(row(n));
        return text.ToString();
    }

    private async Task<Imported> Import(Visit visit, HttpClient http, Database database, string kind, string table)
    {
        var (memory, steps) = (0L, 0);
        var id = (await Send(HttpMethod.Post, $"/api/imports?kind={kind}&fileName={kind}.csv", new StringContent(table, Encoding.UTF8, "application/octet-stream"))).GetValue<string>();
        var columns = (await Send(HttpMethod.Get, $"/api/imports/{id}", null))["columns"]!.AsArray().Where(c => c!["at"] is not null).Select(c => KeyValuePair.Create(c!["name"]!.GetValue<string>(), (JsonNode?)c["at"]!.ToString()));
        var trial = await Pass("match", new JsonObject { ["columns"] = new JsonObject(columns) }, "Checked");
        var write = await Pass("start", [], "Finished");
        return new(database, kind, rows, trial, write, memory, steps);

        async Task<double> Pass(string verb, JsonObject form, string until)
        {
            var clock = Stopwatch.StartNew();
            await Send(HttpMethod.Post, $"/api/imports/{id}/{verb}", JsonContent.Create(form));
            for (var seen = 0; ; await Task.Delay(200))
            {
                var import = await Send(HttpMethod.Get, $"/api/imports/{id}", null);
                memory = Math.Max(memory, visit.Memory());
                if (import["done"]!.GetValue<int>() is var now && now != seen) (seen, steps) = (now, steps + 1);
                if (import["state"]!.GetValue<string>() != until) continue;
                return import["bad"]!.GetValue<int>() == 0 && seen == rows ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException($"{kind}: {import}");
            }
        }

        async Task<JsonNode> Send(HttpMethod method, string address, HttpContent? body)
        {
            using var answer = await http.SendAsync(visit.Signed(new(method, address) { Content = body }));
            var said = await answer.Content.ReadAsStringAsync();
            return answer.IsSuccessStatusCode ? JsonNode.Parse(said.Length == 0 ? "{}" : said)! : throw new InvalidOperationException($"{address}: {(int)answer.StatusCode} {said}");
        }
    }
}
