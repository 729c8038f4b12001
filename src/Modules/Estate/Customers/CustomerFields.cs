using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers;

/// <summary>What is typed about a customer.</summary>
public partial class CustomerFields : Bare
{
    public CustomerKind Kind { get; set; }
    [Required, StringLength(80)] public string Name { get; set; } = "";
    /// <summary>One number a line; words after it say whose it is. A masked number stands for the one already on record.</summary>
    [StringLength(400)] public string? Phones { get; set; }
    /// <summary>The document and its number. A masked number stands for the one already on record; which document it is follows from the number where it says so.</summary>
    public IdentityKind? IdentityKind { get; set; }
    [StringLength(40)] public string? IdentityNumber { get; set; }
    [StringLength(1000)] public string? Note { get; set; }
    /// <summary>Of companies: what they do here, in a word and in their own, and how many work for them.</summary>
    public Trade? Trade { get; set; }
    [StringLength(100)] public string? Business { get; set; }
    [Range(0, 100_000)] public int? StaffCount { get; set; }

    internal void Fill(Customer customer, KeyRing ring)
    {
        Fill(customer);
        Identify(customer, ring);
    }

    internal void Fill(Customer customer)
    {
        customer.Call(Kind, Name.Trim(), Masking.Back(Note.OrNull(), customer.Note));
        customer.Do(Trade, string.IsNullOrWhiteSpace(Business) ? null : Business.Trim(), StaffCount);
        customer.Reach(Numbers(customer));
    }

    private void Identify(Customer customer, KeyRing ring)
    {
        if (IdentityNumber?.Contains('*') is true && IdentityNumber.Trim() == Identity.Shown(customer, ring, revealed: false)) { customer.Identify(IdentityKind); return; }
        var number = NumberOf(IdentityNumber);
        if (number is not null && customer.IdentitySealed is not null && Identity.Shown(customer, ring, revealed: true) == number) customer.Identify(IdentityKind);
        else customer.Identify(IdentityKind, number, ring);
    }

    /// <summary>The number as it will be kept; checked by what the document's numbers are like.</summary>
    internal string? NumberOf(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (Identity.Normal(typed) is not { } number || !Identity.IsPlausible(IdentityKind, number)) throw new Invalid(nameof(IdentityNumber), "This is not the number of such a document: a digit is wrong or missing.");
        return number;
    }

    /// <summary>The numbers as they will be kept.</summary>
    internal IReadOnlyList<(string Number, string? Label)> Numbers(Customer? kept = null)
    {
        var numbers = new List<(string, string?)>();
        foreach (var line in (Phones ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (digits, label) = Line().Match(line) is { Success: true } match ? (match.Groups[1].Value.Trim(), match.Groups[2].Value.Trim()) : (line, "");
            var masked = digits.Contains('*') ? kept?.Phones.FirstOrDefault(p => Shown.Masked(p.Number) == digits && numbers.All(n => n.Item1 != p.Number))?.Number : null;
            var number = masked ?? Platform.Data.Phones.Normal(digits) ?? throw new Invalid(nameof(Phones), "“{1}” is not a telephone number.", digits);
            if (label.Length > 20) throw new Invalid(nameof(Phones), "“{1}” is too long: at most {2} characters after a number.", label, 20);
            if (numbers.All(n => n.Item1 != number)) numbers.Add((number, label.Length == 0 ? null : label));
        }
        return numbers;
    }

    [GeneratedRegex(@"^([+＋\d０-９*（(][-\s\d０-９*()（）./–—－]*)(.*)$")] private static partial Regex Line();
}
