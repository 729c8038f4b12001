using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Customers.Merges;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Merging;

namespace Steward.Estate.Tests;

/// <summary>Whatever refers to a customer, in whatever module, goes with a merging and comes back: read from the model, so that what comes later is held to it too.</summary>
public sealed class MergeReferenceTests
{
    [Fact]
    public async Task Every_column_that_names_a_customer_is_moved_or_says_that_it_stays()
    {
        await using var app = StewardApp.Blueprint();
        await using var scope = app.Services.CreateAsyncScope();
        var model = scope.ServiceProvider.GetRequiredService<Db>().Model;
        var known = References.To(model, typeof(Customer)).Concat(References.Parts(model, typeof(Customer))).Select(r => (r.Entity.Name, r.Property.Name)).ToHashSet();
        var columns = model.GetEntityTypes().SelectMany(e => e.GetDeclaredProperties().Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(CustomerId) && !p.IsPrimaryKey() && p.PropertyInfo?.IsDefined(typeof(AsItWasAttribute), false) != true).Select(p => (e.Name, p.Name)));
        Assert.Equal([], columns.Where(c => !known.Contains(c)));
        Assert.True(known.Count > 15, $"Only {known.Count} columns refer to customers.");
    }

    [Theory, OnEveryDatabase]
    public async Task Each_row_that_refers_to_a_customer_goes_with_them_and_comes_back_as_it_was(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (kept, gone) = (app.World.Customers["吴晓梅"], app.World.Customers["何建国"]);
        await using var made = app.Services.CreateAsyncScope();
        var model = made.ServiceProvider.GetRequiredService<Db>().Model;
        var references = References.To(model, typeof(Customer));
        await Fill(made.ServiceProvider.GetRequiredService<Db>(), references, gone);
        async Task<string[]> Dump() => await app.Look(async db => (await Task.WhenAll(references.Select(r => r.Entity.GetTableName()!).Distinct().Select(t => Rows(db, t)))).SelectMany(r => r).ToArray());
        var before = await Dump();
        var deed = new CustomerMerge(app.Site, kept, gone, "同一人", app.Clock.GetUtcNow(), "王敏");

        async Task In(Func<Db, Merger, UndoLog, Task> run)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            await run(db, scope.ServiceProvider.GetRequiredService<Merger>(), scope.ServiceProvider.GetRequiredService<UndoLog>());
            await db.SaveChangesAsync();
        }
        Task<Customer> Of(Db db, CustomerId id) => db.Set<Customer>().SingleAsync(c => c.Id == id);

        await In(async (db, merger, _) => Assert.All(references, r => Assert.True(merger.Count(Of(db, gone).Result, default).Result.ContainsKey(r.What), r.ToString())));
        await In(async (db, merger, undo) => { await merger.Move(await Of(db, gone), await Of(db, kept), default); undo.Record(deed); });
        await In(async (db, merger, _) => Assert.Empty(await merger.Count(await Of(db, gone), default)));
        Assert.NotEqual(before, await Dump());
        await In(async (_, _, undo) => Assert.Equal(0, await undo.PutBack(deed, default)));
        Assert.Equal(before, await Dump());
    }

    /// <summary>A row in every table that refers to a customer; what else it would refer to is left out.</summary>
    private static async Task Fill(Db db, IReadOnlyList<Reference> references, CustomerId gone)
    {
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync(db.Database.IsNpgsql() ? "SET session_replication_role = replica" : "PRAGMA foreign_keys = OFF");
        foreach (var reference in references)
        {
            var row = RuntimeHelpers.GetUninitializedObject(reference.Entity.ClrType);
            foreach (var property in reference.Entity.GetProperties().Where(p => !p.IsShadowProperty()))
                if (property.Name == reference.Property.Name) Set(property, row, property.ClrType == typeof(Guid) ? gone.Value : gone);
                else if (!property.IsNullable && Some(property) is { } value) Set(property, row, value);
            db.Add(row);
        }
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync(db.Database.IsNpgsql() ? "SET session_replication_role = DEFAULT" : "PRAGMA foreign_keys = ON");
        await db.Database.CloseConnectionAsync();
    }

    private static object? Some(IProperty property) => property.ClrType switch
    {
        _ when property.ValueGenerated is not ValueGenerated.Never && property.ClrType != typeof(Guid) => null,
        var t when t == typeof(string) => Guid.NewGuid().ToString("N") is var text && property.GetMaxLength() is { } most && most < text.Length ? text[..most] : text,
        var t when t == typeof(DateTimeOffset) => StewardApp.Monday,
        var t when t == typeof(DateOnly) => new DateOnly(2026, 3, 2),
        var t when t == typeof(Guid) => Guid.NewGuid(),
        var t when t.IsEnum => Enum.GetValues(t).GetValue(0),
        var t when Ids.IsId(t) => Activator.CreateInstance(t, Guid.NewGuid()),
        var t when t == typeof(int) => 1,
        var t when t.IsValueType => Activator.CreateInstance(t),
        var t => t.IsArray ? Array.CreateInstance(t.GetElementType()!, 0) : Activator.CreateInstance(t),
    };

    private static void Set(IProperty property, object row, object value)
    {
        if (property.PropertyInfo?.GetSetMethod(nonPublic: true) is { } setter) setter.Invoke(row, [value]);
        else property.FieldInfo!.SetValue(row, value);
    }

    private static async Task<string[]> Rows(Db db, string table)
    {
        await using var connection = (DbConnection)Activator.CreateInstance(db.Database.GetDbConnection().GetType(), db.Database.GetConnectionString())!;
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add($"{table}: {string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue))}");
        return [.. rows.Order(StringComparer.Ordinal)];
    }
}
