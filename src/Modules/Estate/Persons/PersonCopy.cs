using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality.Exports;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Persons;

/// <summary>All that every module keeps about the person, in full; for a day, only for whoever answered, and taken down each time.</summary>
public sealed class PersonCopy(Work work, IEnumerable<IKeepPersonalData> keepers, AccessLog log) : Query<PersonRequestId, PersonCopy.View>(work, Permissions.Persons)
{
    public sealed record View(string Number, IReadOnlyList<PersonalRecord> Records);

    protected override async Task<View> Handle(PersonRequestId id, CancellationToken ct)
    {
        var request = await Db.Set<PersonRequest>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        if (request.State is not PersonRequestState.Answered || request.EndedBy != Actor.Account || request.EndedAt < Now.AddDays(-1)) throw new Refused("The copy is fetched within a day by whoever made it: take the wish down anew.");
        var records = new List<PersonalRecord>();
        foreach (var keeper in keepers) records.AddRange(await keeper.Tell(request.Customer, ct));
        await log.Write(new(AccessAct.PersonCopy, "Customer", request.Customer.Value, request.Site, Words: request.Number), ct);
        return new(request.Number, records);
    }

    /// <summary>As one workbook, marked with who made it.</summary>
    internal static async Task Send(HttpContext http, Task<View> copy, Export export, ExportLeave leave, Catalogue texts)
    {
        var view = await copy;
        leave.Give(view.Number);
        await export.Excel(http, "Copy of personal data", [texts["Section"], texts["About what"], texts["When"], texts["What is kept"]], Rows(view));
    }

    private static async IAsyncEnumerable<object?[]> Rows(View view)
    {
        await Task.CompletedTask;
        foreach (var record in view.Records) yield return [record.Section, record.About, record.At is { } at ? Shown.Time(at) : null, record.Words];
    }
}
