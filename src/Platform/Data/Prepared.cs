using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Steward.Platform.Data;

/// <summary>A question that nearly every page asks: Entity Framework works out once what it means, where it would otherwise look the whole of it up at every asking.</summary>
/// <param name="question">What is asked about what is given.</param>
public sealed class Prepared<TGiven, TRow>(Expression<Func<Db, TGiven, IQueryable<TRow>>> question)
{
    /// <summary>What it means depends on the database: both stand beside each other where one program asks both.</summary>
    private readonly ConditionalWeakTable<IModel, Func<Db, TGiven, IAsyncEnumerable<TRow>>> meanings = [];

    public async Task<List<TRow>> Ask(Db db, TGiven given, CancellationToken ct)
    {
        var rows = new List<TRow>();
        await foreach (var row in meanings.GetValue(db.Model, _ => EF.CompileAsyncQuery(question))(db, given).WithCancellation(ct)) rows.Add(row);
        return rows;
    }
}
