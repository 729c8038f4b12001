using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Data;
using Steward.Platform.Pages;

namespace Steward.Platform.Confidentiality.Log;

/// <summary>What somebody did with personal data, or to come near it.</summary>
public enum AccessAct
{
    SignIn, [Tone("orange")] SignInFailed, Look, [Tone("blue")] Reveal, [Tone("purple")] Export, [Tone("purple")] Print, [Tone("red")] Unusual, [Tone("teal")] KeysChanged, [Tone("secondary")] LogShortened, [Tone("teal")] Anonymised, [Tone("purple")] PersonCopy, [Tone("blue")] Merged, [Tone("red")] BreakFound, [Tone("teal")] BreakSettled,
}

/// <summary>What is to be taken down, before it has its place in the chain.</summary>
/// <param name="Kind">The kind of thing as it stands in history, e.g. "Customer".</param>
/// <param name="What">Which part of it, or which list, in a word of the code.</param>
/// <param name="Reason">A word of the code.</param>
public sealed record AccessNote(AccessAct Act, string? Kind = null, Guid? Thing = null, SiteId? Site = null, string? What = null, string? Reason = null, string? Words = null, AccountId? By = null, string? ByName = null);

/// <summary>One link of the access log (访问日志): who came near which personal data, when, from where and why.
/// Each is sealed together with the seal before it by a key that does not lie in the database, so that no hand in the database can change, take out or add a row unseen.</summary>
public sealed class AccessEntry(long number, AccessAct act, AccountId? by, string byName, string? kind, Guid? thing, SiteId? site, string? what, string? reason, string? words, string? from, DateTimeOffset at)
{
    /// <summary>Its place in the chain, without gaps.</summary>
    public long Number { get; private set; } = number;
    public AccessAct Act { get; private set; } = act;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public string? Kind { get; private set; } = kind;
    public Guid? Thing { get; private set; } = thing;
    public SiteId? Site { get; private set; } = site;
    public string? What { get; private set; } = what;
    public string? Reason { get; private set; } = reason;
    public string? Words { get; private set; } = words;
    /// <summary>The network address it came from.</summary>
    public string? From { get; private set; } = from;
    /// <summary>To the millisecond, which every database keeps.</summary>
    public DateTimeOffset At { get; private set; } = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMillisecond));

    /// <summary>The seal of the entry before.</summary>
    public string Before { get; private set; } = "";
    /// <summary>Which key sealed it.</summary>
    public string Key { get; private set; } = "";
    public string Seal { get; private set; } = "";

    /// <summary>Whether it is as it was sealed.</summary>
    internal bool IsWhole(Keys.KeyRing ring) => ring.Has(Key) && ring.Seal(Key, Content) == Seal;

    internal void Close(string before, string key, Func<string, string, string> seal)
    {
        (Before, Key) = (before, key);
        Seal = seal(key, Content);
    }

    /// <summary>All that is sealed, in one way of writing.</summary>
    internal string Content => JsonSerializer.Serialize(new object?[]
    {
        Number, Act.ToString(), By?.Value, ByName, Kind, Thing, Site?.Value, What, Reason, Words, From, At.ToUnixTimeMilliseconds(), Before, Key,
    });

    internal sealed class Table : IEntityTypeConfiguration<AccessEntry>
    {
        public void Configure(EntityTypeBuilder<AccessEntry> entry)
        {
            entry.ToTable("platform_access_log").HasKey(e => e.Number);
            entry.Property(e => e.Number).ValueGeneratedNever();
            entry.Property(e => e.ByName).HasMaxLength(80);
            entry.Property(e => e.Kind).HasMaxLength(40);
            entry.Property(e => e.What).HasMaxLength(200);
            entry.Property(e => e.Reason).HasMaxLength(40);
            entry.Property(e => e.Words).HasMaxLength(400);
            entry.Property(e => e.From).HasMaxLength(60);
            entry.Property(e => e.Before).HasMaxLength(64);
            entry.Property(e => e.Key).HasMaxLength(40);
            entry.Property(e => e.Seal).HasMaxLength(64);
            entry.Ignore(e => e.Content);
            entry.HasIndex(e => new { e.By, e.Act, e.At });
            entry.HasIndex(e => new { e.Thing, e.Act, e.At });
        }
    }
}

/// <summary>The two ends of the chain: what is taken off the tail or the beginning is missed here.</summary>
public sealed class AccessHead
{
    public int Id { get; private set; } = 1;
    /// <summary>The first entry still kept, and the seal of the one before it.</summary>
    public long First { get; private set; } = 1;
    public string Base { get; private set; } = "";
    public long Last { get; private set; }
    public string LastSeal { get; private set; } = "";
    public string Key { get; private set; } = "";
    public string Seal { get; private set; } = "";

    internal AccessPoint End => new(Last, LastSeal);
    internal void Reach(long last, string seal) => (Last, LastSeal) = (last, seal);
    internal void BeginAt(AccessEntry first) => (First, Base) = (first.Number, first.Before);
    internal void BeginAnew() => (First, Base) = (Last + 1, LastSeal);
    internal void StayBroken(string key) => (Key, Seal) = (key, "");

    internal void Close(string key, Func<string, string, string> seal)
    {
        Key = key;
        Seal = seal(key, Content);
    }

    internal string Content => JsonSerializer.Serialize(new object?[] { "ends", First, Base, Last, LastSeal, Key });

    internal sealed class Table : IEntityTypeConfiguration<AccessHead>
    {
        public void Configure(EntityTypeBuilder<AccessHead> head)
        {
            head.ToTable("platform_access_ends");
            head.Property(h => h.Id).ValueGeneratedNever();
            head.Property(h => h.Base).HasMaxLength(64);
            head.Property(h => h.LastSeal).HasMaxLength(64);
            head.Property(h => h.Key).HasMaxLength(40);
            head.Property(h => h.Seal).HasMaxLength(64);
            head.Ignore(h => h.Content).Ignore(h => h.End);
        }
    }
}
