using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Languages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>When a script is used: the type of request, or after a rain.</summary>
public enum ScriptFor { Repair, Complaint, Inquiry, Help, Suggestion, Praise, AfterRain }

/// <summary>What is said and asked at a call-back (回访话术). Never changed: a later one follows it, so that it stays known what was asked when.</summary>
/// <param name="site">The site it holds for; null for all.</param>
/// <param name="text">Empty: from now on this site says what all say.</param>
public sealed class CallScript(SiteId? site, ScriptFor of, string text, AccountId? by, string byName, DateTimeOffset at)
{
    public CallScriptId Id { get; private set; } = CallScriptId.New();
    public SiteId? Site { get; private set; } = site;
    public ScriptFor For { get; private set; } = of;
    public string Text { get; private set; } = text;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;

    private CallScript() : this(null, default, "", null, "", default) { }

    internal sealed class Table : IEntityTypeConfiguration<CallScript>
    {
        public void Configure(EntityTypeBuilder<CallScript> script)
        {
            script.ToTable("service_desk_call_scripts");
            script.Property(s => s.Id).ValueGeneratedNever();
            script.Property(s => s.Text).HasMaxLength(4000);
            script.Property(s => s.ByName).HasMaxLength(80);
            script.HasIndex(s => new { s.For, s.At });
        }
    }
}

public static class CallScripts
{
    public static ScriptFor For(RequestType type, CallReason? reason) => reason is CallReason.AfterRain ? ScriptFor.AfterRain : Enum.Parse<ScriptFor>(type.ToString());

    /// <summary>Those of all sites and of the actor's own.</summary>
    public static IQueryable<CallScript> VisibleTo(this IQueryable<CallScript> scripts, Actor actor) => actor.Kind switch
    {
        ActorKind.System => scripts,
        ActorKind.Resident => scripts.Where(s => false),
        _ => scripts.Where(s => s.Site == null || actor.Sites.Contains(s.Site.Value)),
    };

    /// <summary>The latest of the site before the latest of all; null when nobody has written one.</summary>
    public static CallScript? Current(IEnumerable<CallScript> scripts, SiteId? site, ScriptFor of)
    {
        var written = scripts.Where(s => s.For == of).OrderByDescending(s => s.At).ThenByDescending(s => s.Id.Value).ToArray();
        return written.FirstOrDefault(s => s.Site is not null && s.Site == site) is { Text.Length: > 0 } own ? own : written.FirstOrDefault(s => s.Site is null) is { Text.Length: > 0 } common ? common : null;
    }

    /// <summary>What is said as long as nobody has written anything else.</summary>
    public static string Usual(Catalogue T, ScriptFor of) => of switch
    {
        ScriptFor.Complaint => T["Good day, {customer}, this is {caller} of {site} customer service. You told us about “{subject}”. We answered: {resolution} May I ask: 1. Is the matter settled as you expected? 2. Were you kept informed? 3. How were you treated? 4. Is there anything we should still do? All in all, are you satisfied, fairly satisfied or not satisfied?"],
        ScriptFor.Repair    => T["Good day, {customer}, this is {caller} of {site} customer service. You reported “{subject}”, and our colleague saw to it: {resolution} May I ask: 1. Is it in order now? 2. Did the colleague come as agreed and show a badge? 3. Was the place left clean? 4. Was the charge explained? All in all, are you satisfied, fairly satisfied or not satisfied?"],
        ScriptFor.AfterRain => T["Good day, {customer}, this is {caller} of {site} customer service. We saw to the leak “{subject}”. Now that it has rained, may I ask: 1. Did anything come through, or is there a new stain? 2. Where exactly? 3. May we come and have a look? All in all, are you satisfied, fairly satisfied or not satisfied?"],
        ScriptFor.Help      => T["Good day, {customer}, this is {caller} of {site} customer service. You asked for help: “{subject}”. May I ask whether you are well, whether help came in time, and whether there is anything else we can do? All in all, are you satisfied, fairly satisfied or not satisfied?"],
        _                   => T["Good day, {customer}, this is {caller} of {site} customer service. You told us: “{subject}”. We answered: {resolution} May I ask whether that answered you, and whether there is anything else? All in all, are you satisfied, fairly satisfied or not satisfied?"],
    };

    /// <summary>The fields that stand in a script in braces, in either language.</summary>
    private static readonly (string English, string Chinese)[] fields =
        [("customer", "业户"), ("caller", "客服"), ("site", "小区"), ("subject", "事项"), ("resolution", "处理结果"), ("number", "编号")];

    /// <summary>As they are written in the reader's language.</summary>
    public static IEnumerable<string> Fields =>
        fields.Select(f => Reader.IsEnglish ? f.English : f.Chinese);

    public static string Fill(string text, IReadOnlyDictionary<string, string?> with) => fields.Aggregate(text, (filled, field) =>
        filled.Replace($"{{{field.English}}}", with.GetValueOrDefault(field.English) ?? "…", StringComparison.OrdinalIgnoreCase)
            .Replace($"{{{field.Chinese}}}", with.GetValueOrDefault(field.English) ?? "…", StringComparison.Ordinal));
}
