using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Digests;

/// <summary>Proposes what to do about what stands out: the hottest topics, and the categories most complained of. The agent changes it as they know better.</summary>
public sealed class Advisor(Db db)
{
    private const int MostTopics = 3, MostCategories = 3, LeastComplaints = 2;

    public async Task<IReadOnlyList<DigestPoint>> Points(SiteId site, DigestContent content, CancellationToken ct)
    {
        var categories = await db.Set<Category>().AsNoTracking().ToListAsync(ct);
        var own = await db.Set<Advice>().AsNoTracking().Where(a => a.Site == site).ToDictionaryAsync(a => a.Category, ct);
        var topics = content.Topics.Take(MostTopics).ToArray();
        var members = topics.SelectMany(t => t.Members.Select(m => m.Request)).ToList();
        var about = await db.Set<Request>().AsNoTracking().Where(r => EF.Parameter(members).Contains(r.Id)).Select(r => new { r.Id, r.Type, r.Category }).ToDictionaryAsync(r => r.Id, ct);
        var points = new List<DigestPoint>();
        foreach (var topic in topics)
        {
            var most = topic.Members.Where(m => about.ContainsKey(m.Request)).GroupBy(m => (about[m.Request].Type, about[m.Request].Category)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Type).Select(g => g.Key).FirstOrDefault();
            var category = categories.SingleOrDefault(c => c.Id == most.Category);
            points.Add(Point(topic.Label, most.Type, category, Cause(content, category)));
        }
        foreach (var line in content.Categories.Where(c => c.Type is RequestType.Complaint && c.Name is not null && c.Count >= LeastComplaints).Take(MostCategories))
        {
            var category = categories.FirstOrDefault(c => c.Type is RequestType.Complaint && c.Name == line.Name);
            if (points.All(p => p.Measure != Measure(RequestType.Complaint, category).Measure)) points.Add(Point(line.Name!, RequestType.Complaint, category, Cause(content, category)));
        }
        return points;

        DigestPoint Point(string matter, RequestType type, Category? category, string? cause)
        {
            var (measure, by, days) = Measure(type, category);
            return new(matter, cause, measure, by, content.To.AddDays(days));
        }

        (string Measure, string? By, int Days) Measure(RequestType type, Category? category)
        {
            if (category is not null && own.TryGetValue(category.Id, out var advice)) return (advice.Measure, advice.By, advice.Days);
            var usual = StandardAdvice.Of(type, category?.Code);
            return (usual.Measure, usual.By, usual.Days);
        }
    }

    /// <summary>What was found out most often about complaints of the category.</summary>
    private static string? Cause(DigestContent content, Category? category) => category is null ? null : content.Causes.FirstOrDefault(c => c.Name == category.Name)?.Cause;
}
