using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Batches;
using Steward.Estate.Occupancies;
using Steward.Estate.Tenure;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

/// <summary>Where a change of owner waits for a second person, neither a table nor the counter leads round that.</summary>
public sealed class OwnerApprovalTests
{
    private static async Task<StewardApp> Approving(Database on)
    {
        var app = await StewardApp.Start(on);
        await app.As("admin").Do((ChangeSetting set) => set.Run(TenureSettings.Approval.Key, new() { Value = "true" }));
        return app;
    }

    private static Task<int> Owners(StewardApp app, string house) => app.Look(db => db.Set<Occupancy>().CountAsync(o => o.Unit == app.Unit(house) && o.Role == OccupancyRole.Owner && o.To == null));

    [Theory, OnEveryDatabase]
    public async Task A_table_brings_the_first_owner_and_changes_none(Database on)
    {
        await using var app = await Approving(on);
        var done = await app.Import("wang", "residents", "房号,姓名,身份,入住日期,搬离日期\n3-2-1801,金文彬,业主,2026-01-01,\n3-2-1801,吴晓梅,业主,2020-01-01,2026-02-28\n3-2-101,张伟,业主,2020-05-01,\n3-2-102,孟可,租户,2025-01-01,2025-12-31\n");
        Assert.Equal((2, 2), (done.Added, done.Bad));
        Assert.Equal((1, 1), (await Owners(app, "3-2-1801"), await Owners(app, "3-2-101")));
        Assert.Equal(app.World.Customers["吴晓梅"], await app.Look(db => db.Set<Occupancy>().Where(o => o.Unit == app.Unit("3-2-1801")).Select(o => o.Customer).SingleAsync()));
        Assert.Empty(await app.Look(db => db.Set<Steward.Estate.Customers.Customer>().Where(c => c.Name == "金文彬").ToListAsync()));
        var again = await app.Import("wang", "residents", "房号,姓名,身份,入住日期\n3-2-101,张伟,业主,2020-05-01\n");
        Assert.Equal((1, 0), (again.Unchanged, again.Bad));

        await app.As("admin").Do((ChangeSetting set) => set.Run(TenureSettings.Approval.Key, new() { Value = "false" }));
        Assert.Equal((1, 0), (await app.Import("wang", "residents", "房号,姓名,身份,入住日期\n3-2-1801,金文彬,业主,2026-01-01\n")) is var free ? (free.Added, free.Bad) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task An_invitation_names_the_first_owner_and_the_keys_make_no_second(Database on)
    {
        await using var app = await Approving(on);
        var batch = await app.As("lin").Do((PlanBatch plan) => plan.Run(app.Batch()));
        await app.As("lin").Do((OpenBatch open) => open.Run(batch, new()));
        await Assert.ThrowsAsync<Refused>(() => app.Invite(batch, "3-2-1801", "金文彬", "13600001234"));
        var first = await app.Invite(batch, "3-2-101", "金文彬", "13600001234");
        await app.Through(first);
        Assert.Equal(1, await Owners(app, "3-2-101"));

        var late = await app.Invite(batch, "3-2-102", "孟可", "13600001235");
        await app.As("wang").Do((MoveIn move) => move.Run(new() { Unit = app.Unit("3-2-102"), Name = "许愿", Role = OccupancyRole.Owner, From = new(2026, 1, 1) }));
        Assert.StartsWith("Here a change of owner", (await Assert.ThrowsAsync<Refused>(() => app.Through(late))).Message, StringComparison.Ordinal);
        Assert.Equal(1, await Owners(app, "3-2-102"));
    }
}
