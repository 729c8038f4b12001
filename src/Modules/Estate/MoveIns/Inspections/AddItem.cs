using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Inspections;

/// <summary>Adds an item to the inspection list, of one site or of all.</summary>
public sealed class AddItem(Work work) : Create<AddItem.Form, InspectionItemId>(work, Permissions.PlanMoveIns)
{
    public sealed class Form : ItemFields
    {
        /// <summary>Empty for all sites.</summary>
        public SiteId? Site { get; set; }
    }

    protected override Task<InspectionItemId> Handle(Form form, CancellationToken ct)
    {
        if (form.Site is { } site && !Actor.Sites.Contains(site)) throw new Invalid(nameof(form.Site), "{0} is not known.");
        var item = new InspectionItem(form.Site, form.Room.Trim(), form.ItemName.Trim(), form.Order);
        form.Fill(item);
        Db.Add(item);
        return Task.FromResult(item.Id);
    }
}
