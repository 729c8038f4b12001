using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Outbox;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Inspections;

/// <summary>A defect that the desk follows is put right when the desk says so; then it waits for a second look.</summary>
public sealed class WhenDeskFollowsDefect(Db db, NoteDeskOnDefect note, RectifyDefect rectify) : IHear<DefectTakenUp>, IHear<DefectSettled>, IHear<RequestResolved>
{
    public Task Hear(DefectTakenUp news, CancellationToken ct) => note.Run(news.Defect, new() { Request = news.Request, Number = news.Number }, ct);

    public async Task Hear(DefectSettled news, CancellationToken ct)
    {
        if (!news.Fixed) await note.Run(news.Defect, new() { Words = Short(news.Words) ?? "—" }, ct);
        else if (await db.Set<Defect>().AsNoTracking().AnyAsync(d => d.Id == news.Defect && d.State == DefectState.Open, ct)) await rectify.Run(news.Defect, new() { Remark = Short(news.Words) }, ct);
    }

    public async Task Hear(RequestResolved news, CancellationToken ct)
    {
        foreach (var defect in await db.Set<Defect>().AsNoTracking().Where(d => d.Request == news.Request && d.State == DefectState.Open).Select(d => d.Id).ToListAsync(ct))
            await rectify.Run(defect, new() { Remark = Short(news.Resolution) }, ct);
    }

    private static string? Short(string? words) => words.OrNull() is { } said ? said.Length > 500 ? said[..499] + "…" : said : null;
}
