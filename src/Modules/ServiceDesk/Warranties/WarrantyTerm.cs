using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;

namespace Steward.ServiceDesk.Warranties;

/// <summary>A part of the building and for how long the developer answers for it (保修期), counted from the completion inspection.
/// What 《建设工程质量管理条例》 article 40 guarantees may be promised longer, never shorter.</summary>
public sealed class WarrantyTerm(string code, string name) : DictionaryEntry(code, name)
{
    public WarrantyTermId Id { get; private set; } = WarrantyTermId.New();
    public override Guid Key => Id.Value;

    public int Months { get; private set; }
    /// <summary>The least the statute guarantees, in months; 0 where it says nothing.</summary>
    public int LeastMonths { get; init; }
    /// <summary>Two heating or cooling seasons are counted as two years; the handover can say another day.</summary>
    public string? Remark { get; set; }

    public void Promise(int months)
    {
        if (months < LeastMonths) throw new Refused("Article 40 of the Regulations on Construction Quality guarantees {0} months: it cannot be less.", LeastMonths);
        Months = months;
    }

    /// <summary>The last day of the warranty.</summary>
    public DateOnly Until(DateOnly completed) => completed.AddMonths(Months).AddDays(-1);

    internal sealed class Table : IEntityTypeConfiguration<WarrantyTerm>
    {
        public void Configure(EntityTypeBuilder<WarrantyTerm> term)
        {
            Map(term, "service_desk_warranty_terms");
            term.Property(t => t.Remark).HasMaxLength(200);
            term.HasIndex(t => t.Code).OnlyOnce("There is a part with this code already.");
        }
    }
}

/// <summary>What article 40 of the Regulations on the Quality of Construction (建设工程质量管理条例) guarantees.</summary>
internal static class StatutoryTerms
{
    public static IEnumerable<WarrantyTerm> All =>
    [
        Of("structure",  "地基基础和主体结构",                     "Foundations and structure",                     600, "设计文件规定的合理使用年限，常见为 50 年"),
        Of("waterproof", "屋面防水、有防水要求的卫生间房间和外墙面防渗漏", "Roof, bathrooms and outer walls against leaks", 60, null),
        Of("heating",    "供热与供冷系统",                         "Heating and cooling",                           24,  "2 个采暖期、供冷期"),
        Of("plumbing",   "给排水管道",                             "Water pipes and drains",                        24,  null),
        Of("electrical", "电气管线",                               "Electrical wiring",                             24,  null),
        Of("equipment",  "设备安装",                               "Installed equipment",                           24,  null),
        Of("fit-out",    "装修工程",                               "Interior finish",                               24,  null),
    ];

    private static WarrantyTerm Of(string code, string name, string english, int months, string? remark)
    {
        var term = new WarrantyTerm(code, name) { EnglishName = english, LeastMonths = months, Remark = remark };
        term.Promise(months);
        return term;
    }
}
