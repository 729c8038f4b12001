using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Files;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Agreements;

/// <summary>The agreement of one fit-out: as it would be signed now, or as it was.</summary>
public sealed class ReadFitOutAgreement(Work work, AgreementWords words, Revealing revealing, Stories stories) : Query<FitOutId, ReadFitOutAgreement.View>(work, Permissions.See)
{
    /// <param name="SignedBy">Null while it is not signed.</param>
    /// <param name="Applicant">Whose name stands beneath it.</param>
    /// <param name="Mark">Of the words as they would be signed now; whoever signs sends it along. Null once they are signed.</param>
    public sealed record View(FitOutId Id, string Number, string Home, string Applicant, int Edition, string Words, string? Mark, string? SignedBy, bool OnPaper, string? TakenBy, DateTimeOffset? SignedAt, IReadOnlyList<AttachmentView> Signatures, bool MaySign)
    {
        /// <summary>The change that a supplement agrees to; none for the agreement itself.</summary>
        public WorkChangeId? Change { get; init; }

        /// <summary>What was signed, as whoever reads it may read its words and names.</summary>
        /// <param name="others">Whose names may stand in it too.</param>
        internal static View Of(SignedText signed, FitOutProject p, string number, IEnumerable<AttachmentView> signatures, bool inFull, Actor reader, params string?[] others) =>
            new(p.Id, number, p.House, p.NameFor(reader), signed.Edition, AgreementWords.Kept(signed.Words, p, inFull, reader, [signed.SignedBy, .. others]), null, p.NameFor(reader, signed.SignedBy), signed.OnPaper, signed.TakenBy, signed.At,
                [.. signatures.Select(f => p.FileFor(reader, f))], false);
    }

    protected override async Task<View> Handle(FitOutId id, CancellationToken ct)
    {
        var p = await Db.FitOut(id, Actor, ct);
        if (!p.IsAffairOf(Actor)) throw new NotFound();
        var shown = await revealing.ShowsWords(p, Actor, ct);
        if (await Db.Set<SignedText>().VisibleTo(Actor).SingleOrDefaultAsync(s => s.Project == id && s.Change == null, ct) is { } signed)
            return View.Of(signed, p, p.Number, await stories.Files([signed.Key], ct), shown, Actor);
        var read = await words.For(p, shown, Actor, ct) ?? throw new Refused("No agreement is in force at this community yet.");
        return new(id, p.Number, p.House, p.NameFor(Actor), read.Edition, read.Words, read.Mark, null, false, null, null, [], ProjectLifecycle.Rules.Open(p, Actor).Contains(ProjectAction.SignAgreement));
    }
}
