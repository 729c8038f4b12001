using Steward.Demo.Places;
using Steward.Estate.Customers;
using Steward.Estate.Customers.Duplicates;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Demo.History;

/// <summary>Customers who stand on record twice, as it comes about: written down again at the counter, heard wrongly on the telephone, with a mother's number.</summary>
internal sealed class Twins(Past past, Plot plot)
{
    /// <summary>Characters that are heard alike.</summary>
    private const string Alike = "梅眉明铭芳方华桦丽莉静婧军君伟玮文雯英瑛红虹玲铃杰洁勇永强墙敏闽兰岚建健国果";

    private Customer? mother, son;

    public Twins Tell()
    {
        var homes = plot.Units.Where(u => u.State is UnitState.Occupied && u.Use is UnitUse.Residence && !u.Label.StartsWith("3-2-18", StringComparison.Ordinal)).ToArray();
        var people = homes.Select(u => (Home: u, Who: past.Resident(u)!)).Where(x => x.Who?.Name.Length is 3 && x.Who.Kind is CustomerKind.Person && x.Who.Phones.Count > 0).Take(60).ToArray();
        var (again, other) = (people[4].Who, people[9]);
        Add($"{again.Name} 女士", again.Phones[0].Number, "2023 年装修登记时录入");
        if (people.Skip(10).Where(p => Alike.Contains(p.Who.Name[^1])).Select(p => ((Unit, Customer)?)p).FirstOrDefault() is var (home, heard))
            past.Db.Add(new Occupancy(plot.Site.Id, home.Id, Add(heard.Name[..2] + Alike[Alike.IndexOf(heard.Name[^1]) ^ 1], null, null).Id, OccupancyRole.Family, new(2024, 5, 1)));
        (mother, son) = (other.Who, Add(other.Who.Name[..1] + "子豪", other.Who.Phones[0].Number, "在外地上学，电话留的母亲的"));
        past.Db.Add(new Occupancy(plot.Site.Id, other.Home.Id, son.Id, OccupancyRole.Family, new(2022, 9, 1)));
        return this;
    }

    /// <summary>Mother and son: one number, two people.</summary>
    public void TellApart(Db db, Actor by, DateTimeOffset at)
    {
        if (db.ChangeTracker.Entries<LikelyDuplicate>().Select(e => e.Entity).FirstOrDefault(p => (p.First == mother!.Id || p.Second == mother.Id) && (p.First == son!.Id || p.Second == son.Id)) is not { } pair) return;
        pair.TellApart("母子，孩子用母亲的手机号", by, at.AddDays(-3));
        db.Recount(pair, by, at.AddDays(-3));
    }

    private Customer Add(string name, string? phone, string? note)
    {
        var customer = new Customer(plot.Site.Id, CustomerKind.Person, name) { Note = note };
        if (phone is not null) customer.Phones.Add(new(phone));
        past.Find(customer);
        return customer;
    }
}
