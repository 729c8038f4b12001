using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.FitOut;
using Steward.FitOut.Acceptances;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Stories;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

internal static class PermitRoutes
{
    public static IServiceCollection AddPermits(this IServiceCollection services) => services
        .AddScoped<BadgeSecrets>()
        .AddScoped<IHoldBack, BadgesHoldBack>()
        .AddScoped<BadgeRows>()
        .AddScoped<HotWorkNews>()
        .AddScoped<Retained, RetainWorkers>()
        .GuardThings<Badge, BadgeId>(PermitVisibility.VisibleTo)
        .GuardThings<HotWork, HotWorkId>(PermitVisibility.VisibleTo);

    public static void MapPermits(this IEndpointRouteBuilder api)
    {
        var permits = api.MapGroup("fit-outs").WithTags("Permits of fit-outs");
        permits.MapGet ("{id}/permit",          (FitOutId id, ShowPermit show, CancellationToken ct) => show.Run(id, ct));
        permits.MapPost("{id}/permit",          (FitOutId id, IssuePermit.Form form, IssuePermit issue, CancellationToken ct) => issue.Run(id, form, ct));
        permits.MapPost("{id}/permit/extend",   (FitOutId id, ExtendPermit.Form form, ExtendPermit extend, CancellationToken ct) => extend.Run(id, form, ct));
        permits.MapPost("{id}/permit/renew-papers", (FitOutId id, RenewPapers.Form form, RenewPapers renew, CancellationToken ct) => renew.Run(id, form, ct));
        permits.MapPost("{id}/permit/reprint",  (FitOutId id, ReprintPermit.Form form, ReprintPermit reprint, CancellationToken ct) => reprint.Run(id, form, ct));

        var badges = api.MapGroup("fit-outs/badges").WithTags("Badges of workers");
        badges.MapPersonalList<BadgeList, BadgeList.Filter, BadgeList.Row>("", BadgeList.Columns, "Workers' badges");
        badges.MapPersonalList<BadgeScanList, BadgeScanList.Filter, BadgeScanList.Row>("scans", BadgeScanList.Columns, "Workers' gate log");
        badges.MapGet ("read/{code}",   (string code, ReadBadge read, CancellationToken ct) => read.Run(code, ct));
        badges.MapPost("",              (IssueBadge.Form form, IssueBadge issue, CancellationToken ct) => issue.Run(form, ct));
        badges.MapGet ("{id}",          (BadgeId id, ShowBadge show, CancellationToken ct) => show.Run(id, ct));
        badges.MapPost("{id}/pass",     (BadgeId id, PassGate.Form form, PassGate pass, CancellationToken ct) => pass.Run(id, form, ct));
        badges.MapPost("{id}/renew",    (BadgeId id, RenewBadge.Form form, RenewBadge renew, CancellationToken ct) => renew.Run(id, form, ct));
        badges.MapPost("{id}/block",    (BadgeId id, BlockBadge.Form form, BlockBadge block, CancellationToken ct) => block.Run(id, form, ct));
        badges.MapPost("{id}/unblock",  (BadgeId id, UnblockBadge.Form form, UnblockBadge unblock, CancellationToken ct) => unblock.Run(id, form, ct));
        badges.MapPost("{id}/lose",     (BadgeId id, LoseBadge.Form form, LoseBadge lose, CancellationToken ct) => lose.Run(id, form, ct));
        badges.MapPost("{id}/replace",  (BadgeId id, Bare form, ReplaceBadge replace, CancellationToken ct) => replace.Run(id, form, ct));
        badges.MapPost("{id}/return",   (BadgeId id, ReturnBadge.Form form, ReturnBadge back, CancellationToken ct) => back.Run(id, form, ct));
        badges.MapPost("{id}/reveal",   (BadgeId id, RevealForm form, RevealBadge reveal, CancellationToken ct) => reveal.Run(id, form, ct));

        var hot = api.MapGroup("fit-outs/hot-work").WithTags("Hot work of fit-outs");
        hot.MapList<HotWorkList, HotWorkList.Filter, HotWorkList.Row>("", HotWorkList.Columns, "Hot-work permits");
        hot.MapPost("",                 (AskHotWork.Form form, AskHotWork ask, CancellationToken ct) => ask.Run(form, ct));
        hot.MapGet ("{id}",             (HotWorkId id, ShowHotWork show, CancellationToken ct) => show.Run(id, ct));
        hot.MapPost("{id}/issue",       (HotWorkId id, IssueHotWork.Form form, IssueHotWork issue, CancellationToken ct) => issue.Run(id, form, ct));
        hot.MapPost("{id}/refuse",      (HotWorkId id, RefuseHotWork.Form form, RefuseHotWork refuse, CancellationToken ct) => refuse.Run(id, form, ct));
        hot.MapPost("{id}/reveal",      (HotWorkId id, RevealForm form, RevealHotWork reveal, CancellationToken ct) => reveal.Run(id, form, ct));
        hot.MapPost("{id}/revoke",      (HotWorkId id, RevokeHotWork.Form form, RevokeHotWork revoke, CancellationToken ct) => revoke.Run(id, form, ct));
    }
}
