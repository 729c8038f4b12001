using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Steward.Platform.Webhooks;

/// <summary>Where webhooks may go: https to the open internet. The company's own network and this very machine are out of bounds,
/// whatever a name resolves to, unless «Webhooks:AllowPrivate» says otherwise; in Development this machine is allowed.</summary>
public sealed class Destinations(IConfiguration settings, IHostEnvironment environment)
{
    private bool AllowPrivate => settings.GetValue("Webhooks:AllowPrivate", false);
    private bool AllowLoopback => AllowPrivate || environment.IsDevelopment();

    public bool Accepts(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp && AllowLoopback && (uri.IsLoopback || AllowPrivate))
        && (!IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) || Accepts(ip));

    /// <summary>Looks at the address really connected to: a name may resolve differently from one time to the next.</summary>
    public SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false, UseProxy = false, ConnectTimeout = TimeSpan.FromSeconds(10), PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = async (context, ct) =>
        {
            var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
            var allowed = found.Where(Accepts).ToArray();
            if (allowed.Length == 0) throw new HttpRequestException($"{context.DnsEndPoint.Host} lies in a network that webhooks may not reach.");
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try { await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, ct); }
            catch { socket.Dispose(); throw; }
            return new NetworkStream(socket, ownsSocket: true);
        },
    };

    private bool Accepts(IPAddress address)
    {
        var ip = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(ip)) return AllowLoopback;
        return AllowPrivate || !IsPrivate(ip);
    }

    private static bool IsPrivate(IPAddress ip) => ip.AddressFamily is AddressFamily.InterNetworkV6
        ? ip.IsIPv6LinkLocal || ip.IsIPv6SiteLocal || ip.IsIPv6UniqueLocal || ip.IsIPv6Multicast || ip.Equals(IPAddress.IPv6Any)
        : ip.GetAddressBytes() switch
        {
            [0 or 10 or 127 or >= 224, ..]  => true,
            [100, >= 64 and <= 127, ..]     => true,
            [169, 254, ..]                  => true,
            [172, >= 16 and <= 31, ..]      => true,
            [192, 168, ..] or [192, 0, 0, _] => true,
            [198, 18 or 19, ..]             => true,
            _                               => false,
        };
}
