using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Demo.People;
using Steward.Demo.Photos;
using Steward.Demo.Places;
using Steward.Estate.Customers;
using Steward.Estate.Units;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Departments;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Holds;
using Steward.ServiceDesk.Levels;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;
using Terms = Steward.ServiceDesk.CallBacks.Terms;

namespace Steward.Demo.History;

/// <summary>What the past is made of: who works where, what was agreed, and the numbers that were given.</summary>
internal sealed class Past(Db db, Numbers numbers, Promises promises, Random dice, Album album, DateTimeOffset now)
{
    private Dictionary<string, Actor> staff = [];
    private readonly Dictionary<RequestId, List<Mark>> courses = [];
    private ILookup<SiteId, Person> posts = null!;
    private ILookup<UnitId, Customer> residents = null!;
    private IReadOnlyDictionary<string, Account> signedUp = null!;

    public Db Db => db;
    public Random Dice => dice;
    public Album Album => album;
    public DateTimeOffset Now => now;
    public IReadOnlyDictionary<(RequestType, string), Category> Categories { get; private set; } = null!;
    public IReadOnlyDictionary<string, Department> Departments { get; private set; } = null!;
    public IReadOnlyDictionary<string, HoldReason> Holds { get; private set; } = null!;

    public async Task Prepare(Plot[] plots, Households households, IReadOnlyDictionary<string, Account> accounts, IReadOnlyDictionary<string, Account> portal, CancellationToken ct)
    {
        Categories = await db.Set<Category>().AsNoTracking().ToDictionaryAsync(c => (c.Type, c.Code), ct);
        Departments = await db.Set<Department>().AsNoTracking().ToDictionaryAsync(d => d.Code, ct);
        Holds = await db.Set<HoldReason>().AsNoTracking().ToDictionaryAsync(r => r.Code, ct);
        var roles = await db.Set<Role>().AsNoTracking().ToDictionaryAsync(r => r.Post, r => r.Permissions, ct);
        staff = Staff.All.ToDictionary(p => p.UserName, p => Actor(accounts[p.UserName], roles[p.Post]));
        posts = plots.SelectMany(plot => Staff.All.Where(p => p.Sites.Split(' ')[0] == plot.Site.Code).Select(p => (plot.Site.Id, Person: p))).ToLookup(x => x.Id, x => x.Person);
        signedUp = portal;
        await album.Develop(now.AddDays(-120), ct);
        var customers = households.Customers.ToDictionary(c => c.Id);
        residents = households.Occupancies.Where(o => o.To is null).ToLookup(o => o.Unit, o => customers[o.Customer]);
    }

    public Actor OnDuty(SiteId site, Post post) => Pick([.. posts[site].Where(p => p.Post == post).Select(p => staff[p.UserName])]);

    public Actor Of(string userName) => staff[userName];

    /// <summary>A request as somebody brings it.</summary>
    public async Task<Request> Bring(SiteId site, Unit unit, Scenario scenario, Channel channel, Customer? who, DateTimeOffset at)
    {
        var category = Categories[(scenario.Type, scenario.Category)];
        return new Request(site, await Number("WX"), scenario.Type, channel, scenario.Subject, at)
        {
            Details = scenario.Details, Category = category.Id, Urgency = category.Urgency, Charge = category.Charge,
            Area = scenario.Place is null ? Area.Private : Area.Public,
            Building = unit.Building, Unit = who is null ? null : unit.Id, Place = scenario.Place,
            Customer = who?.Id, ContactName = who?.Name, ContactPhone = who?.Phones[0].Number,
        };
    }

    /// <summary>What holds for the call-back about a request resolved then, and who of those who joined is to be heard.</summary>
    public Terms Terms(Request request, DateTimeOffset at, params JoinerId[] joiners)
    {
        var (share, hours) = CallBackSettings.Of(request.Type, request.Urgency is Urgency.Urgent);
        var caller = request.Grade switch { Grade.Major => ComplaintSettings.MajorCalls.Default, Grade.Important => ComplaintSettings.ImportantCalls.Default, _ => Rank.Desk };
        return Steward.ServiceDesk.CallBacks.Terms.Decide(request, Categories.Values.Single(c => c.Id == request.Category), Shown.DayOf(at), share.Default, hours.Default, CallBackSettings.Reopened.Default) with { Caller = caller, Joiners = joiners };
    }

    /// <summary>The assistant who answers for the building of a house number.</summary>
    public Actor Assistant(SiteId site, string label) =>
        posts[site].FirstOrDefault(p => p.Post is Post.Assistant && p.Buildings.Split(' ').Contains(label.Split('-')[0])) is { } person ? staff[person.UserName] : OnDuty(site, Post.Assistant);

    public Customer? Resident(Unit unit) => residents[unit.Id].ToArray() is { Length: > 0 } people ? Pick(people) : null;

    public Customer Resident(Unit unit, string name) => residents[unit.Id].Single(c => c.Name == name);

    /// <summary>The portal's account of that telephone number.</summary>
    public Account Resident(string phone) => signedUp[phone];

    public Task<string> Number(string prefix) => numbers.Next(prefix, default);

    /// <summary>Takes down what a request has just been through, and what of it turns its clocks.</summary>
    public void Recount(Request request, Actor by, DateTimeOffset at)
    {
        if (!courses.TryGetValue(request.Id, out var marks)) courses[request.Id] = marks = [];
        marks.AddRange(request.NewMoves.Select(m => Mark.Of(m) with { At = at }));
        db.Recount(request, by, at);
    }

    /// <summary>The same for a work order: its request waits with it.</summary>
    public void Recount(WorkOrder order, Actor by, DateTimeOffset at)
    {
        if (!courses.TryGetValue(order.Request, out var marks)) courses[order.Request] = marks = [];
        marks.AddRange(order.NewMoves.Select(Mark.OfJob).OfType<Mark>().Select(m => m with { At = at }));
        db.Recount(order, by, at);
    }

    /// <summary>Keeps a request that has come to the present.</summary>
    public async Task Keep(Request request)
    {
        await promises.Keep(request, courses.GetValueOrDefault(request.Id, []), now, default);
        Find(request);
    }

    public void Find<T>(T thing) where T : Thing, ISearchable => db.AddRange(thing, SearchRow.Of(thing));

    public T Pick<T>(IReadOnlyList<T> of) => of[dice.Next(of.Count)];
    public bool Chance(int percent) => dice.Next(100) < percent;
    public TimeSpan Minutes(int from, int to) => TimeSpan.FromMinutes(dice.Next(from, to));

    private static Actor Actor(Account account, IEnumerable<string> permissions)
    {
        var actor = new Actor();
        actor.Become(ActorKind.Staff, account.Id, account.Name, permissions: permissions);
        return actor;
    }
}
