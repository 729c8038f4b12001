using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Platform.Audit;

namespace Steward.Platform.Identity.Residents;

/// <summary>A one-time code on its way to a telephone; of the code itself only a slow hash is kept.</summary>
/// <param name="expiresAt">Until when it is good.</param>
public sealed class SignInCode(string phone, string hash, string? address, DateTimeOffset issuedAt, DateTimeOffset expiresAt)
{
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1), Kept = TimeSpan.FromDays(1);
    public const int MostTries = 5, MostPerHour = 5, MostPerDay = 10;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    [Personal] public string Phone { get; private set; } = phone;
    public string Hash { get; private set; } = hash;
    /// <summary>Where it was asked for from, as a hash.</summary>
    public string? Address { get; private set; } = address;
    public DateTimeOffset IssuedAt { get; private set; } = issuedAt;
    public DateTimeOffset ExpiresAt { get; private set; } = expiresAt;
    /// <summary>The minute it was issued in: no telephone gets two in one.</summary>
    public long Minute { get; private set; } = issuedAt.UtcTicks / Pause.Ticks;
    public int Tries { get; private set; }
    public DateTimeOffset? UsedAt { get; private set; }

    internal const string TooSoon = "A code was sent less than a minute ago. Please wait a little before asking for another.";

    internal sealed class Table : IEntityTypeConfiguration<SignInCode>
    {
        public void Configure(EntityTypeBuilder<SignInCode> code)
        {
            code.ToTable("identity_sign_in_codes");
            code.Property(c => c.Id).ValueGeneratedNever();
            code.Property(c => c.Phone).HasMaxLength(20);
            code.Property(c => c.Hash).HasMaxLength(200);
            code.Property(c => c.Address).HasMaxLength(64);
            code.HasIndex(c => new { c.Phone, c.Minute }).OnlyOnce(TooSoon);
            code.HasIndex(c => new { c.Address, c.IssuedAt });
            code.HasIndex(c => c.IssuedAt);
        }
    }
}
