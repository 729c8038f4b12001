using Steward.Contracts.FitOut;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>Changes an application while it is a draft or was returned; what was passed is looked at again.</summary>
public sealed class EditFitOut(Work work, Applications applications) : Change<FitOutId, ApplicationFields>(work, Permissions.Apply)
{
    protected override async Task Handle(FitOutId id, ApplicationFields form, CancellationToken ct)
    {
        var project = await Db.FitOut(id, Actor, ct);
        project.Edit(Actor);
        form.Details = form.Details.ToDictionary(d => d.Key, d => Masking.Back(d.Value, project.Works.Find(w => w.Code == d.Key)?.Details));
        (form.Name, form.Foreman) = (Masking.NameBack(form.Name, project.Name), Masking.NameBack(form.Foreman, project.Foreman));
        await applications.Fill(project, form, ct);
        Refresh(project.Topic);
    }
}
