using System.IO.Compression;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Estate.Customers;
using Steward.Estate.Floating;
using Steward.Estate.Keys;
using Steward.Estate.Keys.Cabinets;
using Steward.Estate.Keys.Loans;
using Steward.Estate.Lettings;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Audit;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.Architecture.Tests;

/// <summary>Reads every page, list, export, print and answer of the API there is, as it comes: nowhere stands a whole telephone or identity number of anybody, and no thread waits for the database meanwhile.</summary>
public sealed partial class MaskingTests
{
    [Theory]
    [InlineData("lin")]
    [InlineData("admin")]
    [InlineData("guo")]
    [InlineData("zhao")]
    public Task Nothing_shows_a_number_in_full_before_somebody_gave_a_reason(string who) => Read(who, _ => true);

    /// <summary>A resident reads their own number, and nobody else's.</summary>
    [Fact]
    public Task A_resident_reads_no_number_of_a_neighbour() => Read("xuemei", number => number != Demo.People.Known.XueMeiPhone && !Enumerable.Range(1, Most).Select(Spoken).Contains(number));

    private static async Task Read(string who, Func<string, bool> isSecret)
    {
        var waiting = new Waiting();
        await using var app = await StewardApp.Demonstration(Database.Sqlite, b => b.Services.ConfigureDbContext<Db>(o => o.AddInterceptors(waiting)));
        var said = await Live(app);
        var secrets = (await Secrets(app)).Where(isSecret).ToArray();
        Assert.True(secrets.Length > 50);
        var reader = who is "xuemei" ? app.As(await app.Look(db => db.Users.Where(u => u.PhoneNumber == Demo.People.Known.XueMeiPhone).Select(u => u.Id).SingleAsync())) : app.As(who);
        var things = await Things(app);
        foreach (var (kind, ids) in said) things[kind] = [.. ids, .. things.GetValueOrDefault(kind, [])];
        var (told, asked) = (new List<string>(), 0);
        waiting.Asked.Clear();
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
        Assert.True(waiting.Asked.Count == 0, $"A thread waited for the database:\n{string.Join('\n', waiting.Asked.Distinct().Take(5))}");
    }

