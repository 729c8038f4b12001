using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>Tells whoever asked for hot work what became of it, where they read it.</summary>
public sealed class HotWorkNews(Db db, Notify notify)
{
    public async Task TellAsker(HotWork asked, string title, object?[] arguments, CancellationToken ct)
    {
        if (asked.By is not { } asker) return;
        var page = await db.Users.AnyAsync(a => a.Id == asker && a.Kind == ActorKind.Resident, ct) ? $"/portal/fit-outs/{asked.FitOut}" : $"/fit-outs/hot-work/{asked.Id}";
        await notify.Tell(PermitNotices.HotWorkDecided, [asker], page, title, arguments, ct);
    }
}
