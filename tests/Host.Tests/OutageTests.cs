using System.Net;

namespace Steward.Host.Tests;

public sealed class OutageTests
{
    [Theory, OnPostgres]
    public async Task While_the_database_is_away_a_page_says_so_and_then_all_goes_on(Database on)
    {
        await using var server = await PostgresServer.Make();
        await using var host = await HostProcess.Start(on, server.Connection);
        using var http = host.Client();
        var signIn = await host.Open("/portal/sign-in");

        await server.Stop();
        var away = await http.SendAsync(new(HttpMethod.Get, "/health/ready"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
        var form = await http.PostAsync("/api/service-desk/requests", new StringContent("{}", System.Text.Encoding.UTF8, "application/json"));
        Assert.True((int)form.StatusCode is 401 or 503, $"{form.StatusCode}");
        var unsent = await signIn.Send("phone", ("Phone", "13812345678"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "10"), (unsent.Status, unsent.Answer.Headers.GetValues("Retry-After").Single()));
        Assert.Contains("客户服务中心", unsent.Text);
        Assert.Contains("13812345678", unsent.Text);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/live")).StatusCode);

        await server.Start();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/ready")).StatusCode);
        Assert.StartsWith("/portal/sign-in/", (await unsent.Send("again")).Path);
    }

    [Theory, OnPostgres]
    public async Task Who_ends_it_while_the_database_is_away_is_not_made_to_wait_for_the_database(Database on)
    {
        await using var server = await PostgresServer.Make();
        await using var host = await HostProcess.Start(on, server.Connection, ("DOTNET_SHUTDOWNTIMEOUTSECONDS", "1"));

        await server.Stop();
        Assert.Equal(0, await host.End());
    }
}
