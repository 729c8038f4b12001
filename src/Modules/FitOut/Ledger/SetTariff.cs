using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Says what fit-outs pay at a site from a day on, or anew for a day that has one: the last one said counts; refused where deposits are not allowed, or above the city's ceiling.</summary>
public sealed class SetTariff(Work work, RateBook book) : Create<SetTariff.Form, TariffId>(work, Permissions.Rules)
{
    private static readonly Money Most = Money.Yuan(100_000);

    public sealed class Form
    {
        [Required] public SiteId? Site { get; set; }
        /// <summary>The first day; today, if not said.</summary>
        public DateOnly? From { get; set; }
        [Required] public Money? Deposit { get; set; } = Money.Zero;
        [Required] public Money? ContractorDeposit { get; set; } = Money.Zero;
        [Required] public Money? Rubbish { get; set; } = Money.Zero;
        public RubbishBasis RubbishBasis { get; set; }
        [Required] public Money? BadgeFee { get; set; } = Money.Zero;
        [Required] public Money? BadgeDeposit { get; set; } = Money.Zero;
        [Required] public Money? BadgeReissue { get; set; } = Money.Zero;
        /// <summary>The clause of the agreement by which deposits are taken.</summary>
        [StringLength(200)] public string? Clause { get; set; }

        internal Rates Rates => new(Deposit!.Value, ContractorDeposit!.Value, Rubbish!.Value, RubbishBasis, BadgeFee!.Value, BadgeDeposit!.Value, BadgeReissue!.Value, Clause.OrNull());
    }

    protected override async Task<TariffId> Handle(Form form, CancellationToken ct)
    {
        if (form.Site is not { } site || !Actor.Sites.Contains(site)) throw new NotFound();
        var from = form.From ?? Shown.DayOf(Now);
        if (from < Shown.DayOf(Now)) throw new Invalid(nameof(form.From), "{0} cannot lie in the past.");
        await Check(form, site, Shown.At(from.ToDateTime(new(12, 0))), ct);
        var last = await Db.Set<Tariff>().Where(t => t.Site == site).MaxAsync(t => (int?)t.Edition, ct) ?? 0;
        var tariff = new Tariff(site, from, Actor.Account, Actor.Name, Now) { Edition = last + 1 }.Say(form.Rates);
        Db.Add(tariff);
        return tariff.Id;
    }

    private async Task Check(Form form, SiteId site, DateTimeOffset at, CancellationToken ct)
    {
        var rates = form.Rates;
        foreach (var (field, sum) in new[] { (nameof(form.Deposit), rates.Deposit), (nameof(form.ContractorDeposit), rates.ContractorDeposit), (nameof(form.Rubbish), rates.Rubbish), (nameof(form.BadgeFee), rates.BadgeFee), (nameof(form.BadgeDeposit), rates.BadgeDeposit), (nameof(form.BadgeReissue), rates.BadgeReissue) })
            if (sum.Fen < 0 || sum.CompareTo(Most) > 0) throw new Invalid(field, "{0} goes from {1} to {2}.", Money.Zero, Most);
        if (rates.Deposit.Fen + rates.ContractorDeposit.Fen + rates.BadgeDeposit.Fen == 0) return;
        if (!await book.IsTaken(site, at, ct)) throw new Invalid(nameof(form.Deposit), "Deposits are not taken at this community, under whatever name.");
        if (await book.Ceiling(site, at, ct) is var most && (rates.Deposit + rates.ContractorDeposit).CompareTo(most) > 0)
            throw new Invalid(nameof(form.Deposit), "The deposits of a home may come to {1} yuan at most here.", most);
        if (rates.Clause is null) throw new Invalid(nameof(form.Clause), "A deposit needs the clause of the agreement by which it is taken.");
    }
}
