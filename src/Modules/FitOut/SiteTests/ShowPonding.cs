using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Files;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.FitOut.SiteTests;

/// <summary>One ponding test with its readings and signatures, and what it still lacks.</summary>
public sealed class ShowPonding(Work work, IEstate estate, Revealing revealing, Stories stories) : Query<PondingTestId, ShowPonding.View>(work, Permissions.See)
{
    public sealed record View(PondingTestId Id, FitOutId Project, string ProjectNumber, string Applicant, string SiteName, string House, string Place, PondingLayer Layer, PondingTestState State, DateTimeOffset StartedAt, int Depth, int HoursNeeded, int DepthNeeded,
        DateTimeOffset HoldsUntil, DateTimeOffset LookBy, bool IsLookLate, string? Below, DateTimeOffset? EndedAt, string? Result, IReadOnlyList<Reading> Readings, IReadOnlyList<Signed> Signatures, IReadOnlyList<Signer> ToSign, IReadOnlyList<Lack> Lacks,
        IReadOnlyList<PondingTestAction> Open, Story Story, int Version);
    public sealed record Reading(DateTimeOffset At, int Depth, bool Leaks, string? Words, string ByName);
    public sealed record Signed(Signer Who, string? Name, string? Reason, string? Witness, string TakenBy, DateTimeOffset At);
    public sealed record Lack(string Sentence, object?[] Arguments);

    /// <summary>Whoever lives below is none of the household's business: neither the name nor the signature.</summary>
    private static Story WithoutNeighbour(Story story) => story with { Moves = [.. story.Moves.Where(m => m.Action is not nameof(PondingTestAction.Sign))], Files = [.. story.Files.Where(f => f.Kind is not AttachmentKind.Signature)] };

    protected override async Task<View> Handle(PondingTestId id, CancellationToken ct)
    {
        var t = await Db.Set<PondingTest>().VisibleTo(Actor).Include(t => t.Readings).Include(t => t.Signatures).Where(t => t.Id == id).OrNotFound(ct);
        var project = await Db.Set<FitOutProject>().AffairsOf(Actor).Where(p => p.Id == t.Project).OrNotFound(ct);
        var toSign = Enum.GetValues<Signer>().Where(w => t.Signatures.All(s => s.Who != w)).ToArray();
        var shown = await revealing.ShowsWords(project, Actor, ct);
        var (story, resident) = (await stories.Of([t.Key], shown, ct), Actor.Kind is ActorKind.Resident);
        string? Named(string? name) => name is null ? null : project.NameFor(Actor, name);
        var standing = t.State is PondingTestState.Filled;
        return new(t.Id, t.Project, project.Number, project.NameFor(Actor), (await estate.SiteNames([t.Site], ct))[t.Site], t.House, t.Place, t.Layer, t.State, t.StartedAt, t.Depth, t.HoursNeeded, t.DepthNeeded, t.HoldsUntil, t.LookBy, standing && t.LookBy < Now, t.Below, t.EndedAt, t.Result.Masked(shown),
            [.. t.Readings.OrderBy(r => r.At).Select(r => new Reading(r.At, r.Depth, r.Leaks, r.Words.Masked(shown), r.ByName))], [.. t.Signatures.OrderBy(s => s.Who).Select(s => new Signed(s.Who, resident && s.Who is Signer.Neighbour ? null : Named(s.Name), s.Reason.Masked(shown), Named(s.Witness), s.TakenBy, s.At))], toSign,
            standing ? [.. t.Lacks().Select(l => new Lack(l.Message, l.Arguments))] : [],
            [.. PondingTestLifecycle.Rules.Open(t, Actor).Where(a => a is not PondingTestAction.Begin && (a is not PondingTestAction.Sign || t.HasStood && toSign.Length > 0) && (a is not PondingTestAction.Witness || t.HasStood && toSign.Contains(Signer.Neighbour)))], resident ? WithoutNeighbour(story) : story, t.Version);
    }
}
