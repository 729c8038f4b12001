using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Points;

/// <summary>Somebody in passing sees what others have reported already: one more is counted, and nothing is kept of who it was.</summary>
public sealed class SeeTheSame(Work work, OpenMatters matters, Restraint restraint) : Change<RequestId, SeeTheSame.Form>(work, Permission.Anyone)
{
    public sealed class Form
    {
        /// <summary>The code of the label.</summary>
        [Required, StringLength(40)] public string Code { get; set; } = "";
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var point = await Db.Set<Point>().Where(p => p.Code == form.Code && !p.Retired).OrNotFound(ct);
        var matter = (await matters.At(point, ct)).SingleOrDefault(m => m.Request.Id == id) ?? throw new NotFound();
        await restraint.Restrain(point, Now, ct);
        Db.Add(new PassByReport(point.Id, id, true, restraint.Address, restraint.Sender, Now));
        Refresh(matter.Request.Topic());
    }
}
