using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Confidentiality;
using Steward.Platform.Identity;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>How a blank stands.</summary>
public enum BlankStanding
{
    [Tone("yellow")]    NotTypedIn,
    [Tone("green")]     TypedIn,
    [Tone("secondary")] Spoiled,
}

/// <summary>The blanks of the paper pass: which are out, which were typed in, which are spoiled.</summary>
public sealed class BlankList(Work work, Crew crew) : Query<BlankList.Filter, PageOf<BlankList.Row>>(work, PassPermissions.Issue)
{
    public sealed record Filter : Listing
    {
        public BlankStanding? Standing { get; init; }
    }

    public sealed record Row(PaperBlankId Id, SiteId Site, string Number, Guid Batch, BlankStanding Standing, DateTimeOffset PrintedAt, string? PrintedBy, GoodsPassId? Pass, string? PassNumber, string? Because);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Number of the blank", r => r.Number) { Class = "nowrap" },
        new("State",      r => r.Standing),
        new("Printed at", r => r.PrintedAt)       { Class = "nowrap" },
        new("Printed by", r => r.PrintedBy),
        new("Pass",       r => r.PassNumber)      { Class = "nowrap" },
        new("Reason",     r => r.Because),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var blanks = Db.Set<PaperBlank>().VisibleTo(Actor).InChosenSite(Actor);
        var passes = Db.Set<GoodsPass>();
        blanks = filter.Standing switch
        {
            BlankStanding.NotTypedIn => blanks.Where(b => b.SpoiledAt == null && !passes.Any(p => p.Paper == b.Id)),
            BlankStanding.TypedIn    => blanks.Where(b => passes.Any(p => p.Paper == b.Id)),
            BlankStanding.Spoiled    => blanks.Where(b => b.SpoiledAt != null),
            _                        => blanks,
        };
        if (filter.Q.OrNull() is { } words) { var number = words.ToUpperInvariant(); blanks = blanks.Where(b => b.Number.Contains(number)); }
        var page = await blanks.OrderByDescending(b => b.PrintedAt).ThenBy(b => b.Number).PageFor(filter, ct);
        var ids = page.Rows.Select(b => (PaperBlankId?)b.Id).ToArray();
        var used = await passes.Where(p => ids.Contains(p.Paper)).Select(p => new { p.Paper, p.Id, p.Number }).ToDictionaryAsync(p => p.Paper!.Value, ct);
        var names = await crew.Names(page.Rows.Select(b => b.PrintedBy), ct);
        return page.With(page.Rows.Select(b => used.GetValueOrDefault(b.Id) is var pass && pass is not null
            ? new Row(b.Id, b.Site, b.Number, b.Batch, BlankStanding.TypedIn, b.PrintedAt, b.PrintedBy is { } by ? names.GetValueOrDefault(by) : null, pass.Id, pass.Number, null)
            : new Row(b.Id, b.Site, b.Number, b.Batch, b.SpoiledAt is null ? BlankStanding.NotTypedIn : BlankStanding.Spoiled, b.PrintedAt, b.PrintedBy is { } who ? names.GetValueOrDefault(who) : null, null, null, b.SpoiledBecause.Masked())));
    }
}
