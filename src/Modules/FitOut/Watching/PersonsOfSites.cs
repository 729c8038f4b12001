using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Acceptances;
using Steward.FitOut.Agreements;
using Steward.FitOut.Changes;
using Steward.FitOut.Ledger;
using Steward.FitOut.Projects;
using Steward.FitOut.SiteTests;
using Steward.FitOut.Violations;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;

namespace Steward.FitOut.Watching;

/// <summary>What was signed, paid and found in a person's fit-outs: it belongs to the file, which is kept with the property.</summary>
internal sealed class PersonsOfSites(Db db, Catalogue texts) : IKeepPersonalData
{
    private const string Kept = "The file of a fit-out is kept with the property: who answered for the work has to be known as long as it stands.";

    public async Task<IReadOnlyList<PersonalRecord>> Tell(CustomerId customer, CancellationToken ct)
    {
        var ids = await Theirs(customer, ct);
        var (violations, acceptances, tests, money, signed) = (texts["Violations"], texts["Acceptances"], texts["Tests of concealed work"], texts["Money"], texts["Fit-out agreement"]);
        var told = new List<PersonalRecord>();
        foreach (var s in await db.Set<SignedText>().AsNoTracking().Include(s => s.Of).Where(s => ids.Contains(s.Project)).ToListAsync(ct)) told.Add(new(signed, s.Of.Number, s.At, s.SignedBy));
        foreach (var c in await db.Set<WorkChange>().AsNoTracking().Where(c => ids.Contains(c.Project)).ToListAsync(ct)) told.Add(new(texts["Changes of fit-outs"], c.Number, c.BegunAt, Lines(c.Reason, c.Contractor, c.Foreman, c.ForemanPhone, c.Answer)));
        foreach (var p in await db.Set<Payment>().AsNoTracking().Where(p => ids.Contains(p.FitOut)).ToListAsync(ct)) told.Add(new(money, p.Number, p.At, Lines(p.Payer, texts.Of(p.Method), p.Reference, Shown.Money(p.Total))));
        foreach (var d in await db.Set<Deduction>().AsNoTracking().Where(d => ids.Contains(d.FitOut)).ToListAsync(ct)) told.Add(new(money, d.Number, d.At, Lines(d.ApplicantSigned, d.ContractorSigned, d.Reason, d.Clause, Shown.Money(d.Sum))));
        foreach (var r in await db.Set<DepositRefund>().AsNoTracking().Where(r => ids.Contains(r.FitOut)).ToListAsync(ct)) told.Add(new(money, r.Number, r.At, Lines(r.Payee, r.Reference, Shown.Money(r.Sum))));
        foreach (var v in await db.Set<Violation>().AsNoTracking().Where(v => ids.Contains(v.Project)).ToListAsync(ct)) told.Add(new(violations, v.Number, Shown.At(v.FoundOn.ToDateTime(TimeOnly.MinValue)), Lines(v.AdvisedTo, v.ReceivedBy, v.Facts, v.NotReceived)));
        foreach (var t in await db.Set<PondingTest>().AsNoTracking().Include(t => t.Signatures).Where(t => ids.Contains(t.Project)).ToListAsync(ct)) told.Add(new(tests, $"{t.House} {t.Place}", t.StartedAt, Lines([.. t.Signatures.Where(s => s.Who is SiteTests.Signer.Owner).Select(s => s.Name), t.Result])));
        foreach (var a in await db.Set<Acceptance>().AsNoTracking().Where(a => ids.Contains(a.Project)).ToListAsync(ct)) told.Add(new(acceptances, $"{a.House} {texts["Round {0}", a.Round]}", a.AppliedAt, Lines(a.ApplicantName, a.SignedBy, a.Remark)));
        return [.. told.OrderBy(r => r.At)];
    }

    public async Task<IReadOnlyList<ErasurePart>> Weigh(CustomerId customer, CancellationToken ct)
    {
        var ids = await Theirs(customer, ct);
        var papers = await db.Set<SignedText>().CountAsync(s => ids.Contains(s.Project), ct) + await db.Set<Acceptance>().CountAsync(a => ids.Contains(a.Project), ct) + await db.Set<PondingTest>().CountAsync(t => ids.Contains(t.Project), ct);
        var money = await db.Set<Payment>().CountAsync(p => ids.Contains(p.FitOut), ct) + await db.Set<Deduction>().CountAsync(d => ids.Contains(d.FitOut), ct) + await db.Set<DepositRefund>().CountAsync(r => ids.Contains(r.FitOut), ct);
        var violations = await db.Set<Violation>().CountAsync(v => ids.Contains(v.Project), ct);
        var changes = await db.Set<WorkChange>().CountAsync(c => ids.Contains(c.Project), ct);
        return [.. new ErasurePart[] { new("Changes of fit-outs", changes, Kept), new("Signatures on the papers of fit-outs", papers, Kept), new("Violations", violations, Kept), new("Receipts and deposits of fit-outs", money, "The books are kept as long as the law on accounting says.") }.Where(p => p.Count > 0)];
    }

    public Task Erase(CustomerId customer, CancellationToken ct) => Task.CompletedTask;

    private async Task<FitOutId[]> Theirs(CustomerId customer, CancellationToken ct) => await db.Set<FitOutProject>().Where(p => p.Customer == customer).Select(p => p.Id).ToArrayAsync(ct);
    private static string Lines(params string?[] words) => string.Join('\n', words.Where(w => !string.IsNullOrEmpty(w)));
}
