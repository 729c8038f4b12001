using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>Types in what left on a paper pass while the system could not be reached (补录): marked as such, each blank once.</summary>
public sealed class TypeInPass(Work work, Numbers numbers, HomeFinder finder, Attachments attachments) : Create<TypeInPass.Form, GoodsPassId>(work, PassPermissions.Issue)
{
    public sealed class Form : PassFields
    {
        /// <summary>The number printed on the blank.</summary>
        [Required, StringLength(20)] public string BlankNumber { get; set; } = "";
        public UnitId? Unit { get; set; }
        [StringLength(60)] public string? House { get; set; }
        /// <summary>When it went through the gate, by the community's clock; noon of its day if left open.</summary>
        public TimeOnly? LeftAt { get; set; }
        public PassDocument? Document { get; set; }
        [StringLength(24)] public string? DocumentNumber { get; set; }
        /// <summary>Needed of everybody but the owner, who shows their own document.</summary>
        public PassRight? Right { get; set; }
        /// <summary>Which owner was telephoned, under which number, and when by the community's clock.</summary>
        [StringLength(80)] public string? OwnerName { get; set; }
        [StringLength(20)] public string? OwnerPhone { get; set; }
        public DateTime? SaidAt { get; set; }
        /// <summary>The issued pass that the paper stood in for: what is typed of its goods has left, or all that was still on it if nothing is.</summary>
        [StringLength(20)] public string? PassNumber { get; set; }

