using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Suggestions;

/// <summary>What is suggested from the words of a request.</summary>
public enum Aim { Category, Urgency }

/// <summary>What a site's own closed requests taught once, and how well it did on the rows held back from it. Never changed: a later one follows it.</summary>
public sealed class SuggestionModel(SiteId site, Aim aim, AccountId? by, string byName, DateTimeOffset trainedAt) : IOfSite
{
    public SuggestionModelId Id { get; private set; } = SuggestionModelId.New();
    public SiteId Site { get; private set; } = site;
    public Aim Aim { get; private set; } = aim;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset TrainedAt { get; private set; } = trainedAt;
    public int Milliseconds { get; init; }

    /// <summary>Rows read; of them held back.</summary>
    public int Rows { get; init; }
    public int Held { get; init; }
    /// <summary>Held-back rows it told rightly, and how many the most frequent answer would have.</summary>
    public int Right { get; init; }
    public int MajorityRight { get; init; }
    /// <summary>Held-back rows on which it was certain enough to be shown, and how many of these were right.</summary>
    public int Shown { get; init; }
    public int ShownRight { get; init; }
    /// <summary>The plain mean over what occurs among the held-back rows.</summary>
    public double Precision { get; init; }
    public double Recall { get; init; }
    /// <summary>By answer, and what is mistaken for what, as JSON.</summary>
    public string Detail { get; init; } = "{}";
    /// <summary>Whether anything could be learnt at all.</summary>
    public bool IsLearnt { get; init; }

    public bool Beats => IsLearnt && Right > MajorityRight;

    public Standing Stands(int leastRows, bool isOn) =>
        !isOn ? Standing.SwitchedOff : Rows < leastRows ? Standing.TooFewRows : !Beats ? Standing.NoBetter : Standing.InUse;

    internal sealed class Table : IEntityTypeConfiguration<SuggestionModel>
    {
        public void Configure(EntityTypeBuilder<SuggestionModel> model)
        {
            model.ToTable("service_desk_suggestion_models");
            model.Property(m => m.Id).ValueGeneratedNever();
            model.Property(m => m.ByName).HasMaxLength(80);
            model.HasIndex(m => new { m.Site, m.Aim, m.TrainedAt });
        }
    }
}

public static class SuggestionModelVisibility
{
    /// <summary>A site's models are the affair of its staff.</summary>
    public static IQueryable<SuggestionModel> VisibleTo(this IQueryable<SuggestionModel> models, Actor actor) => actor.Kind switch
    {
        ActorKind.System => models,
        ActorKind.Resident => models.Where(m => false),
        _ => models.Where(m => actor.Sites.Contains(m.Site)),
    };

    /// <summary>The one that holds now.</summary>
    public static Task<SuggestionModel?> Latest(this IQueryable<SuggestionModel> models, SiteId site, Aim aim, CancellationToken ct) =>
        models.Where(m => m.Site == site && m.Aim == aim).OrderByDescending(m => m.TrainedAt).FirstOrDefaultAsync(ct);
}
