using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Handling;

/// <summary>All who had a hand in something that another is to approve.</summary>
internal static class Writers
{
    public static void Note(this List<Guid> writers, Actor actor)
    {
        if (actor.Account is { } account && !writers.Contains(account.Value)) writers.Add(account.Value);
    }

    public static bool Has(this List<Guid> writers, Actor actor) => actor.Account is { } account && writers.Contains(account.Value);
}
