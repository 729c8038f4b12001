using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Inspections;

/// <summary>Adds a point to what is looked at in fit-outs, of one site or of all.</summary>
public sealed class AddInspectionPoint(Work work, Remit remit) : Create<AddInspectionPoint.Form, InspectionPointId>(work, Permissions.Rules)
{
    public sealed class Form : PointFields
    {
        /// <summary>Empty for all sites.</summary>
        public SiteId? Site { get; set; }
    }

    protected override async Task<InspectionPointId> Handle(Form form, CancellationToken ct)
    {
        await remit.Allow(form.Site, nameof(form.Site), ct);
        var point = new InspectionPoint(form.Site, form.PointName.Trim(), form.Order);
        form.Fill(point);
        Db.Add(point);
        return point.Id;
    }
}
