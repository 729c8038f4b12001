using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Changes;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Works out what an approved fit-out has to pay (核算应收款), and again what was dropped by mistake; where that is nothing, it is settled at once.</summary>
public sealed class DrawUpCharges(Work work, IEstate estate, RateBook book, FitOutPeople people) : Change<FitOutId, DrawUpCharges.Form>(work, Permissions.Cashier)
{
    public sealed class Form : Bare
    {
        /// <summary>How many workers get a badge.</summary>
        [Range(0, 60)] public int Badges { get; set; } = 3;
        /// <summary>The contractor, if there is one, leaves a deposit too.</summary>
        public bool ByContractor { get; set; } = true;
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct)
    {
        var project = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        if (project.State is not (ProjectState.Approved or ProjectState.Settled)) throw new Refused("Charges are calculated between the approval and the permit.");
        var (tariff, rates) = await book.For(project, ct);
        var area = (await estate.Units([project.Unit], ct))[project.Unit].AreaHundredths;
        if (rates is { RubbishBasis: RubbishBasis.PerSquareMetre, Rubbish.Fen: > 0 } && area is null) throw new Refused("The floor area of the home is not on record: write it down first.");
        var rubbish = rates.RubbishBasis is RubbishBasis.PerHome ? 100 : area ?? 0;
        var standing = await Db.Set<Charge>().Where(c => c.FitOut == id && (c.Of == id.Value || c.Kind == ChargeKind.ContractorDeposit) && c.DroppedAt == null).Select(c => c.Kind).ToListAsync(ct);
        var due = new (ChargeKind Kind, long Hundredths, Money Price)[]
        {
            (ChargeKind.Deposit,           100,               rates.Deposit),
            (ChargeKind.ContractorDeposit, form.ByContractor && (project.Contractor is not null || await Db.Set<WorkChange>().AnyAsync(c => c.Project == id && c.Contractor != null && (c.State == ChangeState.Approved || c.State == ChangeState.Agreed), ct)) ? 100 : 0, rates.ContractorDeposit),
            (ChargeKind.Rubbish,           rubbish,           rates.Rubbish),
            (ChargeKind.BadgeFee,          form.Badges * 100, rates.BadgeFee),
            (ChargeKind.BadgeDeposit,      form.Badges * 100, rates.BadgeDeposit),
        }.Select(c => new Charge(project.Site, id, c.Kind, id.Value, c.Hundredths, c.Price, tariff.Id, Now)).Where(c => c.Sum.Fen > 0 && !standing.Contains(c.Kind)).ToArray();
        if (due.Length == 0 && (standing.Count > 0 || project.State is ProjectState.Settled)) throw new Refused("The charges have been calculated already.");
        Db.AddRange(due);
        if (due.Length == 0) project.Settle(null, Actor, Now);
        else Db.Touch(project);
        if (due.Length == 0) await people.TellToIssue(project, ct);
        if (due.Length == 0) await people.TellOfMoney(project, "Nothing is to be paid for fit-out {0} of {1}", [project.Number, project.House], ct);
        else await people.TellOfMoney(project, "{2} yuan are to be paid for fit-out {0} of {1} before the permit is issued", [project.Number, project.House, new Money(due.Sum(c => c.Sum.Fen))], ct);
        Refresh(project.Topic());
    }
}
