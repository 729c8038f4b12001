using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Data;

namespace Steward.Architecture.Tests;

public sealed class DatabaseTests
{
    public static TheoryData<Database> Both => [.. Enum.GetValues<Database>()];

    [Theory, MemberData(nameof(Both))]
    public async Task Migrations_say_all_that_the_code_says(Database database)
    {
        await using var app = StewardApp.Blueprint(database);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>().Database;
        Assert.NotEmpty(db.GetMigrations());
        Assert.False(db.HasPendingModelChanges(), "The model has changed since the last migration: bin/migrate NAME");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Wherever_an_id_is_kept_the_database_guards_it(Database database)
    {
        await using var app = StewardApp.Blueprint(database);
        await using var scope = app.Services.CreateAsyncScope();
        var unguarded =
            from entity in scope.ServiceProvider.GetRequiredService<Db>().Model.GetEntityTypes()
            from property in entity.GetProperties()
            where Ids.IsId(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType)
            where !property.IsForeignKey() && entity.FindPrimaryKey()?.Properties is not [{ } key] || !property.IsForeignKey() && !property.IsPrimaryKey()
            select $"{entity.ClrType.Name}.{property.Name}";
        Assert.Empty(unguarded);
    }

    /// <summary>Whole numbers that change by the hundred are written before whatever a unique index has to make room for, which may not see them therefore.</summary>
    [Fact]
    public async Task No_unique_index_leaves_rows_out_by_a_whole_number()
    {
        await using var app = StewardApp.Blueprint(Database.Postgres);
        await using var scope = app.Services.CreateAsyncScope();
        var filtered = scope.ServiceProvider.GetRequiredService<Db>().GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .SelectMany(e => e.GetIndexes().Where(i => i.IsUnique && i.GetFilter() is not null).Select(i => (Entity: e, Filter: i.GetFilter()!))).ToArray();
        Assert.NotEmpty(filtered);
        Assert.Empty(filtered.SelectMany(f => f.Entity.GetProperties().Where(p => p.ClrType == typeof(int) && f.Filter.Contains($"\"{p.GetColumnName()}\"", StringComparison.Ordinal)).Select(p => $"{f.Entity.ClrType.Name}.{p.Name}: {f.Filter}")));
    }

    [Fact]
    public void No_use_case_and_no_page_commits_by_itself()
    {
        var committing = Repository.Files("src").Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
            .Select(f => (File: f, Text: File.ReadAllText(Repository.Path(f))))
            .Where(f => f.Text.Contains(".SaveChanges", StringComparison.Ordinal) && (f.File.EndsWith(".razor", StringComparison.Ordinal) || System.Text.RegularExpressions.Regex.IsMatch(f.Text, @"\(Work work\b.*: (Change|Create|Query)<")));
        Assert.Empty(committing.Select(f => f.File));
    }

    /// <summary>Reference data is kept by every node until a change of it is saved: a statement past the units of work would be noticed a minute late.</summary>
    [Fact]
    public void Reference_data_is_changed_only_where_it_is_noticed()
    {
        var reference = Parts.Types.Where(t => t.IsAssignableTo(typeof(Platform.Data.IReference))).Select(t => t.Name).ToHashSet();
        Assert.Contains("Site", reference);
        var past = Repository.Files("src").Where(f => f.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(f => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(Repository.Path(f)), @"Set<(?:\w+\.)*(\w+)>\(\)[^;]*?Execute(?:Update|Delete)Async").Select(m => (File: f, Type: m.Groups[1].Value)))
            .Where(m => reference.Contains(m.Type));
        Assert.Empty(past);
    }
}
