using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Platform.Audit;

public static class Backdating
{
    /// <summary>Takes down what a thing has just been through as done by somebody at an earlier time: the past of a demonstration.</summary>
    public static void Recount(this Db db, Thing thing, Actor by, DateTimeOffset at)
    {
        foreach (var move in thing.TakeMoves())
        {
            move.Sign(by.Account, by.Name, at);
            db.Add(move);
        }
    }
}