        public override IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            foreach (var fault in base.Validate(context)) yield return fault;
            if (Written.Any(i => i.LetOut is < 0 || i.LetOut > (i.Count ?? (string.IsNullOrWhiteSpace(PassNumber) ? 1 : i.LetOut)))) yield return new("No more leaves than is on the paper.", [nameof(Items)]);
            if (!string.IsNullOrWhiteSpace(PassNumber)) yield break;
            if (Right is null && Applicant is not PassApplicant.Owner) yield return new("Say how it was shown that they may take it out.", [nameof(Right)]);
            if (Right is PassRight.OwnerInPortal || Right is PassRight.OwnInPerson && Applicant is not PassApplicant.Owner) yield return new("That is not how it is shown on paper.", [nameof(Right)]);
            if (Right is not PassRight.OwnerByTelephone) yield break;
            if (string.IsNullOrWhiteSpace(OwnerName)) yield return new("Write down which owner was called.", [nameof(OwnerName)]);
            if (Phones.In(OwnerPhone) is null) yield return new("Write down the number that was called.", [nameof(OwnerPhone)]);
            if (SaidAt is null) yield return new("Write down when the owner was called.", [nameof(SaidAt)]);
        }
    }

    protected override async Task<GoodsPassId> Handle(Form form, CancellationToken ct)
    {
        var number = form.BlankNumber.Trim().ToUpperInvariant();
        var blank = await Db.Set<PaperBlank>().VisibleTo(Actor).SingleOrDefaultAsync(b => b.Number == number, ct) ?? throw new Invalid(nameof(form.BlankNumber), "No blank with this number was printed.");
        if (blank.SpoiledAt is not null) throw new Invalid(nameof(form.BlankNumber), "This blank is spoiled already.");
        if (form.PassNumber.OrNull() is { } original) return await StandIn(form, blank, original.ToUpperInvariant(), ct);
        var unit = await finder.Find(form.Unit, form.House, nameof(form.House), ct);
        if (unit.Site != blank.Site) throw new Invalid(nameof(form.BlankNumber), "This blank was printed for another community.");
        var left = Left(form, blank);
        var said = form.SaidAt is { } local ? Shown.At(local).ToUniversalTime() : (DateTimeOffset?)null;
        if (form.Right is PassRight.OwnerByTelephone && said > left) throw new Invalid(nameof(form.SaidAt), "{0} lies after the goods left.");
        var pass = new GoodsPass(unit.Site, await numbers.Next("FX", ct), unit.Building, unit.Id, unit.Label, form.Applicant, Actor.Account, Now);
        pass.By(null, form.Name.OrNull() ?? throw new Invalid(nameof(form.Name), "{0} is needed."), Phones.In(form.Phone), form.Company.OrNull());
        form.Fill(pass);
        if (form.DocumentNumber.OrNull() is { } typed) pass.Identify(form.Document ?? PassDocument.IdentityCard, PassSecrets.Read(form.Document ?? PassDocument.IdentityCard, typed)?[^4..] ?? throw new Invalid(nameof(form.DocumentNumber), "This is neither the last four nor the number of such a document."), null);
        pass.Show(form.Right ?? PassRight.OwnInPerson, form.OwnerName.OrNull(), Phones.In(form.OwnerPhone), said, Actor);
        pass.TypeIn(blank.Id, form.Written.Select((l, i) => (pass.Items.Single(x => x.Order == i).Id, Left: l.LetOut ?? l.Count ?? 1)).ToDictionary(l => l.Id, l => l.Left), new(1, null, left) { Carrier = pass.Carrier, Plate = pass.Plate }, blank.Number, Actor);
        Db.Add(pass);
        await attachments.Add(pass, form.Photos, AttachmentKind.Document, ct: ct);
        Refresh(pass.Topic);
        return pass.Id;
    }

    private DateTimeOffset Left(Form form, PaperBlank blank)
    {
        var left = Shown.At(form.Day!.Value.ToDateTime(form.LeftAt ?? new(12, 0)));
        if (form.LeftAt is null && left > Now && form.Day == Shown.DayOf(Now)) left = Now;
        if (left > Now.AddMinutes(1)) throw new Invalid(nameof(form.Day), "{0} lies in the future.");
        return form.Day < Shown.DayOf(blank.PrintedAt) ? throw new Invalid(nameof(form.Day), "The blank was printed later than that.") : left;
    }

    /// <summary>By what is written on the paper, each under the name it has on the pass; where nothing is, all that was left.</summary>
    private static Dictionary<GoodsPassItemId, int> Counts(Form form, GoodsPass pass)
    {
        if (!form.Written.Any()) return pass.Items.Where(i => i.Left > 0).ToDictionary(i => i.Id, i => i.Left);
        var counts = new Dictionary<GoodsPassItemId, int>();
        foreach (var line in form.Written)
        {
            var item = pass.Items.Find(i => i.Id == line.Id) ?? pass.Items.Find(i => string.Equals(i.Name, line.Name!.Trim(), StringComparison.OrdinalIgnoreCase)) ?? throw new Invalid(nameof(form.Items), "“{1}” is not on the pass {2}.", line.Name, pass.Number);
            counts[item.Id] = counts.GetValueOrDefault(item.Id) + (line.LetOut ?? line.Count ?? item.Left);
        }
        return counts;
    }

    /// <summary>The goods had a pass already: that one is let out, so that nothing leaves on it a second time.</summary>
    private async Task<GoodsPassId> StandIn(Form form, PaperBlank blank, string number, CancellationToken ct)
    {
        var pass = await Db.Set<GoodsPass>().VisibleTo(Actor).Include(p => p.Items).Include(p => p.Releases).AsSplitQuery().SingleOrDefaultAsync(p => p.Number == number && p.Site == blank.Site, ct) ?? throw new Invalid(nameof(form.PassNumber), "There is no pass with this number.");
        if (!pass.WasIssued) throw new Invalid(nameof(form.PassNumber), "This pass was not issued, or the gate sent it back: type in what stands on the paper.");
        if (pass is { Paper: not null, State: not GoodsPassState.Released }) throw new Invalid(nameof(form.PassNumber), "Another blank was typed in for this pass already: type in what stands on this one.");
        if (form.Day != pass.Day) throw new Invalid(nameof(form.Day), "This pass was good on {1} only.", Shown.Day(pass.Day));
        var left = Left(form, blank);
        pass.TypeIn(blank.Id, Counts(form, pass), new(pass.Releases.Count + 1, null, left) { Carrier = form.Carrier.OrNull() ?? pass.Carrier, Plate = form.Plate.OrNull()?.ToUpperInvariant() ?? pass.Plate }, blank.Number, Actor);
        await attachments.Add(pass, form.Photos, AttachmentKind.Document, ct: ct);
        Refresh(pass.Topic);
        Refresh(pass.OwnTopic);
        return pass.Id;
    }
}
