using Steward.Contracts.Estate;
using Steward.Estate.Persons;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Data;
using Steward.Platform.Settings;

namespace Steward.Estate.Retention;

/// <summary>What persons asked about their own data, once it was answered (个人信息权利请求).</summary>
public sealed class RetainPersonRequests(Db db, Forgetting forgetting) : RetainThings<PersonRequest>(db, forgetting)
{
    public static readonly Setting<int> Period = new("retention.person-requests.months", "Months for which what persons asked about their own data is kept after it was answered", 36, 0, 600, "Records of how wishes about personal data were dealt with are kept for 3 years (common practice)");

    public override string Name => "person-requests";
    public override string Title => "Requests of persons that are answered";
    public override string Fate => "What was asked and replied, and how the person was identified, are taken out. That somebody asked, what for and how it was decided stays.";
    public override Setting<int> Months => Period;

    protected override IQueryable<PersonRequest> Over(DateTimeOffset before) =>
        Db.Set<PersonRequest>().Where(r => r.EndedAt < before && r.IdentifiedBy != Forgetting.Nobody).OrderBy(r => r.EndedAt).ThenBy(r => r.Number);

    protected override IQueryable<PersonRequest> Among(IQueryable<PersonRequest> all, IReadOnlyCollection<Guid> keys)
    {
        var ids = keys.Select(PersonRequestId.From).ToArray();
        return all.Where(r => ids.Contains(r.Id));
    }

    protected override DueRecord Line(PersonRequest r) => new(r.Key, r.Number, r.EndedAt!.Value, $"/persons/{r.Id}");
    protected override void Forget(PersonRequest r) => r.Forget(Forgetting.Nobody);
}
