using System.Net;
using Steward.Platform.Api;

namespace Steward.Host.Tests.Security;

/// <summary>Who counts as one sender where nobody has signed in.</summary>
public sealed class SenderTests
{
    [Theory]
    [InlineData("203.0.113.9", "203.0.113.9")]
    [InlineData("::ffff:203.0.113.9", "203.0.113.9")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:3::1", "2001:db8:1:3::/64")]
    public void A_whole_network_of_IPv6_counts_as_one_address_of_IPv4_does(string address, string counted) => Assert.Equal(counted, NetworkAddress.Network(IPAddress.Parse(address)));

    [Fact]
    public async Task Whoever_changes_the_address_within_one_network_of_IPv6_is_stopped_all_the_same()
    {
        await using var copy = await DatabaseCopy.Make(Database.Sqlite);
        await using var host = await HostProcess.Start(Database.Sqlite, copy.Connection, ("Limits__AnonymousFormsPerMinute", "3"));
        async Task<HttpStatusCode> From(string address)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([]), Headers = { { "X-Forwarded-For", address } } };
            return (await host.Client().SendAsync(request)).StatusCode;
        }
        for (var i = 1; i <= 3; i++) Assert.NotEqual(HttpStatusCode.TooManyRequests, await From($"2001:db8:1:2::{i}"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await From("2001:db8:1:2:a:b:c:d"));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, await From("2001:db8:1:3::1"));
    }
}
