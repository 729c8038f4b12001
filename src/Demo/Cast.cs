using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Steward.Demo.History;
using Steward.Demo.Knowledge;
using Steward.Demo.People;
using Steward.Demo.Photos;
using Steward.Demo.Places;
using Steward.Estate.Customers.Duplicates;
using Steward.Estate.Floating;
using Steward.Estate.Sites;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Identity;
using Steward.Platform.Languages;
using Steward.Platform.Search;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Digests;
using Steward.ServiceDesk.Levels;

namespace Steward.Demo;

/// <summary>The named cast: two communities and the people in them, the same in tests, demonstrations and documents.</summary>
public sealed class Cast(Db db, UserManager<Account> accounts, Numbers numbers, Promises promises, DigestBuilder digests, Advisor advisor, IFileStore store, Pictures pictures, KeyRing ring, AccessLog log, FloaterSecrets secrets, TimeProvider clock)
{
    /// <summary>The password of every demonstration account; such accounts exist only in a database that was made for demonstration.</summary>
    public const string Password = "green-lake-garden";

    /// <summary>翠湖花园 with some 800 units and 1,500 residents, and the smaller 云栖苑, with four months of requests.</summary>
    public Task Whole(CancellationToken ct = default) => Play(Plans.Whole(), withPast: true, ct);

    /// <summary>The same staff and the residents known by name, in a corner of each community: enough for tests, and quick.</summary>
    public Task Small(CancellationToken ct = default) => Play(Plans.Corner(), withPast: false, ct);

    /// <summary>Whether this database was made for demonstration and has its cast already.</summary>
    public Task<bool> IsOnStage(CancellationToken ct = default) =>
        db.Users.AnyAsync(u => u.UserName == "admin" && u.Name == Staff.All[0].Name, ct);

    private async Task Play(Plot[] plots, bool withPast, CancellationToken ct)
    {
        if (await db.Users.AnyAsync(ct) || await db.Set<Site>().AnyAsync(ct))
            throw new Refused("The demonstration is loaded only into an empty database; this one holds data.");
        CultureInfo.CurrentUICulture = LanguageCookie.Default;
        var dice = new Random(20260);
        var phones = new PhoneBook();
        var households = new Households(dice, new(dice), phones);
        Known.Settle(households, plots[0], plots[1]);
        foreach (var plot in plots) households.Settle(plot);

        var belongings = new Belongings(db, phones, new(ring), clock.GetUtcNow());
        belongings.Open(households.Customers);
        new Documents(ring).Hand(households.Customers);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var plot in plots)
        {
            db.Add(plot.Site);
            db.AddRange(plot.Buildings);
            AddFindable(plot.Units);
        }
        AddFindable(households.Customers);
        db.AddRange(households.Occupancies);
        await belongings.Give(households, plots, ct);
        var staff = await Staff.Hire(db, accounts, plots.ToDictionary(p => p.Site.Code), ct);
        var residents = withPast ? await Residents.SignUp(db, accounts, ct) : null;
        if (withPast) await Crafts.Write(db, staff, clock.GetUtcNow(), ct);
        await Tariff.Write(db, plots, clock.GetUtcNow(), ct);
        var points = await Signs.Hang(db, numbers, plots, ct);
        var hotline = await Signs.Admit(db, plots[0], clock.GetUtcNow(), ct);
        await Handbook.Write(db, staff, plots, clock.GetUtcNow(), ct);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        if (residents is not null)
        {
            var past = new Past(db, numbers, promises, dice, new Album(db, store, pictures), clock.GetUtcNow());
            await past.Prepare(plots, households, staff, residents, ct);
            await new Chronicle(past, points, hotline).Tell(plots, ct);
            await new Counter(past, plots[0], secrets).Tell(ct);
            await new Market(past, plots[0]).Tell();
            var counter = await FitOutCounter.Open(past, plots[0]);
            await new FitOuts(past, plots[0], counter).Tell();
            var money = new FitOutMoney(past, plots[0], counter, new(ring));
            await money.Tell();
            await new OnSite(past, plots[0], counter).Tell();
            await money.Equip();
            await new Goods(past, plots[0]).Tell();
            past.FitOut(plots[0]);
            var discretion = new Discretion(past, plots[0]);
            await discretion.Tell();
            await Handbook.Use(db, staff, dice, ct);
            var twins = new Twins(past, plots[0]).Tell();
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.AutoDetectChangesEnabled = true;
            await new DuplicateFinder(db, clock).Propose(plots[0].Site.Id, ct);
            twins.TellApart(db, past.Of("wang"), clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            db.ChangeTracker.Clear();
            await discretion.TakeDown(log);
            await new Weeks(past, plots[0].Site.Id, digests, advisor).Tell(ct);
        }
        db.ChangeTracker.Clear();
        db.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    private void AddFindable<T>(IEnumerable<T> things) where T : Platform.Lifecycles.Thing, ISearchable
    {
        foreach (var thing in things) db.AddRange(thing, SearchRow.Of(thing));
    }
}
