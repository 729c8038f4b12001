using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Notifications;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tenure;

/// <summary>How a change of owner or tenant is done; every company's own choice.</summary>
public static class TenureSettings
{
    private const string Rule = "Formalities of changes of owner and tenant (common practice)";
    public static readonly ChoiceSetting<PeriodRule> Period = new("tenure.period", "Until when the outgoing party pays", PeriodRule.ByDay, Rule);
    public static readonly Setting<bool> Papers = new("tenure.papers", "A change of owner or tenant takes its papers", true, false, true, Rule);
    public static readonly Setting<int>  TellDays = new("tenure.tell.days", "Days within which a change of tenant is to be told", 15, 1, 60, "Hangzhou regulation on property management, art. 56: told within 15 days");

    public static readonly Setting<bool> Approval = new("tenure.approval", "A change of owner waits for the approval of the head or manager", false, false, true, Rule);

    public static readonly Setting<int> LeaseDays = new("tenure.lease.days", "Days before its end at which a lease is said to run out", 60, 1, 365, "Keeping of leases and changes of tenant (common practice)");

    internal const string Unapproved = "Here a change of owner is approved by a second person: record it as a change of owner, on the page of the unit.";

    /// <summary>Where a change of owner is approved by a second person, there is no way round that.</summary>
    internal static async Task RefuseUnapproved(this SettingReader settings, SiteId site, CancellationToken ct)
    {
        if (await settings.Get(Approval, site, ct: ct)) throw new Refused(Unapproved);
    }

    /// <summary>The first owner of a unit changes nobody; whoever comes after one does.</summary>
    internal static async Task RefuseAnotherOwner(this SettingReader settings, Db db, Unit unit, CancellationToken ct)
    {
        if (await db.Set<Occupancy>().AnyAsync(o => o.Unit == unit.Id && o.Role == OccupancyRole.Owner, ct)) await settings.RefuseUnapproved(unit.Site, ct);
    }

    /// <summary>The last day that whoever leaves pays for.</summary>
    public static DateOnly PaysUntil(PeriodRule rule, DateOnly last)
    {
        var end = new DateOnly(last.Year, last.Month, 1).AddMonths(1).AddDays(-1);
        return rule switch
        {
            PeriodRule.ByDay      => last,
            PeriodRule.WholeMonth => end,
            _                     => last.Day <= 15 ? new DateOnly(last.Year, last.Month, 15) : end,
        };
    }
}

/// <summary>What people can be told about changes of owner and about leases.</summary>
public static class TenureNotices
{
    public static readonly NoticeKind Asked   = new("tenure.asked",   "Somebody asks for a change of owner that I may approve", Mail: true);
    public static readonly NoticeKind Decided = new("tenure.decided", "It is decided whether a change of owner is carried out");
    public static readonly NoticeKind LeaseEnds = new("tenure.lease-ends", "A lease runs out");
}
