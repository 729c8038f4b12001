using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>How two requests belong together: they have to do with each other, were once merged, or one was split off the other.</summary>
public enum TieKind { Linked, Merged, Split }

/// <summary>Two requests that have to do with each other (关联诉求): the same cause, or one follows the other.
/// Of two that were merged, whoever sees the one sees the other, for good. One that was split off is another matter.</summary>
public sealed class RequestTie(RequestId request, RequestId other, TieKind kind = TieKind.Linked)
{
    public long Id { get; private set; }
    /// <summary>The smaller id stands first, so that a pair is tied once whichever way round.</summary>
    public RequestId One { get; private set; } = request.Value.CompareTo(other.Value) < 0 ? request : other;
    public RequestId Other { get; private set; } = request.Value.CompareTo(other.Value) < 0 ? other : request;
    public TieKind Kind { get; private set; } = kind;
    internal Request? First { get; private set; }
    internal Request? Second { get; private set; }

    private RequestTie() : this(default, default) { }

    /// <summary>From now on whoever sees the one sees the other.</summary>
    internal void Share(TieKind kind) => Kind = kind;

    internal sealed class Table : IEntityTypeConfiguration<RequestTie>
    {
        public void Configure(EntityTypeBuilder<RequestTie> tie)
        {
            tie.ToTable("service_desk_request_ties");
            tie.HasIndex(t => new { t.One, t.Other }).OnlyOnce("These two are linked already.");
            tie.HasOne(t => t.First).WithMany(r => r.TiesAsOne).HasForeignKey(t => t.One).OnDelete(DeleteBehavior.Restrict);
            tie.HasOne(t => t.Second).WithMany(r => r.TiesAsOther).HasForeignKey(t => t.Other).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

public static class RequestTies
{
    /// <summary>The one request with this number, whole or its last digits, among those asked.</summary>
    public static async Task<Request> Numbered(this IQueryable<Request> requests, string typed, string field, CancellationToken ct)
    {
        var number = typed.Trim().ToUpperInvariant();
        if (number.All(char.IsAsciiDigit)) number = number.PadLeft(5, '0');
        var found = await requests.Where(r => r.Number == number || r.Number.EndsWith("-" + number)).Take(2).ToListAsync(ct);
        return found is [var only] ? only : throw new Invalid(field, found.Count == 0 ? "There is no request with this number." : "Several requests end like this: type the whole number.");
    }

    public static async Task Tie(this Db db, Request request, RequestId other, Actor actor, CancellationToken ct)
    {
        if (other == request.Id) throw new Refused("A request cannot be linked with itself.");
        var second = await db.Set<Request>().VisibleTo(actor).Where(r => r.Id == other).OrNotFound(ct);
        db.Add(new RequestTie(request.Id, second.Id));
        request.NoteTie(second.Number);
        second.NoteTie(request.Number);
    }

    /// <summary>Ties two so that whoever sees the one sees the other.</summary>
    internal static async Task Share(this Db db, RequestId one, RequestId other, TieKind kind, CancellationToken ct)
    {
        if (one == other) return;
        var tie = await db.Set<RequestTie>().SingleOrDefaultAsync(t => t.One == one && t.Other == other || t.One == other && t.Other == one, ct);
        if (tie is null) db.Add(new RequestTie(one, other, kind));
        else tie.Share(kind);
    }

    /// <summary>The requests tied to these so that they are seen together.</summary>
    internal static async Task<IReadOnlyList<RequestId>> SharedWith(this Db db, RequestId id, CancellationToken ct) =>
        await db.Set<RequestTie>().Where(t => t.One == id && t.Kind == TieKind.Merged).Select(t => t.Other)
            .Concat(db.Set<RequestTie>().Where(t => t.Other == id && t.Kind == TieKind.Merged).Select(t => t.One)).ToListAsync(ct);

    public static async Task<IReadOnlyList<(Request Request, TieKind Kind)>> TiedTo(this Db db, RequestId id, Actor actor, CancellationToken ct)
    {
        // Asked from the ties: an index finds them however many requests there are.
        var ties = await db.Set<RequestTie>().Where(t => t.One == id).Select(t => new { To = t.Other, t.Kind })
            .Concat(db.Set<RequestTie>().Where(t => t.Other == id).Select(t => new { To = t.One, t.Kind })).ToDictionaryAsync(t => t.To, t => t.Kind, ct);
        var tied = await db.Set<Request>().VisibleTo(actor).Where(r => ties.Keys.Contains(r.Id)).OrderBy(r => r.ReceivedAt).ToListAsync(ct);
        return [.. tied.Select(r => (r, ties[r.Id]))];
    }
}
