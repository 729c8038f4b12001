using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Inspections;

/// <summary>Adds a point to what is looked at in fit-outs, of one site or of all.</summary>
public sealed class AddInspectionPoint(Work work) : Create<AddInspectionPoint.Form, InspectionPointId>(work, Permissions.Rules)
{
    public sealed class Form : PointFields
    {
        /// <summary>Empty for all sites.</summary>
        public SiteId? Site { get; set; }
    }

    protected override Task<InspectionPointId> Handle(Form form, CancellationToken ct)
    {
        if (form.Site is { } site && !Actor.Sites.Contains(site)) throw new Invalid(nameof(form.Site), "{0} is not known.");
        var point = new InspectionPoint(form.Site, form.PointName.Trim(), form.Order);
        form.Fill(point);
        Db.Add(point);
        return Task.FromResult(point.Id);
    }
}
