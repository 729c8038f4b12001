using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;

namespace Steward.Platform.UseCases;

/// <summary>Answers a question; changes nothing.</summary>
public abstract class Query<TFilter, TResult>(Work work, Permission permission)
{
    public Permission Permission => permission;

    protected Db Db => work.Db;
    protected Actor Actor => work.Actor;
    protected DateTimeOffset Now => work.Now;

    public Task<TResult> Run(TFilter filter, CancellationToken ct = default) => work.Turn.Take(() => Answer(filter, ct), ct);

    private async Task<TResult> Answer(TFilter filter, CancellationToken ct)
    {
        work.Permit(permission);
        var tracking = Db.ChangeTracker.QueryTrackingBehavior;
        Db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        try
        {
            var answer = await Handle(filter, ct);
            await work.Look(ct);
            return answer;
        }
        finally { Db.ChangeTracker.QueryTrackingBehavior = tracking; }
    }

    protected abstract Task<TResult> Handle(TFilter filter, CancellationToken ct);
}
