using Steward.Contracts.Estate;
using Steward.Platform.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace Steward.Estate.Tests;

public sealed class ReachTests
{
    [Theory, OnEveryDatabase]
    public async Task Staff_reach_their_sites_and_residents_their_homes(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await using var wang = await app.As("wang").Arrive();
        await using var wu = await app.As("wu").Arrive();

        Assert.Equal([app.Site], wang.ServiceProvider.GetRequiredService<Actor>().Sites);
        Assert.Equal([app.Unit("3-2-1801")], wu.ServiceProvider.GetRequiredService<Actor>().Reach<UnitId>());
    }

    [Theory, OnEveryDatabase]
    public async Task A_ringing_number_shows_who_calls_and_from_where(Database on)
    {
        await using var app = await StewardApp.Start(on);

        async Task<IReadOnlyList<Caller>> Callers(string who, string number)
        {
            await using var scope = await app.As(who).Arrive();
            return await scope.ServiceProvider.GetRequiredService<IEstate>().Callers(number);
        }

        var caller = Assert.Single(await Callers("wang", "13800001801"));
        Assert.Equal(("吴晓梅", "3-2-1801"), (caller.Customer.Name, Assert.Single(caller.Units).Label));
        Assert.Empty(await Callers("liu", "13800001801"));
    }
}
