using Steward.Contracts.FitOut;
using Steward.Platform.Outbox;

namespace Steward.Estate.Units;

/// <summary>A unit is being fitted out from the permit to the acceptance.</summary>
public sealed class WhenFitOutMoves(NoteFitOut note) : IHear<FitOutBegun>, IHear<FitOutAccepted>
{
    public Task Hear(FitOutBegun news, CancellationToken ct) => note.Run(news.Unit, new() { Number = news.Number }, ct);
    public Task Hear(FitOutAccepted news, CancellationToken ct) => note.Run(news.Unit, new() { Over = true, Number = news.Number }, ct);
}
