using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Sites;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.Estate.Procedures;

/// <summary>Tells those of a site of a last day that comes near, and again when it has passed; each once.</summary>
public sealed class LastDays(Work work, Crew crew, Notify notify)
{
    public static TermLeft? Left(DateOnly? to, DateOnly today, int warning) => to is not { } last ? null : last < today ? TermLeft.Expired : last <= today.AddDays(warning) ? TermLeft.RunsOut : null;

    /// <param name="soon">The sentence while there is still time; <paramref name="late"/> when there is none.</param>
    public async Task Tell(SiteId site, Guid about, TermLeft step, DateOnly day, Permission whom, NoticeKind kind, string href, string soon, string late, object?[] arguments, CancellationToken ct)
    {
        if (await work.Db.Set<ExpiryAlert>().AsNoTracking().AnyAsync(a => a.About == about && a.Step == step && a.Day == day, ct)) return;
        work.Db.Add(new ExpiryAlert(site, about, step, day, work.Now));
        await notify.Tell(kind, (await crew.At(site, whom, ct)).Select(c => c.Id), href, step is TermLeft.RunsOut ? soon : late, arguments, ct);
    }
}
