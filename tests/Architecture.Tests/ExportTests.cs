using System.Text;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Estate.Customers;
using Steward.Platform.Confidentiality.Exports;

namespace Steward.Architecture.Tests;

/// <summary>Fetches every export that needs no leave, whichever module brings it: none tells the full name of anybody who lives here.</summary>
public sealed class ExportTests
{
    [Theory]
    [InlineData("lin")]
    [InlineData("admin")]
    public async Task What_goes_out_without_leave_tells_surnames_alone(string who)
    {
        await using var app = await StewardApp.Demonstration(Database.Sqlite);
        var names = await Names(app);
        Assert.True(names.Count > 20);
        var (told, asked) = (new List<string>(), 0);
        foreach (var route in Route.All(app.Services).Where(r => r.Method == "GET" && r.Pattern.EndsWith("/export.csv", StringComparison.Ordinal) && !r.TakesId && r.Endpoint.Metadata.GetMetadata<PersonalList>() is null))
        {
            var answer = await app.As(who).Http.GetAsync(route.Address(route.Filler));
            if (!answer.IsSuccessStatusCode) continue;
            asked++;
            var csv = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
            told.AddRange(csv.Split('\n').SelectMany(line => names.Where(n => line.Contains(n, StringComparison.Ordinal)).Select(n => $"{route.Pattern} tells {n}: {line}")).Take(3));
        }
        Assert.True(asked > 10, $"{asked} exports");
        Assert.True(told.Count == 0, string.Join('\n', told));
    }

    /// <summary>Persons on record who are not colleagues too.</summary>
    private static Task<HashSet<string>> Names(StewardApp app) => app.Look(async db =>
    {
        var staff = await db.Users.Where(u => u.Kind == ActorKind.Staff).Select(u => u.Name).ToListAsync();
        var persons = await db.Set<Customer>().Where(c => c.Kind == CustomerKind.Person).Select(c => c.Name).ToListAsync();
        return persons.Where(n => n.Length > 2 && !staff.Contains(n)).ToHashSet();
    });
}
