using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Steward.Testing;

/// <summary>The real program as a process of its own: served by Kestrel on a loopback port, and killed when a test says so.</summary>
public sealed partial class HostProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly List<string> log = [];

    private HostProcess(Process process) => this.process = process;

    public int Id => process.Id;
    public Uri Address { get; private set; } = null!;
    public long ResidentBytes { get { process.Refresh(); return process.WorkingSet64; } }
    public string Log { get { lock (log) return string.Join('\n', log); } }

    /// <summary>The program as built beside the tests.</summary>
    public static Task<HostProcess> Start(Database database, string connection, params (string Name, string Value)[] settings) =>
        Start(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Host", new DirectoryInfo(AppContext.BaseDirectory).Name, "Steward.Host.dll")), database, connection, settings);

    public static Task<HostProcess> Start(string program, Database database, string connection, params (string Name, string Value)[] settings) =>
        Start(new ProcessStartInfo("dotnet", [program, "--contentRoot", Path.GetDirectoryName(program)!]),
            [("ASPNETCORE_ENVIRONMENT", "Development"), ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("Database", database.ToString()), ("Connection", connection), ("Demo", "false"), ("KeyRing__Folder", StewardApp.KeyRingOf(connection)), .. settings]);

    /// <summary>A command that ends in serving, once it says where it listens.</summary>
    public static async Task<HostProcess> Start(ProcessStartInfo start, params IEnumerable<(string Name, string Value)> settings)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var host = new HostProcess(Process.Start(start)!);
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        host.process.OutputDataReceived += (_, line) => host.Read(line.Data, listening);
        host.process.ErrorDataReceived += (_, line) => host.Read(line.Data, listening);
        host.process.EnableRaisingEvents = true;
        host.process.Exited += (_, _) =>
        {
            if (listening.Task.IsCompleted) return;
            // What it said last is read to its end.
            host.process.WaitForExit();
            listening.TrySetException(new InvalidOperationException($"The program ended before it listened:\n{host.Log}"));
        };
        host.process.BeginOutputReadLine();
        host.process.BeginErrorReadLine();
        host.Address = await listening.Task;
        return host;
    }

    public HttpClient Client(bool follows = true) => new(new SocketsHttpHandler { AllowAutoRedirect = follows }) { BaseAddress = Address };

    /// <summary>Opens a page as somebody who has just come; what follows from it is the same visitor.</summary>
    public Task<Page> Open(string address) => Page.Load(Client(follows: false), new(HttpMethod.Get, address));

    /// <summary>A browser of somebody who has signed in at the page.</summary>
    public async Task<HttpClient> SignIn(string userName, string language = "en")
    {
        var cookies = new CookieContainer();
        cookies.Add(Address, new Cookie("lang", Uri.EscapeDataString($"c={language}|uic={language}")));
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = Address };
        var page = await (await Page.Open(http, "/sign-in")).Send("sign-in", ("UserName", userName), ("Password", World.Password));
        return page.Path is "/sign-in" ? throw new InvalidOperationException($"{userName} could not sign in: {page.Text}") : http;
    }

    /// <summary>As when the power fails: nothing is tidied up.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>As when an operator ends it: with SIGTERM. Whoever does not end has a minute.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> End()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"])) await kill.WaitForExitAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await Kill();
        process.Dispose();
    }

    private void Read(string? line, TaskCompletionSource<Uri> listening)
    {
        if (line is null) return;
        lock (log) log.Add(line);
        if (Listening().Match(line) is { Success: true } found) listening.TrySetResult(new(found.Groups[1].Value));
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();
}
