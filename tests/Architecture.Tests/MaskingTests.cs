using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.Customers;
using Steward.Estate.Households;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.Architecture.Tests;

/// <summary>Reads every page, list, export, print and answer of the API there is, as it comes: nowhere stands a whole telephone or identity number of anybody.</summary>
public sealed class MaskingTests
{
    [Theory]
    [InlineData("lin")]
    [InlineData("admin")]
    [InlineData("guo")]
    [InlineData("zhao")]
    public Task Nothing_shows_a_number_in_full_before_somebody_gave_a_reason(string who) => Read(who, _ => true);

    /// <summary>A resident reads their own number, and nobody else's.</summary>
    [Fact]
    public Task A_resident_reads_no_number_of_a_neighbour() => Read("xuemei", number => number != Demo.People.Known.XueMeiPhone);

    private static async Task Read(string who, Func<string, bool> isSecret)
    {
        await using var app = await StewardApp.Demonstration(Database.Sqlite);
        await Live(app);
        var secrets = (await Secrets(app)).Where(isSecret).ToArray();
        Assert.True(secrets.Length > 50);
        var reader = who is "xuemei" ? app.As(await app.Look(db => db.Users.Where(u => u.PhoneNumber == Demo.People.Known.XueMeiPhone).Select(u => u.Id).SingleAsync())) : app.As(who);
        var things = await Things(app);
        var (told, asked) = (new List<string>(), 0);
        foreach (var route in Route.All(app.Services).Where(r => r.Method == "GET" && !r.Pattern.StartsWith("/live", StringComparison.Ordinal)))
            foreach (var address in Addresses(route, things))
            {
                var answer = await reader.Http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
                if (answer.Content.Headers.ContentType?.MediaType is "text/event-stream") continue;
                asked++;
                var text = await Text(answer);
                told.AddRange(secrets.Where(s => text.Contains(s, StringComparison.Ordinal)).Take(1).Select(s => $"{address} tells {s}"));
            }
        Assert.InRange(asked, 100, int.MaxValue);
        Assert.True(told.Count == 0, $"{told.Count} of {asked}:\n{string.Join('\n', told)}");
    }

    /// <summary>Something of everything that carries a number: a request, somebody who joined it, a job, a file that was brought in.</summary>
    private static async Task Live(StewardApp app)
    {
        var site = await app.Look(db => db.Set<Customer>().Where(c => c.Name == Demo.People.Known.XueMei).Select(c => c.Site).SingleAsync());
        var resident = new Account(ActorKind.Resident, "xuemei", Demo.People.Known.XueMei, Demo.People.Known.XueMeiPhone) { PhoneNumberConfirmed = true, SecurityStamp = Guid.NewGuid().ToString("N"), NormalizedUserName = "XUEMEI" };
        resident.Roles.Add(new(resident.Id, await app.Look(db => db.Set<Role>().Where(r => r.Post == Post.Resident).Select(r => r.Id).SingleAsync())));
        await app.Put(resident);
        var request = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Site = site, Subject = "厨房水管漏水", House = "3-2-1801", ContactName = Demo.People.Known.XueMei, ContactPhone = Demo.People.Known.XueMeiPhone }));
        await app.As("wang").Do((JoinRequest join) => join.Run(request, new() { ContactName = Demo.People.Known.ZengLi, ContactPhone = Demo.People.Known.ZengLiPhone }));
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(request, new()));
        await app.As("wang").Do((DispatchOrder dispatch) => dispatch.Run(new() { Request = request, Worker = app.World.Accounts["zhao"] }));
        await app.Import("wang", "residents", $"房号,姓名,身份,联系电话\n3-2-1802,{Demo.People.Known.ZengLi},租户,{Demo.People.Known.ZengLiPhone}\n9-9-9999,无房,业主,{Demo.People.Known.JianGuoPhone}\n");
        await app.DrainOutbox();
    }

    private static Task<HashSet<string>> Secrets(StewardApp app) => app.Look(async db =>
    {
        var ring = app.Services.GetRequiredService<KeyRing>();
        var numbers = await db.Set<CustomerPhone>().Select(p => p.Number).ToListAsync();
        numbers.AddRange(await db.Set<Relative>().Where(r => r.Phone != null).Select(r => r.Phone!).ToListAsync());
        numbers.AddRange((await db.Set<Customer>().Where(c => c.IdentitySealed != null).Select(c => c.IdentitySealed!).ToListAsync()).Select(kept => ring.Decrypt(Steward.Estate.Customers.Identity.Purpose, kept)));
        return numbers.Where(n => n.Length >= 8).ToHashSet();
    });

    /// <summary>A few of every kind of thing, by the type of its id.</summary>
    private static Task<Dictionary<Type, Guid[]>> Things(StewardApp app) => app.Look(async db =>
    {
        var found = new Dictionary<Type, Guid[]>();
        foreach (var entity in db.Model.GetEntityTypes())
            if (entity.FindPrimaryKey() is { Properties: [{ } key] } && Ids.IsId(key.ClrType))
                found[key.ClrType] = [.. await db.Database.SqlQueryRaw<Guid>(string.Format(null, "SELECT \"{0}\" AS \"Value\" FROM \"{1}\" LIMIT 2", key.GetColumnName(), entity.GetTableName())).ToListAsync()];
        found[typeof(CustomerId)] = [(await db.Set<Customer>().Where(c => c.Name == Demo.People.Known.XueMei).Select(c => c.Id).SingleAsync()).Value];
        return found;
    });

    private static IEnumerable<string> Addresses(Route route, Dictionary<Type, Guid[]> things)
    {
        if (!route.TakesId) { yield return route.Address(route.Filler); yield break; }
        foreach (var type in route.Endpoint.RoutePattern.Parameters.SelectMany(p => route.IdsOf(p.Name)).Distinct())
            foreach (var id in things.GetValueOrDefault(type, []))
                yield return route.Address(name => route.IdsOf(name).Contains(type) ? id.ToString() : route.Filler(name));
    }

    /// <summary>What is in the answer; of a workbook, what is in its parts.</summary>
    private static async Task<string> Text(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (bytes is not [0x50, 0x4B, ..]) return System.Text.Encoding.UTF8.GetString(bytes);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(zip.Entries.Select(e => { using var part = new StreamReader(e.Open()); return part.ReadToEnd(); }));
    }
}
