using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.Platform.Data;

namespace Steward.FitOut.Inspections;

/// <summary>Writes the day's plan in one statement: ten thousand rows one by one would take longer than the morning has.
/// Whatever somebody else has planned meanwhile is left as it is, so that it may be written at any time, by any number.</summary>
public sealed class PlanWriter(Db db)
{
    private const string Into = """
        INSERT INTO fit_out_inspections ("Id", "Site", "Building", "Unit", "Project", "Day", "Assignee", "IsExtra", "Faults", "State", "Version")
        SELECT planned.id, p."Site", p."Building", p."Unit", p."Id", {1}, planned.assignee, false, 0, 'Planned', 1
        """;

    private const string Postgres = Into + """

        FROM jsonb_to_recordset({0}::jsonb) AS planned(id uuid, project uuid, assignee uuid) JOIN fit_out_projects p ON p."Id" = planned.project
        ON CONFLICT ("Project", "Day") WHERE NOT "IsExtra" DO NOTHING
        """;

    private const string Sqlite = Into + """

        FROM (SELECT value ->> 'id' AS id, value ->> 'project' AS project, value ->> 'assignee' AS assignee FROM json_each({0})) AS planned JOIN fit_out_projects p ON p."Id" = planned.project
        WHERE true ON CONFLICT ("Project", "Day") WHERE NOT "IsExtra" DO NOTHING
        """;

    /// <returns>How many were new.</returns>
    public async Task<int> Write(IEnumerable<(FitOutId Project, AccountId? Assignee)> planned, DateOnly day, CancellationToken ct)
    {
        var rows = JsonSerializer.Serialize(planned.Select(p => new { id = Text(SiteInspectionId.New().Value), project = Text(p.Project.Value), assignee = p.Assignee is { } a ? Text(a.Value) : null }));
        return await db.Database.ExecuteSqlRawAsync(db.Database.IsNpgsql() ? Postgres : Sqlite, [rows, day], ct);
    }

    /// <summary>As SQLite keeps it.</summary>
    private static string Text(Guid id) => id.ToString().ToUpperInvariant();
}
