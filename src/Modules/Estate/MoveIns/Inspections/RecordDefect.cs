using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Batches;
using Steward.Estate.MoveIns.Counter;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Inspections;

/// <summary>Writes down a defect with its photos (登记遗留问题): who puts it right, and by when.</summary>
public sealed class RecordDefect(Work work, Numbers numbers, Attachments attachments, SettingReader settings) : Create<RecordDefect.Form, DefectId>(work, Permissions.InspectHomes)
{
    public sealed class Form
    {
        [Required] public HandoverId? Handover { get; set; }
        [Required] public InspectionItemId? Item { get; set; }
        [Required, StringLength(1000, MinimumLength = 2)] public string DefectWords { get; set; } = "";
        public Party Party { get; set; }
        /// <summary>Left empty: the developer of the batch.</summary>
        [StringLength(80)] public string? Firm { get; set; }
        /// <summary>Left empty: as many days as the item or the site has.</summary>
        public DateOnly? DueOn { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
    }

    protected override async Task<DefectId> Handle(Form form, CancellationToken ct)
    {
        var handover = await Db.Set<Handover>().VisibleTo(Actor).Include(h => h.Marks).Where(h => h.Id == form.Handover).OrNotFound(ct);
        var item = await Db.Set<InspectionItem>().For(handover.Site).SingleOrDefaultAsync(i => i.Id == form.Item, ct) ?? throw new Invalid(nameof(form.Item), "{0} is not known.");
        handover.Mark([(item.Id, Mark.Faulty)], Actor, Now);
        var today = Shown.DayOf(Now);
        var firm = form.Firm.OrNull() ?? (form.Party is Party.Developer && handover.Batch is { } batch ? await Db.Set<HandoverBatch>().Where(b => b.Id == batch).Select(b => b.Developer).SingleAsync(ct) : null);
        var defect = new Defect(handover.Site, await numbers.Next("YL", ct), handover.Id, handover.Unit, handover.House, item.Room, item.Name, form.DefectWords.Trim());
        defect.Find(form.Party, firm, today, form.DueOn ?? today.AddDays(item.Days ?? await settings.Get(MoveInSettings.DefectDays, handover.Site, ct: ct)));
        Db.Add(defect);
        await attachments.Add(defect, form.Photos, AttachmentKind.Before, isPublic: true, ct: ct);
        Refresh(handover.Topic);
        Refresh(defect.Topic);
        return defect.Id;
    }
}
