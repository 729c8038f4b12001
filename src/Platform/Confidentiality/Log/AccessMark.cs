using Microsoft.Extensions.Logging;
using Steward.Platform.Confidentiality.Keys;

namespace Steward.Platform.Confidentiality.Log;

/// <summary>How far the chain has come, noted outside the database after every commit that linked to it:
/// a database put back to an earlier state is noticed by the next row, however soon that comes, and stays noticed until two people have settled it.</summary>
public sealed class AccessMark(KeyRing ring, ILogger<AccessMark> program)
{
    private const string Name = "access-log", Back = "put-back";
    private readonly Lock moving = new();
    private AccessPoint? highest;

    internal AccessPoint? Read()
    {
        lock (moving) return Known();
    }

    /// <summary>Asked while the chain is held: all that was noted here had committed before, so it must be there.</summary>
    internal void Compare(AccessHead head)
    {
        lock (moving)
        {
            if (Known() is not { WasBack: false } known || known.Number < head.Last || known.Number == head.Last && known.Seal == head.LastSeal) return;
            program.LogCritical("The access log was put back: row {Number} had been written, now it ends at row {Last}", known.Number, head.Last);
            Keep(known with { WasBack = true });
        }
    }

    /// <summary>Never backwards, and no further once the database was put back.</summary>
    internal void Reach(AccessPoint last)
    {
        lock (moving)
            if (Known() is not { } known || !known.WasBack && known.Number < last.Number) Keep(last);
    }

    /// <summary>What was broken is settled: from here on it counts again.</summary>
    internal void Begin(AccessPoint last)
    {
        lock (moving) Keep(last);
    }

    /// <summary>What another node has noted meanwhile, or what this one could not write down.</summary>
    private AccessPoint? Known()
    {
        var kept = ring.Note(Name)?.Split(' ') is [var number, var seal, .. var more] && long.TryParse(number, out var last) ? new AccessPoint(last, seal, more is [Back]) : null;
        return highest is null || kept?.Number >= highest.Number ? kept : highest;
    }

    private void Keep(AccessPoint point)
    {
        highest = point;
        try { ring.Note(Name, point.WasBack ? $"{point.Number} {point.Seal} {Back}" : $"{point.Number} {point.Seal}"); }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException) { program.LogError(failure, "How far the access log has come could not be noted beside the keys"); }
    }
}

/// <param name="WasBack">Since then the database has been seen to know less.</param>
internal sealed record AccessPoint(long Number, string Seal, bool WasBack = false);
