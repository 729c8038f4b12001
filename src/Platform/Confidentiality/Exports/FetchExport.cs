using Microsoft.EntityFrameworkCore;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Exports;

/// <summary>Takes up the leave for this very list under this very filter; it is good for one time, and for a moment after it, should the connection have broken. Each time is taken down.</summary>
public sealed class FetchExport(Work work, AccessLog log, ExportLeave leave) : Change<ExportRequestId, FetchExport.Form>(work, ConfidentialityPermissions.AskExports)
{
    public sealed class Form
    {
        public string List { get; set; } = "";
        public string Query { get; set; } = "";
        public ExportFormat Format { get; set; }
    }

    protected override async Task Handle(ExportRequestId id, Form form, CancellationToken ct)
    {
        var export = await Db.Set<ExportRequest>().VisibleTo(Actor).Where(e => e.Id == id).OrNotFound(ct);
        if (export.List != form.List || export.Format != form.Format || export.Query != AskExport.Narrowed(form.Query)) throw new Refused("The leave {0} is for another list: ask anew.", export.Number);
        if (!Actor.Sites.Contains(export.Site)) throw new NotFound();
        export.Fetch(Actor, Now);
        log.Add(new(AccessAct.Export, nameof(ExportRequest), export.Key, export.Site, export.Title, Words: $"{export.Number} {export.Query}"));
        Actor.Choose(export.Site);
        leave.Give(export.Number);
    }
}
