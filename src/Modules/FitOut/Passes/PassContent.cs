namespace Steward.FitOut.Passes;

/// <summary>What somebody agreed to when they consented to a pass, checked it or looked at its valuables: how many of what, on which day.</summary>
public sealed record PassContent(DateOnly Day, IReadOnlyDictionary<(string Name, bool IsValuable), int> Goods)
{
    /// <summary>Fewer of the same things need no new consent.</summary>
    public bool GoesBeyond(PassContent before) => Day != before.Day || Goods.Any(g => g.Value > before.Goods.GetValueOrDefault(g.Key));
    public bool HasMoreValuables(PassContent before) => Goods.Any(g => g.Key.IsValuable && g.Value > before.Goods.GetValueOrDefault(g.Key));
}
