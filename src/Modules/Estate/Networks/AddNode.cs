using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>Puts a point of a network on record, fed from another point if one is named.</summary>
public sealed class AddNode(Work work, Attachments attachments) : Create<AddNode.Form, NetworkNodeId>(work, Permissions.KeepFacilities)
{
    public sealed class Form : NodeFields
    {
        [Required] public SiteId? Site { get; set; }
        public NetworkKind Network { get; set; }
        /// <summary>The label of the point that feeds it.</summary>
        [StringLength(40)] public string? FedBy { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
    }

    protected override async Task<NetworkNodeId> Handle(Form form, CancellationToken ct)
    {
        if (!Actor.Sites.Contains(form.Site!.Value)) throw new NotFound();
        var node = new NetworkNode(form.Site.Value, form.Network, form.Kind, form.Label.Trim());
        await form.Fill(node, Db, ct);
        if (form.FedBy.OrNull() is { } label)
        {
            var above = await Db.Set<NetworkNode>().SingleOrDefaultAsync(n => n.Site == node.Site && n.Network == node.Network && n.Label == label, ct) ?? throw new Invalid(nameof(form.FedBy), "No point of this network has that label.");
            Db.Add(new NetworkLine(node.Site, node.Network, above.Id, node.Id));
        }
        node.Recall(NetworkNodeAction.Add);
        await attachments.Add(node, form.Photos, AttachmentKind.Photo, ct: ct);
        Db.Add(node);
        Refresh(node.Topic);
        return node.Id;
    }
}
