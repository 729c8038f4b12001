using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Steward.Architecture.Tests;

/// <summary>Notes every question that was put to the database while a thread waited for the answer: under load such threads run out, and all pages wait.</summary>
internal sealed class Waiting : DbCommandInterceptor
{
    public List<string> Asked { get; } = [];

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData data, InterceptionResult<DbDataReader> result) => Note(command, result);
    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData data, InterceptionResult<object> result) => Note(command, result);
    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData data, InterceptionResult<int> result) => Note(command, result);

    /// <summary>ASP.NET reads its own keys once a day, and knows no other way to ask for them.</summary>
    private T Note<T>(DbCommand command, T result)
    {
        if (command.CommandText.Contains("\"DataProtectionKeys\"", StringComparison.Ordinal)) return result;
        lock (Asked) Asked.Add(command.CommandText);
        return result;
    }
}
