using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Steward.Contracts.FitOut;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>What is written on a pass: when, who, and what leaves.</summary>
public class PassFields : Bare, IValidatableObject
{
    public const int MostItems = 60;

    [Required] public DateOnly? Day { get; set; }
    /// <summary>About when they come to the gate.</summary>
    public TimeOnly? Around { get; set; }
    public PassApplicant Applicant { get; set; }
    [StringLength(80)] public string? Name { get; set; }
    [StringLength(20)] public string? Phone { get; set; }
    [StringLength(80)] public string? Company { get; set; }
    public bool MovesOut { get; set; }
    [StringLength(80)] public string? Carrier { get; set; }
    [StringLength(12)] public string? Plate { get; set; }
    [StringLength(500)] public string? Note { get; set; }
    public List<Line> Items { get; set; } = [];
    [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }

    /// <summary>One kind of goods; without a name it is none.</summary>
    public sealed class Line
    {
        /// <summary>The line already on the pass.</summary>
        public GoodsPassItemId? Id { get; set; }
        public string? Name { get; set; }
        public int? Count { get; set; }
        /// <summary>How many of them left, where it is typed in from paper; all, if not said.</summary>
        public int? LetOut { get; set; }
        public string? Measure { get; set; }
        public bool IsValuable { get; set; }
        public string? Remark { get; set; }

        internal bool IsWritten => !string.IsNullOrWhiteSpace(Name);
    }

    internal IEnumerable<Line> Written => Items.Where(i => i.IsWritten);

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Written.Count() > MostItems) yield return new("That is more than fits on one pass: write a second one.", [nameof(Items)]);
        if (Items.Any(i => !i.IsWritten && i.Count is > 0)) yield return new("Say what it is that is counted.", [nameof(Items)]);
        if (Written.Any(i => i.Count is < 1 or > 9999)) yield return new("Of each thing between 1 and 9,999 leave.", [nameof(Items)]);
        if (Written.Any(i => i.Name!.Trim().Length > 80 || i.Measure?.Trim().Length > 10 || i.Remark?.Trim().Length > 120)) yield return new("That is too long for the line: write it shorter, or on two lines.", [nameof(Items)]);
        if (Applicant is PassApplicant.FitOutContractor or PassApplicant.OutsideCompany && string.IsNullOrWhiteSpace(Company)) yield return new("Write down the company.", [nameof(Company)]);
        if (!string.IsNullOrWhiteSpace(Phone) && Phones.In(Phone) is null) yield return new("That is not a telephone number.", [nameof(Phone)]);
    }

    /// <summary>Puts when, how and what onto the pass.</summary>
    internal void Fill(GoodsPass pass)
    {
        if (!Written.Any()) throw new Invalid(nameof(Items), "Write down what leaves.");
        pass.On(Day!.Value, Around, MovesOut, Masking.Back(Note.OrNull(), pass.Note));
        pass.CarriedBy(Masking.NameBack(Masking.Back(Carrier.OrNull(), pass.Carrier), pass.Carrier), Plate.OrNull()?.ToUpperInvariant());
        foreach (var gone in pass.Items.Where(i => Written.All(l => l.Id != i.Id)).ToArray())
            if (gone.Released == 0) pass.Items.Remove(gone);
            else throw new Invalid(nameof(Items), "Of “{1}” {2} have left already: they stay on the pass.", gone.Name, gone.Released);
        foreach (var (line, order) in Written.Select((l, i) => (l, i)))
        {
            var item = pass.Items.SingleOrDefault(i => i.Id == line.Id);
            var (name, remark) = (Masking.Back(line.Name!.Trim(), item?.Name), Masking.Back(line.Remark.OrNull(), item?.Remark));
            if (item is null) pass.Add(item = new(order, name, line.Count ?? 1));
            if ((line.Count ?? 1) < item.Released) throw new Invalid(nameof(Items), "Of “{1}” {2} have left already: they stay on the pass.", item.Name, item.Released);
            item.Describe(order, name, line.Count ?? 1, line.Measure.OrNull(), line.IsValuable, remark);
        }
        pass.Reckon();
    }
}
