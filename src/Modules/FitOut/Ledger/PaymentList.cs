using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>The receipts of some days (收款流水), to be held against the till: the last one first.</summary>
public sealed class PaymentList(Work work, IEstate estate, Catalogue texts) : Query<TillDays, PageOf<PaymentList.Row>>(work, Permissions.See)
{
    /// <param name="Kinds">What it was paid for, in the reader's language.</param>
    /// <param name="TypedAt">Later than its day when somebody typed it in afterwards.</param>
    public sealed record Row(PaymentId Id, DateOnly Day, string Number, FitOutId FitOut, string FitOutNumber, string House, string Payer, string Kinds, PayMethod Method, string? Reference, Money Total, DateTimeOffset? ReversedAt, string ByName, DateTimeOffset TypedAt, string SiteName);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Received on",  r => r.Day)          { Class = "nowrap" },
        new("Receipt",      r => r.Number)       { Class = "nowrap" },
        new("House number", r => r.House)        { Class = "nowrap" },
        new("Payer",        r => r.Payer)        { Masked = r => Shown.MaskedName(r.Payer) },
        new("Paid for",     r => r.Kinds),
        new("Paid by",      r => r.Method)       { Class = "nowrap" },
        new("Transaction number", r => r.Reference),
        new("Amount",       r => r.Total)        { Class = "num" },
        new("Reversed at",  r => r.ReversedAt)   { Class = "nowrap" },
        new("Received by",  r => r.ByName)       { Class = "nowrap" },
        new("Fit-out",      r => r.FitOutNumber) { Class = "nowrap" },
        new("Site",         r => r.SiteName),
    ];

    protected override async Task<PageOf<Row>> Handle(TillDays filter, CancellationToken ct)
    {
        Actor.RefuseOthers();
        var page = await filter.Of(Db.Set<Payment>(), Db.Set<PaymentLine>(), Actor, Now).Received.AsNoTracking().OrderByDescending(p => p.ReceivedOn).ThenByDescending(p => p.Number).PageFor(filter, ct);
        var (ids, fitOuts) = (page.Rows.Select(p => p.Id).ToArray(), page.Rows.Select(p => p.FitOut).Distinct().ToArray());
        var lines = (await Db.Set<PaymentLine>().Where(l => ids.Contains(l.Payment)).ToListAsync(ct)).ToLookup(l => l.Payment, l => l.Kind);
        var projects = await Db.Set<FitOutProject>().Where(p => fitOuts.Contains(p.Id)).Select(p => new { p.Id, p.Number, p.House }).ToDictionaryAsync(p => p.Id, ct);
        var sites = await estate.SiteNames(page.Rows.Select(p => p.Site).Distinct().ToArray(), ct);
        return page.With(page.Rows.Select(p => new Row(p.Id, p.ReceivedOn, p.Number, p.FitOut, projects[p.FitOut].Number, projects[p.FitOut].House, FitOutProject.Read(Actor, p.Payer), string.Join(texts["; "], lines[p.Id].Distinct().Order().Select(k => texts.Of(k))), p.Method, p.Reference, p.Total, p.ReversedAt, p.ByName, p.At, sites.GetValueOrDefault(p.Site, ""))));
    }
}