    /// <summary>Something of everything that carries a number: a request, somebody who joined it, a job, a file that was brought in.</summary>
    private static async Task<Dictionary<Type, Guid[]>> Live(StewardApp app)
    {
        var site = await app.Look(db => db.Set<Customer>().Where(c => c.Name == Demo.People.Known.XueMei).Select(c => c.Site).SingleAsync());
        var resident = new Account(ActorKind.Resident, "xuemei", Demo.People.Known.XueMei, Demo.People.Known.XueMeiPhone) { PhoneNumberConfirmed = true, SecurityStamp = Guid.NewGuid().ToString("N"), NormalizedUserName = "XUEMEI" };
        resident.Roles.Add(new(resident.Id, await app.Look(db => db.Set<Role>().Where(r => r.Post == Post.Resident).Select(r => r.Id).SingleAsync())));
        await app.Put(resident);
        var request = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Site = site, Subject = "厨房水管漏水", House = "3-2-1801", ContactName = Demo.People.Known.XueMei, ContactPhone = Demo.People.Known.XueMeiPhone }));
        await app.As("wang").Do((JoinRequest join) => join.Run(request, new() { ContactName = Demo.People.Known.ZengLi, ContactPhone = Demo.People.Known.ZengLiPhone }));
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(request, new()));
        await app.As("wang").Do((DispatchOrder dispatch) => dispatch.Run(new() { Request = request, Worker = app.World.Accounts["zhao"] }));
        await Say(app, request);
        var (key, last) = (await Lend(app), FreelySaid);
        var said = await SpokenOfTheEstate.Say(app, key, words => Said(words, ++last));
        Assert.Equal(Most, last);
        await app.Import("wang", "residents", $"房号,姓名,身份,联系电话\n3-2-1802,{Demo.People.Known.ZengLi},租户,{Demo.People.Known.ZengLiPhone}\n9-9-9999,无房,业主,{Demo.People.Known.JianGuoPhone}\n");
        await app.DrainOutbox();
        return said;
    }

    /// <summary>A place let to somebody, a key lent to an outsider, somebody who lives here for a time: each with a number of theirs.</summary>
    /// <returns>Another key, which hangs in the cabinet.</returns>
    private static async Task<KeyId> Lend(StewardApp app)
    {
        var wang = app.As("wang");
        var today = new DateOnly(2026, 3, 2);
        var place = await wang.Do((AddLettable add) => add.Run(new() { Site = app.World.Site, Name = "北门摊位", Price = Money.Yuan(80) }));
        await wang.Do((AskForLetting ask) => ask.Run(new() { Place = place, From = today, To = today, Name = "孟师傅", Phone = "13700020001", Purpose = "修鞋" }));
        await wang.Do((AddCabinet add) => add.Run(new() { Site = app.World.Site, Code = "Z", Name = "备用柜", Hooks = 6 }));
        var key = await wang.Do((AddKey add) => add.Run(new() { Site = app.World.Site, Place = "北门配电间" }));
        await wang.Do((LendKey lend) => lend.Run(new() { Key = key, Purpose = KeyPurpose.Repair, Borrower = Borrower.Contractor, Name = "李师傅", Company = "恒通维修", Phone = "13700020002", SignedOnPaper = true }));
        var house = await app.Look(db => db.Set<Unit>().Where(u => u.Label == "3-2-1802").Select(u => u.Id).SingleAsync());
        var stay = await wang.Do((MoveIn moveIn) => moveIn.Run(new() { Unit = house, Name = "钱暂住", Phones = "13700020003", Role = OccupancyRole.Tenant, From = today }));
        await wang.Do((RegisterFloater register) => register.Run(new() { Stay = stay, IdNumber = "330106199003076416", PermitNumber = "33010620260302" }));
        return await wang.Do((AddKey add) => add.Run(new() { Site = app.World.Site, Place = "北门配电间" }));
    }

    /// <summary>Whatever can be said freely of a request and a job says a number too.</summary>
    private static async Task Say(StewardApp app, RequestId request)
    {
        var (wang, zhao) = (app.As("wang"), app.As("zhao"));
        var order = await app.Look(db => db.Set<WorkOrder>().Where(o => o.Request == request).Select(o => o.Id).SingleAsync());
        await wang.Do((EditRequest edit) => edit.Run(request, new() { Subject = Said("厨房水管漏水", 1), Details = Said("请先打", 2), House = "3-2-1801", Place = Said("厨房", 3), ContactName = Demo.People.Known.XueMei, ContactPhone = Demo.People.Known.XueMeiPhone }));
        await wang.Do((RemarkOnRequest remark) => remark.Run(request, new() { Words = Said("邻居", 4), CustomerMayRead = true }));
        await zhao.Do((AcceptOrder accept) => accept.Run(order, new()));
        await zhao.Do((ArriveOnSite arrive) => arrive.Run(order, new()));
        await zhao.Do((StartWork start) => start.Run(order, new()));
        await zhao.Do((CompleteOrder complete) => complete.Run(order, new() { Result = Said("已换阀门，配件店", 5), Findings = Said("老化", 6), FreeBecause = FreeReason.Goodwill }));
        await wang.Do((ConfirmOrder confirm) => confirm.Run(order, new()));
        await wang.Do((ResolveRequest resolve) => resolve.Run(request, new() { Resolution = Said("已修好，有事请打", 7) }));
        var complaint = await wang.Do((OpenRequest open) => open.Run(new() { Site = app.World.Site, Type = RequestType.Complaint, Subject = Said("投诉噪音", 8), Wish = Said("请回电", 9), House = "3-2-1801" }));
        await wang.Do((AcceptRequest accept) => accept.Run(complaint, new()));
        await wang.Do((RecordFindings find) => find.Run(complaint, new() { Cause = Said("装修队", 10), Remedy = Said("已通知", 11), Outcome = Said("已道歉", 12) }));
    }

    /// <summary>So many numbers are said of a request and a job, and so many in all.</summary>
    private const int FreelySaid = 12, Most = 32;

    /// <summary>Words with a number of their own: a telephone, or now and then an identity card.</summary>
    private static string Said(string words, int number) => $"{words}{Spoken(number)}。";
    private static string Spoken(int number) => number % 4 == 0 ? $"33010619900101{number:0000}" : $"1370001{number:0000}";

    /// <summary>Whatever number of a person the model keeps, under cipher or not.</summary>
    private static Task<HashSet<string>> Secrets(StewardApp app) => app.Look(async db =>
    {
        var ring = app.Services.GetRequiredService<KeyRing>();
        var numbers = Enumerable.Range(1, Most).Select(Spoken).ToHashSet();
        foreach (var entity in db.Model.GetEntityTypes())
            foreach (var property in entity.GetProperties().Where(p => p.ClrType == typeof(string) && p.PropertyInfo is { } of && (of.IsDefined(typeof(PersonalAttribute), false) || of.IsDefined(typeof(SealedAttribute), false))))
            {
                var cipher = property.PropertyInfo!.GetCustomAttribute<SealedAttribute>();
                var kept = await db.Database.SqlQueryRaw<string>(string.Format(null, "SELECT DISTINCT \"{0}\" AS \"Value\" FROM \"{1}\" WHERE \"{0}\" IS NOT NULL", property.GetColumnName(), entity.GetTableName())).ToListAsync();
                numbers.UnionWith(kept.Select(k => cipher is null ? k : ring.Decrypt(cipher.Purpose, k)).Where(n => Number().IsMatch(n)));
            }
        return numbers;
    });

    [GeneratedRegex(@"^\+?\d{8,}[Xx]?$")]
    private static partial Regex Number();

    /// <summary>A few of every kind of thing, by the type of its id.</summary>
    private static Task<Dictionary<Type, Guid[]>> Things(StewardApp app) => app.Look(async db =>
    {
        var found = new Dictionary<Type, Guid[]>();
        foreach (var entity in db.Model.GetEntityTypes())
            if (entity.FindPrimaryKey() is { Properties: [{ } key] } && Ids.IsId(key.ClrType))
                found[key.ClrType] = [.. await db.Database.SqlQueryRaw<Guid>(string.Format(null, "SELECT \"{0}\" AS \"Value\" FROM \"{1}\" LIMIT 2", key.GetColumnName(), entity.GetTableName())).ToListAsync()];
        found[typeof(RequestId)] = [.. (await db.Set<Request>().Where(r => r.Subject.Contains("1370001") || r.Subject.Contains("330106199001010008")).Select(r => r.Id).ToListAsync()).Select(r => r.Value)];
        found[typeof(WorkOrderId)] = [.. (await db.Set<WorkOrder>().Where(o => o.Result!.Contains("1370001")).Select(o => o.Id).ToListAsync()).Select(o => o.Value)];
        found[typeof(DueCallBackId)] = [.. (await db.Set<DueCallBack>().Where(d => db.Set<Request>().Any(r => r.Id == d.Request && r.Subject.Contains("1370001"))).Select(d => d.Id).ToListAsync()).Select(d => d.Value)];
        found[typeof(LettingId)] = [.. (await db.Set<Letting>().Where(l => l.Phone == "13700020001").Select(l => l.Id).ToListAsync()).Select(l => l.Value)];
        found[typeof(KeyLoanId)] = [.. (await db.Set<KeyLoan>().Where(l => l.Phone == "13700020002").Select(l => l.Id).ToListAsync()).Select(l => l.Value)];
        found[typeof(FloaterId)] = [.. (await db.Set<Floater>().Where(f => f.PermitNumber != null).Select(f => f.Id).ToListAsync()).Select(f => f.Value)];
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
