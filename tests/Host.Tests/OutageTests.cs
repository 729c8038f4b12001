using System.Diagnostics;
using System.Net;

namespace Steward.Host.Tests;

public sealed class OutageTests
{
    [Theory, OnPostgres]
    public async Task While_the_database_is_unsenta_page_says_so_and_then_all_goes_on(Database on)
    {
        var folder = Directory.CreateTempSubdirectory("steward-outage").FullName;
        var connection = $"{await Cluster("start", folder)};Timeout=5";
        try
        {
            await using var host = await HostProcess.Start(on, connection.Replace("Database=postgres", "Database=steward", StringComparison.Ordinal));
            using var http = host.Client();
            var signIn = await host.Open("/portal/sign-in");

            await Cluster("stop", folder);
            var away = await http.SendAsync(new(HttpMethod.Get, "/health/ready"));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
            var form = await http.PostAsync("/api/service-desk/requests", new StringContent("{}", System.Text.Encoding.UTF8, "application/json"));
            Assert.True((int)form.StatusCode is 401 or 503, $"{form.StatusCode}");
            var unsent = await signIn.Send("phone", ("Phone", "13812345678"));
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "10"), (unsent.Status, unsent.Answer.Headers.GetValues("Retry-After").Single()));
            Assert.Contains("客户服务中心", unsent.Text);
            Assert.Contains("13812345678", unsent.Text);
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/live")).StatusCode);

            await Cluster("start", folder);
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/ready")).StatusCode);
            Assert.StartsWith("/portal/sign-in/", (await unsent.Send("again")).Path);
        }
        finally
        {
            await Cluster("stop", folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> Cluster(string what, string folder)
    {
        var repository = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(repository.FullName, "Steward.slnx"))) repository = repository.Parent!;
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(repository.FullName, "bin", "postgres"), [what, folder]) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return said.Trim();
    }
}
