using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Points;

/// <summary>Keeps strangers from flooding the desk: so many reports from one address and at one point in an hour.</summary>
public sealed class Restraint(Db db, Sending sending, SettingReader settings)
{
    public string Address => Secret.Hash(sending.Network ?? "unknown");

    /// <summary>Tells one phone from another behind the same address, as far as that goes without a cookie.</summary>
    public string Sender => Secret.Hash($"{sending.Network ?? "unknown"}|{sending.Agent}");

    public async Task Restrain(Point point, DateTimeOffset now, CancellationToken ct)
    {
        var (hour, address, reports) = (now.AddHours(-1), Address, db.Set<PassByReport>());
        if (await reports.CountAsync(r => r.Address == address && r.At > hour, ct) >= await settings.Get(PointSettings.PerAddress, point.Site, ct: ct))
            throw new Refused("A great deal was reported from your connection within the last hour. Please try again later, or call the service centre.") { IsTooOften = true };
        if (await reports.CountAsync(r => r.Point == point.Id && r.At > hour, ct) >= await settings.Get(PointSettings.PerPoint, point.Site, ct: ct))
            throw new Refused("A great deal was reported here within the last hour: we know and see to it. If it is urgent, please call the service centre.") { IsTooOften = true };
    }
}
