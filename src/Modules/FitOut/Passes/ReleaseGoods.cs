using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.Files;
using Steward.Platform.Languages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>The gate counts out what leaves (放行): all of it or a part, the rest later on the same day. Whatever two gates do at once, nothing leaves twice.</summary>
public sealed class ReleaseGoods(Work work, PassDesk desk, Attachments attachments, SettingReader settings, Catalogue texts) : Change<GoodsPassId, ReleaseGoods.Form>(work, PassPermissions.Gate)
{
    public sealed class Form : Bare, IValidatableObject
    {
        /// <summary>All that is left of it leaves, as written.</summary>
        public bool All { get; set; }
        public List<Line> Items { get; set; } = [];
        [StringLength(80)] public string? Carrier { get; set; }
        [StringLength(12)] public string? Plate { get; set; }
        [StringLength(500)] public string? Words { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (!All && !Items.Any(i => i.Leaves)) yield return new("Tick what leaves.", [nameof(Items)]);
            if (Items.Any(i => i.Leaves && i.Count is < 1)) yield return new("Of what is ticked at least one leaves.", [nameof(Items)]);
        }
    }

    /// <param>Without a count, all that is left of the item.</param>
    public sealed class Line
    {
        public GoodsPassItemId Id { get; set; }
        public bool Leaves { get; set; }
        public int? Count { get; set; }
    }

    protected override async Task Handle(GoodsPassId id, Form form, CancellationToken ct)
    {
        var pass = await Db.Set<GoodsPass>().VisibleTo(Actor).Include(p => p.Items).Include(p => p.Releases).AsSingleQuery().Where(p => p.Id == id).OrNotFound(ct);
        if (form.Photos is not { Count: > 0 } && await settings.Get(PassSettings.GatePhoto, pass.Site, ct: ct)) throw new Invalid(nameof(form.Photos), "Take a photo of what leaves.");
        var release = new GoodsRelease(pass.Releases.Count + 1, Actor.Account, Now) { Carrier = form.Carrier.OrNull() ?? pass.Carrier, Plate = form.Plate.OrNull()?.ToUpperInvariant() ?? pass.Plate, Words = form.Words.OrNull() };
        var counts = Counts(form, pass);
        pass.Release(counts, release, string.Join(texts["; "], pass.Items.OrderBy(i => i.Order).Where(i => counts.GetValueOrDefault(i.Id) > 0).Select(i => $"{i.Name} × {counts[i.Id]}")), Actor);
        await attachments.Add(pass, form.Photos, AttachmentKind.After, ct: ct);
        if (pass.State is GoodsPassState.Released) await desk.TellAsker(pass, "All goods of the pass {0} have left", [pass.Number], ct);
        Refresh(pass.Topic);
        Refresh(pass.OwnTopic);
    }

    private static Dictionary<GoodsPassItemId, int> Counts(Form form, GoodsPass pass)
    {
        if (form.All) return pass.Items.Where(i => i.Left > 0).ToDictionary(i => i.Id, i => i.Left);
        var ticked = form.Items.Where(i => i.Leaves).GroupBy(i => i.Id).ToDictionary(g => g.Key, g => g.Last().Count);
        if (ticked.Keys.FirstOrDefault(k => pass.Items.All(i => i.Id != k)) is { Value: var unknown } && unknown != Guid.Empty) throw new NotFound();
        return pass.Items.Where(i => ticked.ContainsKey(i.Id)).ToDictionary(i => i.Id, i => ticked[i.Id] ?? i.Left);
    }
}
