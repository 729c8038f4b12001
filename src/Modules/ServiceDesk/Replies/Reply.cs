using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Lifecycles;
using Steward.Platform.Search;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Replies;

/// <summary>Where a template is offered.</summary>
public enum ReplyPurpose { Answer, Resolve, Complaint, Remark, Hold }

/// <summary>A reply template (回复模板): words to begin with, in which names, numbers and times fill themselves in.</summary>
public sealed class Reply(string title, string words) : Thing, ISearchable
{
    public ReplyId Id { get; private set; } = ReplyId.New();
    public override Guid Key => Id.Value;
    public string Title { get; private set; } = title;
    public string Words { get; private set; } = words;
    public ReplyPurpose Purpose { get; private set; }
    /// <summary>Offered for requests of this type and category only, where said.</summary>
    public RequestType? Type { get; private set; }
    public CategoryId? Category { get; private set; }
    public List<ReplySite> Sites { get; } = [];
    public int Order { get; private set; }
    /// <summary>Offered no more.</summary>
    public bool Retired { get; private set; }

    public void Write(ReplyTemplateFields fields, RequestType? type, IReadOnlyCollection<SiteId> sites)
    {
        (Title, Words, Purpose, Type, Category, Order, Retired) = (fields.Name.Trim(), fields.Text.Trim(), fields.Purpose, type, fields.Category, fields.Order, fields.Retired);
        Sites.RemoveAll(s => !sites.Contains(s.Site));
        Sites.AddRange(sites.Where(s => Sites.All(has => has.Site != s)).Select(s => new ReplySite(Id, s)));
    }

    public static string SearchKind => "rt";
    string ISearchable.Kind => SearchKind;
    IEnumerable<string?> ISearchable.SearchNames => [Title];
    IEnumerable<string?> ISearchable.SearchWords => [Words];

    internal sealed class Table : IEntityTypeConfiguration<Reply>
    {
        public void Configure(EntityTypeBuilder<Reply> reply)
        {
            reply.ToTable("service_desk_replies");
            reply.Property(r => r.Title).HasMaxLength(60);
            reply.Property(r => r.Words).HasMaxLength(2000);
            reply.HasMany(r => r.Sites).WithOne().HasForeignKey(s => s.Reply).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

public static class ReplyVisibility
{
    /// <summary>The staff's own affair: those of their communities.</summary>
    public static IQueryable<Reply> VisibleTo(this IQueryable<Reply> replies, Actor actor) =>
        actor.Kind is ActorKind.System ? replies : actor.Kind is ActorKind.Resident ? replies.Where(r => false) : replies.Where(r => r.Sites.Any(s => actor.Sites.Contains(s.Site)));

    /// <summary>Those offered for it, the most particular first.</summary>
    public static IQueryable<Reply> OfferedFor(this IQueryable<Reply> replies, ReplyPurpose purpose, RequestType type, CategoryId? category) =>
        replies.Where(r => !r.Retired && r.Purpose == purpose && (r.Type == null || r.Type == type) && (r.Category == null || r.Category == category))
            .OrderBy(r => r.Category == null).ThenBy(r => r.Order).ThenBy(r => r.Title);
}
