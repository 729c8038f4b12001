using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Languages;

namespace Steward.FitOut.Projects;

/// <summary>What the files of fit-outs keep about a person: they are kept for good, with who was answerable for the work.</summary>
internal sealed class PersonsOfFitOut(Db db, Catalogue texts) : IKeepPersonalData
{
    public async Task<IReadOnlyList<PersonalRecord>> Tell(CustomerId customer, CancellationToken ct) =>
        [.. (await Theirs(customer).OrderBy(p => p.Number).Select(p => new { p.Number, p.BegunAt, p.House, p.Name, p.Phone, p.Contractor }).ToListAsync(ct))
            .Select(p => new PersonalRecord(texts["Fit-outs"], p.Number, p.BegunAt, string.Join('\n', new[] { p.House, p.Name, p.Phone, p.Contractor }.Where(w => !string.IsNullOrEmpty(w)))))];

    public async Task<IReadOnlyList<ErasurePart>> Weigh(CustomerId customer, CancellationToken ct) =>
        await Theirs(customer).CountAsync(ct) is > 0 and var count ? [new("Fit-outs", count, "The file of a fit-out is kept with the property: who answered for the work has to be known as long as it stands.")] : [];

    public Task Erase(CustomerId customer, CancellationToken ct) => Task.CompletedTask;

    private IQueryable<FitOutProject> Theirs(CustomerId customer) => db.Set<FitOutProject>().AsNoTracking().Where(p => p.Customer == customer);
}
