using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;

namespace Steward.Platform.Confidentiality.Log;

/// <summary>Lets the database itself refuse to change a row of the access log, or to take one out that is still to be kept.
/// Whoever may alter the database can remove it; that the chain was touched is seen all the same.</summary>
public static class AccessGuard
{
    private const string Refusal = "The access log is only added to.";

    /// <summary>Put up at every start, after the migrations, and left alone where it stands already.</summary>
    public static async Task Put(Db db, CancellationToken ct = default)
    {
        foreach (var statement in db.Database.IsNpgsql() ? Postgres : Sqlite) await db.Database.ExecuteSqlRawAsync(statement, ct);
    }

    private static readonly string[] Sqlite =
    [
        $"CREATE TRIGGER IF NOT EXISTS platform_access_log_stays BEFORE UPDATE ON platform_access_log BEGIN SELECT RAISE(ABORT, '{Refusal}'); END",
        $"""CREATE TRIGGER IF NOT EXISTS platform_access_log_keeps BEFORE DELETE ON platform_access_log WHEN NOT EXISTS (SELECT 1 FROM platform_access_ends WHERE "First" > OLD."Number") BEGIN SELECT RAISE(ABORT, '{Refusal}'); END""",
    ];

    /// <summary>One node at a time.</summary>
    private static readonly string[] Postgres =
    [
        $$"""
        DO $put$ BEGIN
            PERFORM pg_advisory_xact_lock(hashtext('platform_access_log'));
            IF EXISTS (SELECT 1 FROM pg_trigger WHERE tgrelid = 'platform_access_log'::regclass AND tgname = 'platform_access_log_keeps') THEN RETURN; END IF;
            CREATE OR REPLACE FUNCTION platform_access_log_guard() RETURNS trigger LANGUAGE plpgsql AS $guard$ BEGIN
                IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM platform_access_ends WHERE "First" > OLD."Number") THEN RETURN OLD; END IF;
                RAISE EXCEPTION '{{Refusal}}' USING ERRCODE = 'restrict_violation';
            END $guard$;
            CREATE TRIGGER platform_access_log_stays BEFORE TRUNCATE ON platform_access_log FOR EACH STATEMENT EXECUTE FUNCTION platform_access_log_guard();
            CREATE TRIGGER platform_access_log_keeps BEFORE UPDATE OR DELETE ON platform_access_log FOR EACH ROW EXECUTE FUNCTION platform_access_log_guard();
        END $put$
        """,
    ];
}
