using System.Text.Json;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables.Imports;

/// <summary>A table that somebody brings in: the file as it was read, which column means what, and how far it has come.</summary>
public sealed class Import(string kind, string permission, SiteId site, string fileName, AccountId? by, string byName, DateTimeOffset at) : Thing
{
    public ImportId Id { get; private set; } = ImportId.New();
    public override Guid Key => Id.Value;
    public string Kind { get; private set; } = kind;
    /// <summary>What one must be permitted in order to see and run it.</summary>
    public string Permission { get; private set; } = permission;
    public SiteId Site { get; private set; } = site;
    public string FileName { get; private set; } = fileName;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;
    public List<string> Headers { get; private set; } = [];
    public int Rows { get; private set; }

    public ImportState State { get; private set; } = ImportLifecycle.Rules.Initial;
    /// <summary>The rows done in the present pass.</summary>
    public int Done { get; private set; }
    public int Added { get; private set; }
    public int Changed { get; private set; }
    public int Unchanged { get; private set; }
    public int Bad { get; private set; }
    public DateTimeOffset? FinishedAt { get; private set; }
    /// <summary>Somebody works on it until then.</summary>
    public DateTimeOffset LeaseUntil { get; private set; } = at;

    private string matching = "{}", choices = "{}";
    /// <summary>The column of the file (counted from 0) for each column of the kind.</summary>
    public Dictionary<string, int> Matching => JsonSerializer.Deserialize<Dictionary<string, int>>(matching, Json.Options)!;
    public Dictionary<string, string> Choices => JsonSerializer.Deserialize<Dictionary<string, string>>(choices, Json.Options)!;

    internal void Hold(IEnumerable<string> headers, int rows) => (Headers, Rows) = ([.. headers], rows);

    public void Match(IReadOnlyDictionary<string, int> columns, IReadOnlyDictionary<string, string> chosen, Actor actor)
    {
        State = ImportLifecycle.Rules.After(ImportAction.Match, this, actor);
        (matching, choices) = (JsonSerializer.Serialize(columns, Json.Options), JsonSerializer.Serialize(chosen, Json.Options));
        Forget();
    }

    public void Start(Actor actor)
    {
        if (State is ImportState.Checked && Bad == Rows) throw new Refused("Not one row of this file can be imported. Look at the reasons first.");
        State = ImportLifecycle.Rules.After(ImportAction.Start, this, actor);
        Forget();
    }

    public void Stop(Actor actor, string? why = null) => State = ImportLifecycle.Rules.After(ImportAction.Stop, this, actor, why);
    public void Resume(Actor actor) => State = ImportLifecycle.Rules.After(ImportAction.Resume, this, actor);
    public void Discard(Actor actor) => State = ImportLifecycle.Rules.After(ImportAction.Discard, this, actor);

    /// <summary>After the last row the pass is over.</summary>
    internal void End(Actor actor, DateTimeOffset now)
    {
        if (State is ImportState.OnTrial) State = ImportLifecycle.Rules.After(ImportAction.Check, this, actor);
        else (State, FinishedAt) = (ImportLifecycle.Rules.After(ImportAction.Finish, this, actor), now);
    }

    private void Forget() => Done = Added = Changed = Unchanged = Bad = 0;
}
