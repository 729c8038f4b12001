using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Estate.Sites;
using Steward.Platform.Confidentiality.Exports;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

/// <summary>A leave is for one community: with it nothing of another goes out, whichever list of persons it is for.</summary>
public sealed class ExportLeaveReachTests
{
    [Theory, OnEveryDatabase]
    public async Task A_leave_for_one_community_takes_nothing_of_another_whichever_list_it_is_for(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (here, next) = (app.Site, app.World.OtherSite);
        await app.Put(new Assignment(app.World.Accounts["lin"], next));
        var (lin, fetched) = (app.As("lin"), 0);
        foreach (var list in app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<PersonalList>() is not null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Where(p => p.EndsWith("/export.csv", StringComparison.Ordinal) && !p.Contains('{')).Select(p => p[..^"/export.csv".Length]))
        {
            async Task<string> Leave(string? query)
            {
                var id = await lin.Do((AskExport ask) => ask.Run(new() { List = list, Query = query, Site = here, Format = ExportFormat.Csv, Purpose = "街道要求核对" }));
                await app.As("zhou").Do((ApproveExport approve) => approve.Run(id, new()));
                return (await lin.Do((ShowExport show) => show.Run(id))).Address!;
            }
            var (whole, named) = (await Leave(null), await Leave($"?Site={here}"));
            foreach (var strange in new[] { $"{whole}&Site={next}", $"{whole}&site={next}", named.Replace($"{here}", $"{next}"), $"{named}&Site={next}" })
                Assert.True((await lin.Http.GetAsync(strange)).StatusCode is HttpStatusCode.Conflict or HttpStatusCode.BadRequest, strange);
            foreach (var address in new[] { whole, named })
            {
                var answer = await lin.Http.GetAsync(address);
                if (answer.StatusCode is HttpStatusCode.Forbidden) continue;
                Assert.True(answer.StatusCode is HttpStatusCode.OK, address);
                Assert.DoesNotContain("叶兰", Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()));
                fetched++;
            }
            await Assert.ThrowsAsync<Invalid>(() => Leave($"?Site={next}"));
        }
        Assert.InRange(fetched, 20, int.MaxValue);
        var page = await lin.Open($"/exports/new?List=/api/estate/customers&Query={Uri.EscapeDataString($"?Site={next}")}");
        Assert.Equal($"{next}", page.Value("ask-export", "Site"));
    }
}
