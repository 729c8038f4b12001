using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql;
using Steward.Platform.UseCases;

namespace Steward.Platform.Audit;

/// <summary>Turns a broken database constraint into the sentence that the table declared for it.</summary>
public sealed class Clashes
{
    private static readonly ConcurrentDictionary<string, string> Sentences = [];

    private static readonly ConcurrentDictionary<string, bool> Others = [];

    internal static void Declare(IMutableIndex index, string sentence, bool orAnother)
    {
        Sentences[Name(index.DeclaringEntityType.ClrType, index.Properties)] = sentence;
        if (orAnother) Others[sentence] = true;
    }

    /// <summary>What was taken is one of several alike: whoever lost looks again and takes another.</summary>
    public bool MayTakeAnother(DbUpdateException failure, IModel model) => Explain(failure, model) is { } refusal && Others.ContainsKey(refusal.Message);

    public Refusal? Explain(DbUpdateException failure, IModel model) => failure.InnerException switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } p => Say(model, i => i.GetDatabaseName() == p.ConstraintName),
        SqliteException { SqliteExtendedErrorCode: 2067 or 1555 } s => Say(model, i => s.Message.Contains($": {Columns(i)}'", StringComparison.Ordinal)),
        PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation } or SqliteException { SqliteExtendedErrorCode: 787 } => new Refused("Something this refers to is gone, or is still in use elsewhere."),
        _ => null,
    };

    /// <summary>Two waited for each other, and the database gave this one up: nothing is written, and it may simply be done again.</summary>
    public static bool IsDeadlock(Exception? failure) => failure switch
    {
        PostgresException p => p.SqlState is PostgresErrorCodes.DeadlockDetected,
        null => false,
        _ => IsDeadlock(failure.InnerException),
    };

    private static Refused Say(IModel model, Func<IIndex, bool> broken)
    {
        var index = model.GetEntityTypes().SelectMany(e => e.GetIndexes()).FirstOrDefault(i => i.IsUnique && broken(i));
        return new Refused(index is not null && Sentences.TryGetValue(Name(index.DeclaringEntityType.ClrType, index.Properties), out var sentence) ? sentence : "This exists already.");
    }

    private static string Columns(IIndex index) =>
        string.Join(", ", index.Properties.Select(p => $"{index.DeclaringEntityType.GetTableName()}.{p.GetColumnName()}"));

    private static string Name(Type type, IEnumerable<IReadOnlyProperty> properties) => $"{type.FullName}:{string.Join(',', properties.Select(p => p.Name))}";
}

public static class ClashExtensions
{
    /// <summary>No two alike; whoever tries is told the sentence.</summary>
    /// <param name="orAnother">Whether the use case, done once more, may take another of the same.</param>
    public static IndexBuilder<T> OnlyOnce<T>(this IndexBuilder<T> index, string sentence, bool orAnother = false)
    {
        Clashes.Declare(index.Metadata, sentence, orAnother);
        return index.IsUnique();
    }
}
