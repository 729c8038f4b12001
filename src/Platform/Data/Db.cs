using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts;
using Steward.Contracts.Identity;
using Steward.Platform.Identity;

namespace Steward.Platform.Data;

/// <summary>The one database. Each module brings its own tables and can name only its own types.</summary>
public sealed class Db(DbContextOptions<Db> options, IEnumerable<Module> modules)
    : IdentityUserContext<Account, AccountId>(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The words that were searched for in this unit of work.</summary>
    internal HashSet<string> Sought { get; } = [];

    /// <summary>Whether this unit of work has changed reference data.</summary>
    internal bool ChangesReference { get; private set; }

    /// <summary>Gives reference data a new edition when some of it is about to be saved.</summary>
    internal void RenewReference()
    {
        if (ChangeTracker.Entries().FirstOrDefault(ReferenceData.IsChange) is not { } change) return;
        ChangesReference = true;
        Add(new ReferenceData.Renewal(change.Metadata.ClrType.Name));
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken ct = default)
    {
        RenewReference();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RenewReference();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.ApplyConfigurationsFromAssembly(typeof(Db).Assembly);
        foreach (var module in modules) model.ApplyConfigurationsFromAssembly(module.Assembly);
        Conventions.Apply(model, Database.IsNpgsql());
    }

    // Every rule here exists because SQLite and PostgreSQL disagree without it.
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        conventions.Properties<DateTimeOffset>().HaveConversion<Conversions.AsUtc>();
        conventions.Properties<TimeSpan>().HaveConversion<Microsoft.EntityFrameworkCore.Storage.ValueConversion.TimeSpanToTicksConverter>();
        conventions.Properties<Money>().HaveConversion<Conversions.AsFen>();
        foreach (var id in Ids.All)
            conventions.Properties(id).HaveConversion(typeof(Conversions.AsGuid<>).MakeGenericType(id));
    }
}
