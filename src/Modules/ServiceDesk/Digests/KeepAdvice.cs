using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;

namespace Steward.ServiceDesk.Digests;

/// <summary>Writes down what a site recommends against a category; digests drafted from now on propose it.</summary>
public sealed class KeepAdvice(Work work) : Change<CategoryId, KeepAdvice.Form>(work, Permissions.WriteDigests)
{
    public sealed class Form
    {
        public SiteId Site { get; set; }
        [Required, StringLength(1000, MinimumLength = 2)] public string Measure { get; set; } = "";
        [StringLength(60)] public string? By { get; set; }
        [Range(1, 365)] public int Days { get; set; } = 7;
    }

    protected override async Task Handle(CategoryId id, Form form, CancellationToken ct)
    {
        if (!Actor.Sites.Contains(form.Site)) throw new NotFound();
        if (!await Db.Set<Category>().AnyAsync(c => c.Id == id, ct)) throw new NotFound();
        var advice = await Db.Set<Advice>().VisibleTo(Actor).SingleOrDefaultAsync(a => a.Site == form.Site && a.Category == id, ct);
        if (advice is null) Db.Add(advice = new(form.Site, id));
        (advice.Measure, advice.By, advice.Days) = (form.Measure.Trim(), form.By.OrNull(), form.Days);
    }
}
