using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.ServiceDesk.Departments;

namespace Steward.ServiceDesk.Categories;

/// <summary>The dictionaries of the desk, looked up once for all that a page shows of them; also what is no longer chosen.</summary>
public sealed class Dictionaries(Db db, ReferenceData reference)
{
    private IReadOnlyList<Category>? categories;
    private IReadOnlyList<Department>? departments;

    public async Task<IReadOnlyList<Category>> Categories(CancellationToken ct) =>
        categories ??= await reference.Of("categories", () => db.Set<Category>().AsNoTracking().OrderBy(c => c.Order).ThenBy(c => c.Code).ToListAsync(ct), ct);

    public async Task<IReadOnlyList<Department>> Departments(CancellationToken ct) =>
        departments ??= await reference.Of("departments", () => db.Set<Department>().AsNoTracking().OrderBy(d => d.Order).ThenBy(d => d.Code).ToListAsync(ct), ct);
}
