using System.Diagnostics;
using System.Text.RegularExpressions;
using Steward.Platform.Files;

namespace Steward.Testing;

/// <summary>An S3-compatible store in a process of its own, with one empty bucket.</summary>
public sealed partial class S3Server : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("steward-s3").FullName;
    private readonly Process process;

    private S3Server()
    {
        process = Process.Start(new ProcessStartInfo("node", [Path.Combine(Repository.Folder, "tests", "Testing", "s3", "node_modules", "s3rver", "bin", "s3rver.js"), "-d", folder, "-a", "127.0.0.1", "-p", "0", "--configure-bucket", "steward"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    public S3Settings Settings { get; private set; } = new();

    public static async Task<S3Server> Start()
    {
        var server = new S3Server();
        while (await server.process.StandardOutput.ReadLineAsync() is { } line)
            if (Listening().Match(line) is { Success: true } found)
            {
                server.Settings = new() { Address = $"http://127.0.0.1:{found.Groups[1].Value}", Bucket = "steward", AccessKey = "S3RVER", SecretKey = "S3RVER" };
                return server;
            }
        throw new InvalidOperationException($"The store did not start: {await server.process.StandardError.ReadToEndAsync()}");
    }

    public async Task Stop()
    {
        if (process.HasExited) return;
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex(@"listening on 127\.0\.0\.1:(\d+)")]
    private static partial Regex Listening();
}
