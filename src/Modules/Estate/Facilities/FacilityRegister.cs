using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Tables.Imports;

namespace Steward.Estate.Facilities;

/// <summary>The facilities that some rows are about, with what these rows add to them. New ones get their numbers when they are really written.</summary>
internal sealed class FacilityRegister(Db db, Numbers numbers, ImportScope scope, string by)
{
    private readonly List<Facility> known = [];
    private readonly List<FacilityCertificate> certificates = [];
    private readonly Queue<string> given = new();

    public async Task Read(IQueryable<Facility> about, int most, CancellationToken ct)
    {
        known.AddRange(await about.Where(f => f.Site == scope.Site).ToListAsync(ct));
        var ids = known.Select(f => f.Id).ToArray();
        certificates.AddRange(await db.Set<FacilityCertificate>().Where(c => c.Counting != null && ids.Contains(c.Facility)).ToListAsync(ct));
        var missing = scope.IsTrial ? 0 : most;
        foreach (var number in await numbers.Many("SB", missing, ct)) given.Enqueue(number);
    }

    public Facility? Find(Predicate<Facility> which) => known.Find(which);

    public Facility Add(FacilityKind kind, string name)
    {
        var facility = new Facility(scope.Site, given.TryDequeue(out var number) ? number : $"~{known.Count}", kind, name);
        known.Add(facility);
        db.Add(facility);
        return facility;
    }

    /// <summary>A certificate is taken over when it ends later than the one that counts.</summary>
    public void Certify(ImportRow row, Facility facility, string kind, string? number, DateOnly? until)
    {
        var now = certificates.Find(c => c.Facility == facility.Id && c.Kind == kind && c.Counting is not null);
        if (now is not null && (until is null || now.ExpiresOn is null || now.ExpiresOn >= until)) return;
        now?.CountNoMore();
        var next = new FacilityCertificate(scope.Site, facility.Id, kind, scope.Now, by) { Number = number, ExpiresOn = until };
        certificates.Add(next);
        db.Add(next);
        row.Touch(next);
    }
}
