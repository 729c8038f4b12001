using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Confidentiality.Exports;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality;

public static class ConfidentialitySetup
{
    internal static IServiceCollection AddConfidentiality(this IServiceCollection services) => services
        .AddSingleton<KeyRing>().AddSingleton<AccessWriter>().AddSingleton<AccessMark>().AddSingleton<PersonalLists>().AddScoped<ExportLeave>()
        .AddScoped<AccessLog>().AddScoped<AccessVerifier>().AddScoped<BeginKeyRing>().AddScoped<IBegin>(services => services.GetRequiredService<BeginKeyRing>()).AddScoped<IBegin, BeginAccessLog>()
        .AddScoped<Authors>().AddScoped<Revealing>().AddScoped<Resealing>().AddScoped<RetainedKinds>().AddScoped<Retained, RetainExports>();

    internal static void MapConfidentiality(this IEndpointRouteBuilder api)
    {
        var log = api.MapGroup("access-log").WithTags("Confidentiality");
        log.MapList<AccessLogList, AccessLogList.Filter, AccessLogList.Row>("", AccessLogList.Columns, "Access log");
        log.MapGet ("verify", (VerifyAccessLog verify, CancellationToken ct) => verify.Run(new(), ct));
        log.MapPost("break",  (ReportBreak.Form form, ReportBreak report, CancellationToken ct) => report.Run(form, ct));
        log.MapPost("settle", (SettleBreak.Form form, SettleBreak settle, CancellationToken ct) => settle.Run(form, ct));

        api.MapGroup("reveals").WithTags("Confidentiality").MapList<RevealList, RevealList.Filter, RevealList.Row>("", RevealList.Columns, "Looks at personal data");

        var exports = api.MapGroup("exports").WithTags("Confidentiality");
        exports.MapGet ("",              ([AsParameters] ExportRequestList.Filter filter, ExportRequestList list, CancellationToken ct) => list.Run(filter, ct));
        exports.MapGet ("choices",       ([AsParameters] ExportChoices.Filter filter, ExportChoices choices, CancellationToken ct) => choices.Run(filter, ct));
        exports.MapGet ("{id}",          (ExportRequestId id, ShowExport show, CancellationToken ct) => show.Run(id, ct));
        exports.MapPost("",              (AskExport.Form form, AskExport ask, CancellationToken ct) => ask.Run(form, ct));
        exports.MapPost("{id}/approve",  (ExportRequestId id, ApproveExport.Form form, ApproveExport approve, CancellationToken ct) => approve.Run(id, form, ct));
        exports.MapPost("{id}/decline",  (ExportRequestId id, DeclineExport.Form form, DeclineExport decline, CancellationToken ct) => decline.Run(id, form, ct));
        exports.MapPost("{id}/withdraw", (ExportRequestId id, Bare form, WithdrawExport withdraw, CancellationToken ct) => withdraw.Run(id, form, ct));

        var retention = api.MapGroup("retention").WithTags("Confidentiality");
        retention.MapGet ("",               (RetentionOverview overview, CancellationToken ct) => overview.Run(new(), ct));
        retention.MapPost("",               (DrawRetention.Form form, DrawRetention draw, CancellationToken ct) => draw.Run(form, ct));
        retention.MapGet ("{id}",           (RetentionListId id, ShowRetention show, CancellationToken ct) => show.Run(id, ct));
        retention.MapList<RetentionLineList, RetentionLineList.Filter, RetentionLineList.Row>("{id}/lines", RetentionLineList.Columns, "Records kept long enough");
        retention.MapPost("{id}/keep",      (RetentionListId id, KeepRecord.Form form, KeepRecord keep, CancellationToken ct) => keep.Run(id, form, ct));
        retention.MapPost("{id}/approve",   (RetentionListId id, ApproveRetention.Form form, ApproveRetention approve, CancellationToken ct) => approve.Run(id, form, ct));
        retention.MapPost("{id}/discard",   (RetentionListId id, DiscardRetention.Form form, DiscardRetention discard, CancellationToken ct) => discard.Run(id, form, ct));
        retention.MapPost("{id}/outdate",   (RetentionListId id, Bare form, OutdateRetention outdate, CancellationToken ct) => outdate.Run(id, form, ct));
        retention.MapPost("{id}/carry-out", (RetentionListId id, Bare form, CarryOutRetention carryOut, CancellationToken ct) => carryOut.Run(id, form, ct));

        var keys = api.MapGroup("keyring").WithTags("Confidentiality");
        keys.MapGet ("",    (ShowKeyRing show, CancellationToken ct) => show.Run(new(), ct));
        keys.MapPost("",    (ChangeKeys.Form form, ChangeKeys change, CancellationToken ct) => change.Run(form, ct));
    }
}
