using System.Net;
using System.Net.Sockets;

namespace Steward.Platform.Api;

/// <summary>Who counts as one sender when there is no account to count by.</summary>
public static class NetworkAddress
{
    /// <summary>The address as it is written down: IPv4 however it came.</summary>
    public static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;

    /// <summary>What is counted by. One household or phone has a whole /64 of IPv6 to choose from, so all of it counts as one.</summary>
    public static string? Network(IPAddress? address)
    {
        if (Plain(address) is not { } plain) return null;
        if (plain.AddressFamily is not AddressFamily.InterNetworkV6) return plain.ToString();
        var bytes = plain.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}
