using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Points;

/// <summary>Somebody in passing sees what others have reported already: one more is counted, and nothing is kept of who it was.</summary>
public sealed class SeeTheSame(Work work, OpenMatters matters, Restraint restraint) : Change<RequestId, SeeTheSame.Form>(work, Permission.Anyone)
{
    internal const string IsOver = "This was seen to in the meantime. Thank you.";

    public sealed class Form
    {
        /// <summary>The code of the label.</summary>
        [Required, StringLength(40)] public string Code { get; set; } = "";
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var point = await Db.Set<Point>().SingleOrDefaultAsync(p => p.Code == form.Code && !p.Retired, ct) ?? throw new Refused(Point.IsGone);
        var matter = (await matters.At(point, ct)).SingleOrDefault(m => m.Request.Id == id) ?? throw new Refused(IsOver);
        await restraint.Restrain(point, Now, ct);
        Db.Add(new PassByReport(point.Id, id, true, restraint.Address, restraint.Sender, Now));
        Refresh(matter.Request.Topic());
    }
}
