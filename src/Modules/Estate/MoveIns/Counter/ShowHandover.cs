using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Households;
using Steward.Estate.MoveIns.Agreements;
using Steward.Estate.MoveIns.Batches;
using Steward.Estate.MoveIns.Inspections;
using Steward.Estate.Keys;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>One move-in or move-out at the counter: every step with what is done and what is missing, and what can be done now.</summary>
public sealed class ShowHandover(Work work, HandoverPapers papers, AgreementWords agreements, SettingReader settings, Stories stories) : Query<HandoverId, ShowHandover.View>(work, Permissions.SeeMoveIns)
{
    public sealed record View(HandoverId Id, string Number, HandoverWay Way, SiteId Site, string SiteName, UnitId Unit, string House, decimal? Area, UnitState UnitState, CustomerId Customer, string Name, string? Phone, HandoverBatchId? Batch, string? BatchName, string? Place,
        HandoverState State, DateTimeOffset? BookedFor, DateTimeOffset? ArrivedAt, DateOnly? Last, IReadOnlyList<HandoverAction> Open, Story Story, int Version)
    {
        public required IReadOnlyList<Step> Steps { get; init; }
        public required IReadOnlyList<HandoverPapers.Line> Papers { get; init; }
        public required IReadOnlyList<Paper> Agreements { get; init; }
        public required IReadOnlyList<Meter> Meters { get; init; }
        public required IReadOnlyList<Key> Keys { get; init; }
        public required IReadOnlyList<DefectList.Row> Defects { get; init; }
        public required Counter At { get; init; }
        public int Done => Steps.Count(s => s.DoneAt is not null);
        public Step? Next => Steps.FirstOrDefault(s => s.DoneAt is null);
        public int NumberOf(Step step) => Steps.TakeWhile(s => s != step).Count() + 1;
        public int Missing => Papers.Count(p => !p.OnFile);
    }

    public sealed record Step(HandoverStepKind Kind, string? By, DateTimeOffset? DoneAt);
    public sealed record Paper(AgreementId Id, string Title, bool Required, int Edition, string? SignedBy, DateTimeOffset? SignedAt);
    public sealed record Meter(MeterKind Kind, string? Number, decimal? Reading, decimal? Before);
    public sealed record Key(KeyKind Kind, int Sets);

    /// <param name="Inspected">How many of <paramref name="Items"/> were looked at.</param>
    /// <param name="FeesIfToday">The first day that would be paid for if the keys changed hands today.</param>
    public sealed record Counter(Comer? Comer, string? ComerName, string? ComerIdTail, bool HasContact, string? Receipt, Money? Amount, string? FeeWords, DateOnly? FeesFrom, DateOnly FeesIfToday, FeeStartRule Rule, bool FeesFirst, int Items, int Inspected, string? AcceptedBy, DateTimeOffset? AcceptedAt, string? KeysTo, DateTimeOffset? KeysAt, string? Gaps, int DeveloperKeys);

