using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts;
using Steward.Contracts.Identity;
using Steward.Platform.Audit;
using Steward.Platform.Data;

namespace Steward.Platform.Tables.Views;

/// <summary>A filter and order of a list that somebody gave a name, to have it again with one click.</summary>
public sealed class SavedView(AccountId account, string list, string name, string query) : IReference
{
    public SavedViewId Id { get; private set; } = SavedViewId.New();
    public AccountId Account { get; private set; } = account;
    /// <summary>The path of the list's page: «/requests».</summary>
    public string List { get; private set; } = list;
    public string Name { get; private set; } = name;
    /// <summary>What stands behind the question mark, without the page.</summary>
    public string Query { get; private set; } = query;

    internal void Change(string query) => Query = query;

    internal sealed class Table : IEntityTypeConfiguration<SavedView>
    {
        public void Configure(EntityTypeBuilder<SavedView> view)
        {
            view.ToTable("platform_saved_views");
            view.Property(v => v.List).HasMaxLength(100);
            view.Property(v => v.Name).HasMaxLength(40);
            view.Property(v => v.Query).HasMaxLength(1000);
            view.HasIndex(v => new { v.Account, v.List, v.Name }).OnlyOnce("You have a view of this name already.");
        }
    }
}
