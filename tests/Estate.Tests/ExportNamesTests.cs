using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Estate.Floating;
using Steward.Estate.Lettings;
using Steward.Estate.Occupancies;
using Steward.Estate.Persons;
using Steward.Estate.Tenure;
using Steward.Platform.Confidentiality.Exports;

namespace Steward.Estate.Tests;

/// <summary>Fetches every export that needs no leave, whichever module brings it, when people on record have gone through everything at the counter.</summary>
public sealed class ExportNamesTests
{
    private static readonly string[] Names = ["吴晓梅", "何建国", "欧阳明远", "司徒静娴"];

    [Theory, OnEveryDatabase]
    public async Task What_goes_out_without_leave_tells_surnames_alone(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Live(app);
        var (told, fetched) = (new List<string>(), 0);
        foreach (var path in app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<PersonalList>() is null).Select(e => e.RoutePattern.RawText!).Where(p => p.EndsWith("/export.csv", StringComparison.Ordinal) && !p.Contains('{')))
        {
            var answer = await app.As("lin").Http.GetAsync("/" + path.TrimStart('/'));
            if (answer.StatusCode is not HttpStatusCode.OK) continue;
            fetched++;
            var csv = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
            told.AddRange(Names.Where(n => csv.Contains(n, StringComparison.Ordinal)).Select(n => $"{path} tells {n}"));
        }
        Assert.InRange(fetched, 20, int.MaxValue);
        Assert.True(told.Count == 0, string.Join('\n', told));
    }

    private static async Task Live(StewardApp app)
    {
        var (wang, wu) = (app.As("wang"), app.World.Customers["吴晓梅"]);
        await app.Left();
        await app.Rent(app.Renting((await app.Spaces(1))[0]));
        await app.Wish("3-2-1802", "何建国");
        var stall = Counter.Asking(await app.Stall());
        stall.Name = "司徒静娴";
        await app.Let(stall);
        var stay = await wang.Do((MoveIn moveIn) => moveIn.Run(new() { Unit = app.Unit("3-2-1801"), Name = "欧阳明远", Role = OccupancyRole.Tenant, From = Counter.Today }));
        await wang.Do((RegisterFloater register) => register.Run(new() { Stay = stay }));
        var (_, home, _) = await app.Invited();
        await app.Receive(home);
        var owner = (await wang.Do((Steward.Estate.Units.ShowUnit show) => show.Run(app.Unit("3-2-1802")))).Now.Single(p => p.Role is OccupancyRole.Owner).Occupancy;
        await wang.Do((ChangeTenure change) => change.Run(new() { Leaving = owner, Last = Counter.Today.AddDays(9), ToldOn = Counter.Today, Name = "欧阳明远", OriginalOnFile = true }));
        await app.As("lin").Do((ReceivePersonRequest receive) => receive.Run(new() { Customer = wu, Wish = PersonWish.Copy, IdentifiedBy = "身份证已核" }));
        await app.As("wu").Do((AskAboutOwnData ask) => ask.Run(new() { Wish = PersonWish.Correction, Words = "更正" }));
    }
}
