using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.MoveIns.Counter;
using Steward.Platform.Audit;
using Steward.Platform.Languages;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Agreements;

/// <summary>An agreement (签署文件) that is read and signed at the counter, with every edition of its words; a site's own goes before the company's of the same code.</summary>
public sealed class Agreement(SiteId? site, HandoverWay way, string code, string name) : Thing
{
    public AgreementId Id { get; private set; } = AgreementId.New();
    public override Guid Key => Id.Value;
    public SiteId? Site { get; private set; } = site;
    public HandoverWay Way { get; private set; } = way;
    /// <summary>Lower-case Latin; stays for good.</summary>
    public string Code { get; private set; } = code;
    public string Name { get; private set; } = name;
    public string? EnglishName { get; set; }
    /// <summary>The kind of paper that is on file once it is signed.</summary>
    public PaperKindId? Files { get; set; }
    public bool Required { get; set; } = true;
    public int Order { get; set; }
    /// <summary>Signed no more; what was signed stays.</summary>
    public bool Retired { get; set; }
    public List<AgreementEdition> Editions { get; private set; } = [];

    public string Title => Reader.Own(Name, EnglishName);

    public void Call(string name) => Name = name;

    /// <summary>Other words from a day on; what was signed before keeps its own.</summary>
    public void Write(string words, DateOnly from, AccountId? by, string byName, DateTimeOffset at) =>
        Editions.Add(new(Editions.Count == 0 ? 1 : Editions.Max(e => e.Number) + 1, words, from, by, byName, at));

    public AgreementEdition? On(DateOnly day) => Editions.Where(e => e.From <= day).OrderByDescending(e => e.From).ThenByDescending(e => e.Number).FirstOrDefault();

    internal sealed class Table : IEntityTypeConfiguration<Agreement>
    {
        public void Configure(EntityTypeBuilder<Agreement> agreement)
        {
            agreement.ToTable("estate_agreements");
            agreement.Property(a => a.Code).HasMaxLength(30);
            agreement.Property(a => a.Name).HasMaxLength(60);
            agreement.Property(a => a.EnglishName).HasMaxLength(100);
            agreement.Ignore(a => a.Title);
            agreement.HasMany(a => a.Editions).WithOne().HasForeignKey(e => e.Agreement).OnDelete(DeleteBehavior.Cascade);
            agreement.HasIndex(a => new { a.Site, a.Way, a.Code }).OnlyOnce("There is an agreement with this code already.");
            agreement.HasIndex(a => new { a.Way, a.Code }).HasFilter("\"Site\" IS NULL").OnlyOnce("There is an agreement with this code already.");
        }
    }
}

/// <summary>How an agreement reads from a day on (版本).</summary>
public sealed class AgreementEdition(int number, string words, DateOnly from, AccountId? by, string byName, DateTimeOffset at)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public AgreementId Agreement { get; private set; }
    public int Number { get; private set; } = number;
    /// <summary>Markdown, with fields that fill themselves: {业户} {房号} {小区} {面积} {日期}.</summary>
    public string Words { get; private set; } = words;
    public DateOnly From { get; private set; } = from;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;

    internal sealed class Table : IEntityTypeConfiguration<AgreementEdition>
    {
        public void Configure(EntityTypeBuilder<AgreementEdition> edition)
        {
            edition.ToTable("estate_agreement_editions");
            edition.Property(e => e.Id).ValueGeneratedNever();
            edition.Property(e => e.Words).HasMaxLength(20000);
            edition.Property(e => e.ByName).HasMaxLength(80);
            edition.HasIndex(e => new { e.Agreement, e.Number }).OnlyOnce("Somebody else has just written an edition.");
        }
    }
}

public static class AgreementVisibility
{
    public static IQueryable<Agreement> VisibleTo(this IQueryable<Agreement> agreements, Actor actor) => actor.Kind switch
    {
        ActorKind.System => agreements,
        ActorKind.Resident => agreements.Where(a => false),
        _ => agreements.Where(a => a.Site == null || actor.Sites.Contains(a.Site.Value)),
    };
}
