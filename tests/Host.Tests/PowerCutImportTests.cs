using System.Text;
using Microsoft.EntityFrameworkCore;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Platform.Lifecycles;
using Steward.Platform.Search;
using Steward.Platform.Tables.Imports;

namespace Steward.Host.Tests;

/// <summary>The program is killed while it writes a table of residents; the next one goes on where it stood.</summary>
public sealed class PowerCutImportTests
{
    private const int Residents = 2000;
    private static readonly string[] Houses = [.. Enumerable.Range(0, Residents / 5).Select(n => $"9-1-{1 + n / 20}{1 + n % 20:00}")];
    private static readonly byte[] Units = Encoding.UTF8.GetBytes("房号\n" + string.Join('\n', Houses));
    private static readonly byte[] Table = Encoding.UTF8.GetBytes("房号,姓名,联系电话,入住日期\n" + string.Concat(Enumerable.Range(0, Residents).Select(n => $"{Houses[n / 5]},业主{n:0000},139{n:00000000},2024-01-01\n")));

    private sealed record Tally(int Customers, int Phones, int Stays, int Found, int Remembered);

    [Theory, OnEveryDatabase]
    public async Task Every_row_comes_in_exactly_once_whenever_the_power_fails(Database on)
    {
        await using var copy = await DatabaseCopy.Make(on);
        var none = await Count(copy);
        Import cut;
        await using (var host = await HostProcess.Start(on, copy.Connection))
        {
            await (await Try(host, "units", Units)).Send("act-Start");
            await Wait.For(() => Last(copy), i => i.State is ImportState.Finished);
            var page = await Try(host, "residents", Table);
            await page.Send("act-Start");
            await Wait.For(() => Last(copy), i => i is { State: ImportState.Running, Done: > 0 });
            await host.Kill();
            cut = await Last(copy);
        }
        Assert.Equal(ImportState.Running, cut.State);
        Assert.InRange(cut.Done, 1, Residents - 1);
        Assert.Equal(cut.Done, cut.Added);
        Assert.Equal(With(none, cut.Added), await Count(copy));

        // The lease of the one that was killed runs out after a minute; here at once.
        await copy.Look(db => db.Set<Import>().ExecuteUpdateAsync(s => s.SetProperty(i => i.LeaseUntil, DateTimeOffset.UtcNow)));
        await using (var host = await HostProcess.Start(on, copy.Connection))
        {
            var done = await Wait.For(() => Last(copy), i => i.State is ImportState.Finished);
            Assert.Equal((Residents, Residents, 0), (done.Done, done.Added, done.Bad));
            Assert.Equal(With(none, Residents), await Count(copy));

            var again = await Try(host, "residents", Table);
            Assert.Contains($"{Residents:N0} rows unchanged", again.Text);
            await again.Send("act-Start");
            await Wait.For(() => copy.Look(db => db.Set<Import>().CountAsync(i => i.State == ImportState.Finished)), finished => finished == 3);
        }
        Assert.Equal(With(none, Residents), await Count(copy));
    }

    /// <summary>What was there before with so many more residents, each known to the search and with a beginning of its history.</summary>
    private static Tally With(Tally before, int more) =>
        new(before.Customers + more, before.Phones + more, before.Stays + more, before.Found + more, before.Remembered + more);

    private static Task<Tally> Count(DatabaseCopy copy) => copy.Look(async db => new Tally(
        await db.Set<Customer>().CountAsync(), await db.Set<CustomerPhone>().CountAsync(), await db.Set<Occupancy>().CountAsync(),
        (await db.Set<SearchRow>().Select(r => r.Owner).ToListAsync()).Intersect((await db.Set<Customer>().Select(c => c.Id).ToListAsync()).Select(id => id.Value)).Count(),
        await db.Set<Moved>().CountAsync(m => m.Kind == nameof(Customer))));

    private static Task<Import> Last(DatabaseCopy copy) => copy.Look(db => db.Set<Import>().OrderByDescending(i => i.At).FirstAsync());

    /// <summary>Brings a table as far as the trial of every row.</summary>
    private static async Task<Page> Try(HostProcess host, string kind, byte[] table)
    {
        var wang = await host.SignIn("wang");
        var page = await (await Page.Open(wang, "/imports")).Send("upload", [("Kind", kind)], [("File", "业户.csv", table)]);
        await page.Send("match");
        return await Wait.For(() => Page.Open(wang, page.Path), p => p.Forms.Contains("act-Start"));
    }
}