    protected override async Task<View> Handle(HandoverId id, CancellationToken ct)
    {
        var h = await Db.Set<Handover>().VisibleTo(Actor).Include(h => h.Steps).Include(h => h.Meters).Include(h => h.Marks).Include(h => h.Keys).AsSplitQuery().Where(h => h.Id == id).OrNotFound(ct);
        var unit = await Db.Set<Unit>().SingleAsync(u => u.Id == h.Unit, ct);
        var customer = await Db.Set<Customer>().Include(c => c.Phones).SingleAsync(c => c.Id == h.Customer, ct);
        var batch = h.Batch is { } of ? await Db.Set<HandoverBatch>().SingleAsync(b => b.Id == of, ct) : null;
        var site = await Db.Set<Sites.Site>().Where(s => s.Id == h.Site).Select(s => s.Name).SingleAsync(ct);
        var today = Shown.DayOf(Now);
        return new(id, h.Number, h.Way, h.Site, site, h.Unit, h.House, unit.Area, unit.State, h.Customer, Privacy.Name(Actor, customer.Kind, customer.Name), customer.Phones.MinBy(p => p.Rank) is { } phone ? Shown.Masked(phone.Number) : null, h.Batch, batch?.Name, batch?.Place,
            h.State, h.BookedFor, h.ArrivedAt, h.Last, HandoverLifecycle.Rules.Open(h, Actor), await stories.Of(h.Key, ct), h.Version)
        {
            Steps = [.. h.Path.Select(kind => h.Steps.Find(s => s.Kind == kind) is { } done ? new Step(kind, done.ByName, done.At) : new(kind, null, null))],
            Papers = await papers.Of(h, ct),
            Agreements = await Agreements(h, ct),
            Meters = await Meters(h, ct),
            Keys = [.. h.Keys.OrderBy(k => k.Kind).Select(k => new Key(k.Kind, k.Sets))],
            Defects = [.. (await Db.Set<Defect>().Where(d => d.Handover == id).OrderBy(d => d.Number).ToListAsync(ct)).Select(d => DefectList.Of(d, today))],
            At = await At(h, today, ct),
        };
    }

    private async Task<Counter> At(Handover h, DateOnly today, CancellationToken ct)
    {
        var items = await Db.Set<InspectionItem>().For(h.Site).Select(i => i.Id).ToListAsync(ct);
        var rule = await settings.Get(MoveInSettings.FeesBegin, h.Site, ct: ct);
        var contact = await Db.Set<Relative>().AnyAsync(r => r.Customer == h.Customer && r.InEmergency && r.GoneAt == null, ct);
        var developers = await Db.Set<KeptKey>().CountAsync(k => k.Unit == h.Unit && k.Source == KeySource.Developer && (k.State == KeptKeyState.InCabinet || k.State == KeptKeyState.Sealed), ct);
        return new(h.Comer, Actor.NameFor(h.ComerName), h.ComerIdTail, contact, h.Receipt, h.Amount, h.FeeWords.Masked(), h.FeesFrom, MoveInSettings.FeesFrom(rule, today), rule, await settings.Get(MoveInSettings.FeesFirst, h.Site, ct: ct),
            items.Count, items.Count(i => h.Marks.Exists(m => m.Item == i)), Actor.NameFor(h.AcceptedBy), h.AcceptedAt, Actor.NameFor(h.KeysTo), h.KeysAt, h.Gaps.Masked(), developers);
    }

    private async Task<IReadOnlyList<Paper>> Agreements(Handover h, CancellationToken ct)
    {
        var signed = await Db.Set<SignedAgreement>().Standing().Where(s => s.Handover == h.Id).OrderBy(s => s.At).ToListAsync(ct);
        var due = h.IsOver ? [] : (await agreements.For(h, ct)).Where(d => signed.All(s => s.Agreement != d.Agreement.Id));
        return [.. signed.Select(s => new Paper(s.Agreement, s.Name, true, s.Edition, s.SignedBy, s.At)), .. due.Select(d => new Paper(d.Agreement.Id, d.Agreement.Title, d.Agreement.Required, d.Edition.Number, null, null))];
    }

    private async Task<IReadOnlyList<Meter>> Meters(Handover h, CancellationToken ct)
    {
        var before = (await Db.Set<MeterReading>().Where(m => m.Unit == h.Unit && m.Handover != h.Id).OrderByDescending(m => m.At).ToListAsync(ct)).DistinctBy(m => m.Kind).ToDictionary(m => m.Kind);
        return [.. Enum.GetValues<MeterKind>().Where(k => h.Meters.Exists(m => m.Kind == k) || before.ContainsKey(k)).Select(k => new Meter(k, h.Meters.Find(m => m.Kind == k)?.Number ?? before.GetValueOrDefault(k)?.Number, h.Meters.Find(m => m.Kind == k)?.Value, before.GetValueOrDefault(k)?.Value))];
    }
}
