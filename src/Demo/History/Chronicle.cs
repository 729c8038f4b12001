using Steward.Contracts.Identity;
using Steward.Demo.Places;
using Steward.Estate.Units;
using Steward.Platform.Files;
using Steward.Platform.Identity;
using Steward.Platform.Pages;
using Steward.ServiceDesk.Points;
using Steward.ServiceDesk.Requests;

namespace Steward.Demo.History;

/// <summary>Four months of requests up to now, each lived through by its own verbs; what would lie in the future has not happened yet.</summary>
internal sealed class Chronicle(Past past, IReadOnlyDictionary<string, Point> points, Account hotline)
{
    private const int Days = 120;
    private static readonly int[] Hours = [7, 8, 8, 9, 9, 9, 10, 10, 11, 12, 13, 14, 14, 15, 16, 17, 18, 18, 19, 19, 20, 20, 21, 22];

    private sealed record Occasion(DateTimeOffset At, Plot Plot, Unit Unit, Scenario Scenario, bool IsFresh = false);

    public async Task Tell(Plot[] plots, CancellationToken ct)
    {
        await using var together = await past.Db.Database.BeginTransactionAsync(ct);
        foreach (var (occasion, n) in plots.SelectMany(Occasions).OrderBy(o => o.At).ToArray().Select((o, n) => (o, n))) await Tell(occasion.IsFresh ? occasion : occasion with { Scenario = occasion.Scenario.InOtherWords(n) });
        await new Present(past, plots[0]).Tell();
        await new Together(past, plots[0]).Tell();
        new AfterRain(past, plots[0]).Tell();
        await new Passing(past, plots[0], points, hotline).Tell();
        await new Keyring(past, plots[0]).Tell();
        await new Pipes(past, plots[0], await new Plant(past, plots[0]).Tell()).Tell();
        await new MovingIn(past, plots[0]).Tell();
        await past.Db.SaveChangesAsync(ct);
        await together.CommitAsync(ct);
    }

    private IEnumerable<Occasion> Occasions(Plot plot)
    {
        var homes = plot.Units.Where(u => u.State is UnitState.Occupied or UnitState.Let).ToArray();
        var today = Shown.Local(past.Now).Date;
        for (var day = today.AddDays(-Days); day <= today; day = day.AddDays(1))
        {
            for (var left = homes.Length / 240 + past.Dice.Next(homes.Length / 120 + 2); left > 0; left--)
            {
                var at = Shown.At(day.AddHours(past.Pick(Hours)).AddMinutes(past.Dice.Next(60)).AddSeconds(past.Dice.Next(60)));
                var (unit, scenario) = (past.Pick(homes), past.Pick(past.Chance(58) ? Repairs.All : Concerns.All));
                if (at < past.Now) yield return new(at, plot, unit, scenario);
            }
        }
        // However late it is, somebody has just called and waits to be taken in hand.
        for (var left = 1 + homes.Length / 250; left > 0; left--)
            yield return new(past.Now - past.Minutes(2, 50), plot, past.Pick(homes), past.Pick(left % 2 == 0 ? Concerns.All : Repairs.All), IsFresh: true);
    }

    private async Task Tell(Occasion occasion)
    {
        var (at, plot, unit, scenario, isFresh) = occasion;
        var who = past.Resident(unit);
        var channel = past.Dice.Next(100) switch { < 54 => Channel.Telephone, < 67 => Channel.Counter, < 82 => Channel.Portal, < 95 => Channel.WeChat, _ => Channel.Other };
        if (scenario.Place is not null && past.Chance(20)) (channel, who) = (Channel.Patrol, null);
        var request = await past.Bring(plot.Site.Id, unit, scenario, channel, who, at);
        if (channel is Channel.Portal or Channel.WeChat) past.Album.Put(request, AttachmentKind.Photo, scenario.Category, null, request.ContactName ?? "业户", at);
        if (!isFresh) await new Life(past, request, scenario, unit).Live();
        await past.Keep(request);
    }
}
