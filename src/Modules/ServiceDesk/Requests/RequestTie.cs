using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>Two requests that have to do with each other (关联诉求): the same cause, or one follows the other.</summary>
public sealed class RequestTie(RequestId request, RequestId other)
{
    public long Id { get; private set; }
    /// <summary>The smaller id stands first, so that a pair is tied once whichever way round.</summary>
    public RequestId One { get; private set; } = request.Value.CompareTo(other.Value) < 0 ? request : other;
    public RequestId Other { get; private set; } = request.Value.CompareTo(other.Value) < 0 ? other : request;

    private RequestTie() : this(default, default) { }

    internal sealed class Table : IEntityTypeConfiguration<RequestTie>
    {
        public void Configure(EntityTypeBuilder<RequestTie> tie)
        {
            tie.ToTable("service_desk_request_ties");
            tie.HasIndex(t => new { t.One, t.Other }).OnlyOnce("These two are linked already.");
        }
    }
}

public static class RequestTies
{
    public static async Task Tie(this Db db, Request request, RequestId other, Actor actor, CancellationToken ct)
    {
        if (other == request.Id) throw new Refused("A request cannot be linked with itself.");
        var second = await db.Set<Request>().VisibleTo(actor).Where(r => r.Id == other).OrNotFound(ct);
        db.Add(new RequestTie(request.Id, second.Id));
        request.NoteTie(second.Number);
        second.NoteTie(request.Number);
    }

    public static async Task<IReadOnlyList<Request>> TiedTo(this Db db, RequestId id, Actor actor, CancellationToken ct)
    {
        // Asked from the ties: an index finds them however many requests there are.
        var tied = db.Set<RequestTie>().Where(t => t.One == id).Select(t => t.Other).Concat(db.Set<RequestTie>().Where(t => t.Other == id).Select(t => t.One));
        return await db.Set<Request>().VisibleTo(actor).Where(r => tied.Contains(r.Id)).OrderBy(r => r.ReceivedAt).ToListAsync(ct);
    }
}
