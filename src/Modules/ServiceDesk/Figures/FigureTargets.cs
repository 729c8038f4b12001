using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Figures;

/// <summary>What the figures are to reach, by the titles of the rates: of the chosen community, or of all where several are looked at.</summary>
public sealed class FigureTargets(Work work, SettingReader settings) : Query<FigureTargets.Filter, IReadOnlyDictionary<string, decimal>>(work, Permissions.Figures)
{
    /// <param name="On">What held on this day; today, if not said.</param>
    public sealed record Filter(DateOnly? On = null);

    protected override async Task<IReadOnlyDictionary<string, decimal>> Handle(Filter filter, CancellationToken ct)
    {
        var site = Actor.Meant;
        var (at, targets) = (filter.On is { } day ? Requests.RequestFilters.Start(day) : Now, new Dictionary<string, decimal>());
        foreach (var rate in Measures.Rates) targets[rate.Title] = await settings.Get(rate.Target, site, at, ct);
        return targets;
    }
}
