namespace Steward.Testing;

/// <summary>The two databases that everything must run on.</summary>
public enum Database { Sqlite, Postgres }
