using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers;

public enum CustomerKind { Person, Company }

/// <summary>What a company does here (业态).</summary>
public enum Trade { Food, Retail, Beauty, Health, Education, HouseholdServices, Finance, Technology, Culture, Property, Logistics, OtherTrade }

/// <summary>A customer (业户): a person or company that owns, rents or lives in units of a site.</summary>
public sealed class Customer(SiteId site, CustomerKind kind, string name) : Thing, ISearchable, IOfSite
{
    public CustomerId Id { get; private set; } = CustomerId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public CustomerKind Kind { get; private set; } = kind;
    [Personal] public string Name { get; private set; } = name;
    public string? Note { get; set; }
    /// <summary>What a company does here; null for persons and while nobody has written it down.</summary>
    public Trade? Trade { get; private set; }
    /// <summary>The same in its own words (主营).</summary>
    public string? Business { get; private set; }
    /// <summary>How many people work for it here.</summary>
    public int? StaffCount { get; private set; }
    /// <summary>By which document the customer is identified; its number is kept encrypted, with a fingerprint to find it by.</summary>
    public IdentityKind? IdentityKind { get; private set; }
    [Personal, Sealed(Identity.Purpose, Blind = nameof(IdentityBlind))] public string? IdentitySealed { get; private set; }
    [Personal] public string? IdentityBlind { get; private set; }
    public DateTimeOffset? AnonymisedAt { get; private set; }
    /// <summary>Whose part this record has become; it is listed, found and counted no longer, and only leads there.</summary>
    public CustomerId? MergedInto { get; private set; }
    public List<CustomerPhone> Phones { get; private set; } = [];

    /// <summary>The numbers in the order in which they are called.</summary>
    public IEnumerable<CustomerPhone> Numbered => Phones.OrderBy(p => p.Rank).ThenBy(p => p.Number);

    public void Rename(string name) => Name = name;
    public void Call(CustomerKind kind, string name, string? note) => (Kind, Name, Note) = (kind, name, note);
    public void Do(Trade? trade, string? business, int? staff) => (Trade, Business, StaffCount) = Kind is CustomerKind.Company ? (trade, business, staff) : (null, null, null);

    public void Identify(IdentityKind? kind, string? number, KeyRing ring)
    {
        if (number is null) { (IdentityKind, IdentitySealed, IdentityBlind) = (null, null, null); return; }
        (IdentityKind, IdentitySealed, IdentityBlind) = (kind ?? Identity.KindOf(number), ring.Encrypt(Identity.Purpose, number), ring.Blind(Identity.Purpose, number));
    }

    /// <summary>The number stays; only what kind of document it is of was put right.</summary>
    public void Identify(IdentityKind? kind) => IdentityKind = IdentitySealed is null ? null : kind ?? IdentityKind;

    /// <summary>The same document as another record of the same person.</summary>
    public void IdentifyLike(Customer other) => (IdentityKind, IdentitySealed, IdentityBlind) = (other.IdentityKind, other.IdentitySealed, other.IdentityBlind);

    public void BecomePartOf(Customer kept, string why)
    {
        MergedInto = kept.Id;
        Recall(CustomerAction.BecomePart, why);
    }

    /// <summary>Nothing tells any more who it was; a company's name tells of no person.</summary>
    public void Forget(string name, DateTimeOffset at)
    {
        (Name, Note, Business, StaffCount) = (Kind is CustomerKind.Company ? Name : name, null, null, null);
        (IdentityKind, IdentitySealed, IdentityBlind, AnonymisedAt) = (null, null, null, at);
        Phones.Clear();
        Recall(CustomerAction.Anonymise);
    }

    public void Recall(CustomerAction action, string? note = null) => Remember(action.ToString(), null, null, note);

    /// <summary>Reached by these numbers from now on, in this order; what stays the same is left alone.</summary>
    public void Reach(IReadOnlyList<(string Number, string? Label)> numbers)
    {
        if (Phones.OrderBy(p => p.Rank).ThenBy(p => p.Number).Select(p => (p.Number, p.Label)).SequenceEqual(numbers)) return;
        Phones.Clear();
        foreach (var (number, label) in numbers) Phones.Add(new(number, label, Phones.Count));
    }

    public static string SearchKind => "cu";
    public static bool IsByName => true;
    string ISearchable.Kind => SearchKind;
    IEnumerable<string?> ISearchable.SearchNames => [Name, .. Phones.Select(p => p.Number)];
    IEnumerable<string?> ISearchable.SearchWords => [Note, Business];

    internal sealed class Table : IEntityTypeConfiguration<Customer>
    {
        public void Configure(EntityTypeBuilder<Customer> customer)
        {
            customer.ToTable("estate_customers");
            customer.Property(c => c.Name).HasMaxLength(80);
            customer.Property(c => c.Note).HasMaxLength(1000);
            customer.Property(c => c.Business).HasMaxLength(100);
            customer.Property(c => c.IdentitySealed).HasMaxLength(200);
            customer.Property(c => c.IdentityBlind).HasMaxLength(64);
            customer.HasIndex(c => c.IdentityBlind);
            customer.HasMany(c => c.Phones).WithOne().HasForeignKey(p => p.Customer).OnDelete(DeleteBehavior.Cascade);
            customer.Ignore(c => c.Numbered);
            customer.HasIndex(c => c.MergedInto).HasFilter("\"MergedInto\" IS NOT NULL");
            customer.HasIndex(c => new { c.Site, c.Name });
        }
    }
}

/// <summary>A telephone number of a customer, in digits only (a leading + for numbers abroad).</summary>
public sealed class CustomerPhone(string number, string? label = null, int rank = 0)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public CustomerId Customer { get; private set; }
    [Personal] public string Number { get; private set; } = number;
    public string? Label { get; private set; } = label;
    /// <summary>Its place among the customer's numbers: the first is called first.</summary>
    public int Rank { get; private set; } = rank;

    internal sealed class Table : IEntityTypeConfiguration<CustomerPhone>
    {
        public void Configure(EntityTypeBuilder<CustomerPhone> phone)
        {
            phone.ToTable("estate_customer_phones");
            phone.Property(p => p.Id).ValueGeneratedNever();
            phone.Property(p => p.Number).HasMaxLength(20);
            phone.Property(p => p.Label).HasMaxLength(20);
            phone.HasIndex(p => p.Number);
        }
    }
}

public static class CustomerVisibility
{
    /// <summary>Who sees which customers: staff those of their sites, residents themselves; what was merged into another, nobody.</summary>
    public static IQueryable<Customer> VisibleTo(this IQueryable<Customer> customers, Actor actor) => actor.Kind switch
    {
        ActorKind.System => customers.Standing(),
        ActorKind.Resident => customers.Standing().Where(c => actor.Reach<CustomerId>().Contains(c.Id)),
        _ => customers.Standing().Where(c => actor.Sites.Contains(c.Site)),
    };

    /// <summary>Without those that have become part of another.</summary>
    public static IQueryable<Customer> Standing(this IQueryable<Customer> customers) => customers.Where(c => c.MergedInto == null);

    /// <summary>Whom an id stands for today: itself, or whoever it was merged into.</summary>
    public static async Task<CustomerId> Today(this Db db, CustomerId id, CancellationToken ct) =>
        await db.Set<Customer>().Where(c => c.Id == id && c.MergedInto != null).Select(c => c.MergedInto).FirstOrDefaultAsync(ct) ?? id;
}
