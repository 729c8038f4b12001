using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Handling;

/// <summary>Looks up what holds for a request.</summary>
public sealed class Rulebook(Db db, SettingReader settings, GradeRules grades, TimeProvider clock)
{
    /// <summary>Decides of the call-back, by what holds at the site today, the day of the resolution.</summary>
    public async Task<Terms> For(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (share, hours) = CallBackSettings.Of(request.Type, request.Urgency is Urgency.Urgent);
        var terms = Terms.Decide(request, await Category(request.Category, ct), Shown.DayOf(now), await settings.Get(share, request.Site, now, ct), await settings.Get(hours, request.Site, now, ct), await settings.Get(CallBackSettings.Reopened, request.Site, now, ct));
        var joined = await db.Set<Joiner>().Still().Where(j => j.Request == request.Id).OrderBy(j => j.JoinedAt).Select(j => j.Id).ToListAsync(ct);
        return terms with { Caller = await Caller(request, ct), Joiners = joined };
    }

    /// <summary>Who calls back about it.</summary>
    public async Task<Rank> Caller(Request request, CancellationToken ct) =>
        request.Type is RequestType.Complaint ? (await grades.For(request, ct)).Calls : Rank.Desk;

    /// <summary>The category, which must be one of its type's; a retired one serves only what was filed under it before.</summary>
    public async Task<Category?> Chosen(RequestType type, CategoryId? id, CategoryId? before, string field, CancellationToken ct)
    {
        if (id is null) return null;
        var category = await Category(id, ct);
        if (category is null || category.Type != type) throw new Invalid(field, "{0} does not belong to this type of request.");
        if (category.Retired && id != before) throw new Invalid(field, "{0} is no longer in use.");
        return category;
    }

    public async Task<Category?> Category(CategoryId? id, CancellationToken ct) =>
        id is null ? null : await db.Set<Category>().SingleOrDefaultAsync(c => c.Id == id, ct);
}
