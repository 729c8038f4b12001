using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.FitOut;
using Steward.FitOut.Overview;
using Steward.Platform.Stories;
using Steward.Platform.Tables;

namespace Steward.FitOut.Violations;

internal static class ViolationRoutes
{
    public static IServiceCollection AddViolations(this IServiceCollection services) => services
        .AddScoped<Watchers>()
        .AddScoped<UndeclaredWorks>()
        .AddScoped<IShowInOverview, ContractorsPanel>()
        .GuardThings<Violation, ViolationId>(ViolationVisibility.VisibleTo);

    public static void MapViolations(this IEndpointRouteBuilder api)
    {
        var violations = api.MapGroup("fit-outs/violations").WithTags("Fit-outs on site");
        violations.MapList<ViolationList, ViolationList.Filter, ViolationList.Row>("", ViolationList.Columns, "Violations");
        violations.MapList<ViolationsByContractor, ViolationsByContractor.Filter, ViolationsByContractor.Row>("contractors", ViolationsByContractor.Columns, "Violations by contractor");
        violations.MapGet ("{id}",          (ViolationId id, ShowViolation show, CancellationToken ct) => show.Run(id, ct));
        violations.MapGet ("new/{id}",      (FitOutId id, NewViolation begin, CancellationToken ct) => begin.Run(new(id), ct));
        violations.MapPost("",              (RecordViolation.Form form, RecordViolation record, CancellationToken ct) => record.Run(form, ct));
        violations.MapPost("{id}/notice",   (ViolationId id, GiveNotice.Form form, GiveNotice give, CancellationToken ct) => give.Run(id, form, ct));
        violations.MapPost("{id}/extend",   (ViolationId id, ExtendViolation.Form form, ExtendViolation extend, CancellationToken ct) => extend.Run(id, form, ct));
        violations.MapPost("{id}/stop",     (ViolationId id, StopForViolation.Form form, StopForViolation stop, CancellationToken ct) => stop.Run(id, form, ct));
        violations.MapPost("{id}/report",   (ViolationId id, ReportViolation.Form form, ReportViolation report, CancellationToken ct) => report.Run(id, form, ct));
        violations.MapPost("{id}/answer",   (ViolationId id, NoteAnswer.Form form, NoteAnswer note, CancellationToken ct) => note.Run(id, form, ct));
        violations.MapPost("{id}/deduct",   (ViolationId id, ClaimDeduction.Form form, ClaimDeduction propose, CancellationToken ct) => propose.Run(id, form, ct));
        violations.MapPost("{id}/correct",  (ViolationId id, CorrectViolation.Form form, CorrectViolation correct, CancellationToken ct) => correct.Run(id, form, ct));
        violations.MapPost("{id}/check",    (ViolationId id, CheckViolation.Form form, CheckViolation check, CancellationToken ct) => check.Run(id, form, ct));
        violations.MapPost("{id}/drop",     (ViolationId id, DropViolation.Form form, DropViolation drop, CancellationToken ct) => drop.Run(id, form, ct));
        api.MapGroup("fit-outs").WithTags("Fit-outs on site").MapPost("{id}/resume", (FitOutId id, ResumeWork.Form form, ResumeWork resume, CancellationToken ct) => resume.Run(id, form, ct));
    }
}
