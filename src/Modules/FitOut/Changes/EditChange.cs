using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

/// <summary>Changes what is applied for while it is a draft or was returned; what was passed is looked at again.</summary>
public sealed class EditChange(Work work, ChangeFilling filling) : Change<WorkChangeId, ChangeFields>(work, Permissions.Apply)
{
    protected override async Task Handle(WorkChangeId id, ChangeFields form, CancellationToken ct)
    {
        var change = await Db.Change(id, Actor, ct);
        change.Edit(Actor);
        await filling.Fill(change, form, ct);
        Refresh(change.Of.Topic);
    }
}
