using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>The blanks that were printed together, for the printer.</summary>
public sealed class BlankSheets(Work work, IEstate estate, SettingReader settings) : Query<Guid, BlankSheets.View>(work, PassPermissions.Issue)
{
    public sealed record View(string Site, string? Phone, int StandMinutes, IReadOnlyList<string> Numbers);

    protected override async Task<View> Handle(Guid batch, CancellationToken ct)
    {
        var blanks = await Db.Set<PaperBlank>().VisibleTo(Actor).Where(b => b.Batch == batch).OrderBy(b => b.Number).ToListAsync(ct);
        if (blanks.Count == 0) throw new NotFound();
        var site = (await estate.Sites([blanks[0].Site], ct))[blanks[0].Site];
        return new(site.Name, site.Phone, await settings.Get(PassSettings.StandMinutes, site.Id, ct: ct), [.. blanks.Select(b => b.Number)]);
    }
}
