using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>Puts one parking space on record, or a row of them that are numbered on: B1-001, B1-002 and so forth.</summary>
public sealed class AddParkingSpaces(Work work) : Create<AddParkingSpaces.Form, ParkingSpaceId>(work, Permissions.KeepSpaces)
{
    public sealed class Form
    {
        [Required] public SiteId? Site { get; set; }
        [Required, StringLength(20)] public string Number { get; set; } = "";
        [Range(1, 300)] public int Count { get; set; } = 1;
        public ParkingKind Kind { get; set; }
        [StringLength(80)] public string? Place { get; set; }
        public Money? MonthlyPrice { get; set; }
        [StringLength(400)] public string? Note { get; set; }
    }

    protected override async Task<ParkingSpaceId> Handle(Form form, CancellationToken ct)
    {
        var site = await Db.Set<Sites.Site>().Where(s => s.Id == form.Site && Actor.Sites.Contains(s.Id)).Select(s => s.Id).ToListAsync(ct) is [var only] ? only : throw new Invalid(nameof(form.Site), "{0} is not known.");
        if (form.MonthlyPrice is { Fen: < 0 }) throw new Invalid(nameof(form.MonthlyPrice), "{0} cannot be that.");
        var spaces = Numbers(form).Select(number => new ParkingSpace(site, number, form.Kind)).ToArray();
        foreach (var space in spaces)
        {
            space.Describe(form.Place.OrNull(), form.MonthlyPrice, form.Note.OrNull());
            space.Recall(ParkingSpaceAction.Add);
        }
        Db.AddRange(spaces);
        Refresh($"parking:{site}");
        return spaces[0].Id;
    }

    private static IEnumerable<string> Numbers(Form form)
    {
        var first = form.Number.Trim();
        if (form.Count == 1) return [first];
        var digits = first.Length - first.TrimEnd("0123456789".ToCharArray()).Length;
        if (digits is 0 or > 9) throw new Invalid(nameof(form.Number), "To number on, the number ends in digits.");
        var (head, start) = (first[..^digits], long.Parse(first[^digits..], CultureInfo.InvariantCulture));
        return Enumerable.Range(0, form.Count).Select(i => head + (start + i).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0'));
    }
}
