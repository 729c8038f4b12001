using Steward.Bench;

if (args is ["serve", var folder]) { await Floor.Serve(folder); return; }
if (args is not [var program, var server]) { Console.Error.WriteLine("usage: bin/bench"); Environment.ExitCode = 1; return; }

int[] connections = [1, 8];
var report = new Report();
foreach (var rows in new[] { 1_000, 100_000 })
{
    await using var subject = await Subject.Start(program, server, rows);
    (string What, Func<int, HttpRequestMessage> Ask)[] questions =
    [
        ("Show a request page", subject.Show), ("List the newest 50 open", subject.List), ("Search a word that about 50 have", subject.Search), ("Create a request by API", subject.Create),
    ];
    foreach (var (what, ask) in questions)
        foreach (var count in connections)
        {
            Console.Error.WriteLine($"{rows:N0} requests: {what}, {count} connections …");
            report.Add(rows, what, await Load.Measure(subject.Address, count, ask), subject.Memory());
        }
    if (rows < 100_000) continue;
    foreach (var count in connections)
    {
        Console.Error.WriteLine($"The floor, {count} connections …");
        report.Floor("pgbench: one request row and one history row", await Floor.Insert(subject.Connection, count));
        foreach (var (what, bytes) in report.Pages()) report.Floor($"Static file as large as: {what}", await Floor.StaticFile(bytes, count));
    }
}
report.Print(Console.Out);
