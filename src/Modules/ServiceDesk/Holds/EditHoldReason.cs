using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;

namespace Steward.ServiceDesk.Holds;

/// <summary>Renames, reorders or retires a reason, and says whether clocks wait for it from now on.</summary>
public sealed class EditHoldReason(Work work) : Change<HoldReasonId, EditHoldReason.Form>(work, Permissions.Dictionaries)
{
    public class Form : DictionaryEntry.Form
    {
        public bool StopsClock { get; set; }

        internal void Write(HoldReason reason)
        {
            Describe(reason);
            reason.StopsClock = StopsClock;
        }
    }

    protected override async Task Handle(HoldReasonId id, Form form, CancellationToken ct) =>
        form.Write(await Db.Set<HoldReason>().Where(r => r.Id == id).OrNotFound(ct));
}
