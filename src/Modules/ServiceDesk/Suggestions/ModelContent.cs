using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;

namespace Steward.ServiceDesk.Suggestions;

/// <summary>The model itself, as ML.NET writes it: in the database, so that every node has the same. Kept for the latest only.</summary>
public sealed class ModelContent(SuggestionModelId model, byte[] bytes)
{
    public long Id { get; private set; }
    public SuggestionModelId Model { get; private set; } = model;
    public byte[] Bytes { get; private set; } = bytes;

    internal sealed class Table : IEntityTypeConfiguration<ModelContent>
    {
        public void Configure(EntityTypeBuilder<ModelContent> content)
        {
            content.ToTable("service_desk_suggestion_contents");
            content.HasIndex(c => c.Model).OnlyOnce("This model has been kept already.");
        }
    }
}
