using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>One pass with what is on it, what has left, what the desk should know, its story and what can be done now.</summary>
public sealed class ShowPass(Work work, PassRows rows, Crew crew, PassDesk desk, PassSecrets secrets, Stories stories, Revealing revealing, SettingReader settings) : Query<GoodsPassId, ShowPass.View>(work, PassPermissions.Ask)
{
    /// <param name="Phone">In full for whoever gave a reason a moment ago; so is the document.</param>
    /// <param name="Fees">What is known now; null for whoever it is none of their business.</param>
    /// <param name="SaidLate">A household that moves out said so later than it should have: advice.</param>
    public sealed record View(PassList.Row Pass, string Code, CustomerId? Customer, string? Phone, PassDocument? Document, string? DocumentNumber, bool IsRevealed, PassRight? Right, string? OwnerName, string? OwnerPhone, DateTimeOffset? OwnerSaidAt, string? OwnerNotedBy,
        bool NeedsOwner, FeesSaid? FeesThen, FeesSaid? Fees, Money? Owed, DateOnly? OwedSince, bool SaidLate, int MoveOutDays, int StandMinutes, PassReview Review, string? AskedBy, string? CheckedBy, string? IssuedBy, string? ClearedBy, DateTimeOffset? ClearedAt, string? GateSaid, string? Carrier, string? Note,
        bool IsMine, IReadOnlyList<Item> Items, IReadOnlyList<Passing> Releases, IReadOnlyList<GoodsPassAction> Open, Story Story);
    public sealed record Item(GoodsPassItemId Id, string Name, int Count, string? Measure, bool IsValuable, string? Remark, int Released, int Left);
    public sealed record Passing(int Turn, DateTimeOffset At, string? By, string? Carrier, string? Plate, string? Words, IReadOnlyList<Part> Lines);
    public sealed record Part(string Name, int Count);

    protected override async Task<View> Handle(GoodsPassId id, CancellationToken ct)
    {
        var p = await Db.Set<GoodsPass>().VisibleTo(Actor).Include(x => x.Items).Include(x => x.Owners).Include(x => x.Releases).ThenInclude(r => r.Lines).AsSplitQuery().Where(x => x.Id == id).OrNotFound(ct);
        var names = await crew.Names([p.AskedBy, p.CheckedBy, p.IssuedBy, p.ClearedBy, p.OwnerNotedBy, .. p.Releases.Select(r => r.By)], ct);
        string? Name(AccountId? account) => account is { } a ? names.GetValueOrDefault(a) : null;
        var (atDesk, mine) = (Actor.May(PassPermissions.Issue), p.IsOwnOf(Actor));
        var revealed = await revealing.IsOpen(p.Key, RevealPass.Part, ct);
        var shown = mine || revealed;
        var (fees, owed) = atDesk && p.IsOpen ? await desk.Fees(p.Unit, ct) : (null, null);
        var story = await stories.Of([p.Key], shown, ct);
        var notice = await settings.Get(PassSettings.MoveOutDays, p.Site, ct: ct);
        var open = GoodsPassLifecycle.Rules.Open(p, Actor).Where(a => a is not (GoodsPassAction.Ask or GoodsPassAction.AskOwner or GoodsPassAction.PassOn or GoodsPassAction.TypeIn or GoodsPassAction.TypeInPart)
            && (a is not GoodsPassAction.Reveal || !revealed && ((p.Phone ?? p.OwnerPhone ?? p.DocumentNumber) is not null || Masking.HidesAnything([p.Note, p.GateSaid, p.Carrier, .. p.Items.SelectMany(i => new[] { i.Name, i.Remark }), .. p.Releases.Select(r => r.Words)])))
            && (a is not GoodsPassAction.ClearValuables || p.AwaitsControl)
            && (a is not GoodsPassAction.NoteConsent || p is { NeedsOwner: true, Right: null })
            && (a is not GoodsPassAction.Issue || p is not { NeedsOwner: true, Right: null }));
        return new((await rows.Of([p], ct))[0], mine || Actor.Kind is not ActorKind.Resident ? p.Code : "", p.Customer, Number(p.Phone, revealed), p.Document, revealed && secrets.Show(p.DocumentNumber) is { } number ? number : p.DocumentTail is { } tail ? $"***{tail}" : null, revealed, p.Right,
            p.OwnerName is { } owner ? rows.NameOf(owner) : null, Number(p.OwnerPhone, revealed), p.OwnerSaidAt, Name(p.OwnerNotedBy), p.NeedsOwner, p.Fees, fees, owed is { } o ? new Money(o.Fen) : null, owed?.Since,
            p.MovesOut && p.Day.DayNumber - Shown.DayOf(p.AskedAt).DayNumber < notice, notice, await settings.Get(PassSettings.StandMinutes, p.Site, ct: ct), p.Review, Name(p.AskedBy), Name(p.CheckedBy), Name(p.IssuedBy), Name(p.ClearedBy), p.ClearedAt, p.GateSaid.Masked(shown),
            p.Carrier is { } carrier ? rows.NameOf(carrier).Masked(shown) : null, p.Note.Masked(shown), mine, [.. p.Items.OrderBy(i => i.Order).Select(i => Of(i, shown))], [.. p.Releases.OrderBy(r => r.Turn).Select(r => Of(r, p, Name(r.By), shown))], [.. open], story with { Files = story.Files.ShownTo(Actor) });
    }

    internal static Item Of(GoodsPassItem i, bool shown) => new(i.Id, i.Name.Masked(shown), i.Count, i.Measure, i.IsValuable, i.Remark.Masked(shown), i.Released, i.Left);

    private Passing Of(GoodsRelease r, GoodsPass pass, string? by, bool shown) => new(r.Turn, r.At, by, r.Carrier is { } carrier ? rows.NameOf(carrier).Masked(shown) : null, r.Plate, r.Words.Masked(shown),
        [.. r.Lines.Select(l => (Item: pass.Items.Single(i => i.Id == l.Item), l.Count)).OrderBy(l => l.Item.Order).Select(l => new Part(l.Item.Name.Masked(shown), l.Count))]);

    private static string? Number(string? phone, bool revealed) => phone is null || revealed ? phone : Shown.Masked(phone);
}
