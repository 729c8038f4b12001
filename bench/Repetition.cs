using System.Globalization;
using Npgsql;

namespace Steward.Bench;

/// <summary>Lets what happened happen so many times over, in the database itself: each time to other people in other homes, under another number and with other words,
/// a little earlier. What is written is what the product wrote, column by column; only who, where and when differ.</summary>
internal static class Repetition
{
    /// <param name="Key">The column that says whose row it is: a request's or a work order's.</param>
    private sealed record Part(string Table, string Key);

    private static readonly Part[] Parts =
    [
        new("service_desk_requests",       "Id"),
        new("service_desk_work_orders",    "Id"),
        new("service_desk_call_backs",     "Request"),
        new("service_desk_due_call_backs", "Request"),
        new("platform_history",            "Thing"),
        new("platform_search",             "Owner"),
    ];

    public static async Task Live(string connection, int times)
    {
        await using var database = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false, CommandTimeout = 3600 }.ToString());
        await database.OpenAsync();
        // What is copied was whole: checking every reference again would take longer than the copying.
        await Sql.Tell(database, "SET session_replication_role = replica; SET maintenance_work_mem = '512MB'; SET work_mem = '256MB'");
        await Sql.Tell(database, $"""
            CREATE TEMP TABLE homes AS SELECT row_number() OVER (ORDER BY u."Id") - 1 AS i, u."Id" AS unit, u."Building" AS building, u."Site" AS site FROM estate_units u;
            CREATE TEMP TABLE lives AS
                SELECT r."Id" AS key, substr(r."Number", 4)::int AS n, h.i, left(r."Subject", -2) AS trouble, right(r."Subject", 2) AS word FROM service_desk_requests r JOIN homes h ON h.unit = r."Unit" WHERE r."Number" LIKE 'BX-%'
                UNION ALL
                SELECT o."Id", substr(o."Number", 4)::int, h.i, left(o."Task", -2), right(o."Task", 2) FROM service_desk_work_orders o JOIN service_desk_requests r ON r."Id" = o."Request" JOIN homes h ON h.unit = r."Unit" WHERE o."Number" LIKE 'GB-%';
            CREATE TEMP TABLE terms AS
                SELECT l.key, left(s."Terms", 2) AS kind, (SELECT string_agg(t, ' ') FROM unnest(string_to_array(s."Terms", ' ')) t
                    WHERE t !~ '^..[0-9x]+$' AND position(left(l.word, 1) IN t) = 0 AND position(right(l.word, 1) IN t) = 0) AS kept
                FROM platform_search s JOIN lives l ON l.key = s."Owner";
            ANALYZE homes; ANALYZE lives; ANALYZE terms;
            """);
        var indexes = await Sql.Ask(database, $"""
            SELECT pg_get_indexdef(indexrelid) || '|' || indexrelid::regclass FROM pg_index WHERE NOT indisunique AND indrelid::regclass::text IN ({string.Join(", ", Parts.Select(p => $"'{p.Table}'"))})
            """);
        foreach (var index in indexes) await Sql.Tell(database, $"DROP INDEX {index.Split('|')[1]}");
        foreach (var part in Parts) await Sql.Tell(database, await Statement(database, part, times));
        foreach (var index in indexes) await Sql.Tell(database, index.Split('|')[0]);
        await Sql.Tell(database, "RESET session_replication_role");
        await Sql.Tell(database, "VACUUM ANALYZE");
        await Sql.Tell(database, "CHECKPOINT");
    }

    private static async Task<string> Statement(NpgsqlConnection database, Part part, int times)
    {
        var columns = await Sql.Ask(database, $"""
            SELECT column_name || '|' || data_type FROM information_schema.columns WHERE table_name = '{part.Table}' AND is_generated = 'NEVER' AND is_identity = 'NO' ORDER BY ordinal_position
            """);
        var named = columns.Select(c => c.Split('|')).Select(c => (Name: c[0], Type: c[1])).ToArray();
        return $"""
            INSERT INTO {part.Table} ({string.Join(", ", named.Select(c => $"\"{c.Name}\""))})
            SELECT {string.Join(", ", named.Select(c => Value(part, c.Name, c.Type, times)))}
            FROM {part.Table} t JOIN lives l ON l.key = t."{part.Key}" LEFT JOIN terms w ON w.key = l.key CROSS JOIN generate_series(1, {times - 1}) k JOIN homes h ON h.i = (l.i + k * 503) % {Town.Units}
            CROSS JOIN LATERAL (SELECT l.n + k * {Years.Lives} AS m, (l.n + k * {Years.Lives}) % {Years.Lives * times / Years.Alike} AS v) x
            CROSS JOIN LATERAL (SELECT chr(20480 + v % 60 * 37) AS a, chr(24576 + v / 60 * 41) AS b, lpad(m::text, 7, '0') AS number, '138' || lpad(m::text, 8, '0') AS phone) y
            """;
    }

    private static string Value(Part part, string column, string type, int times) => (part.Table, column) switch
    {
        (_, "Number")                       => "left(t.\"Number\", 3) || number",
        (_, "Site")                         => "h.site",
        (_, "Building")                     => "h.building",
        (_, "Unit")                         => "h.unit",
        (_, "ContactPhone")                 => "phone",
        (_, "Subject") or (_, "Task")       => "l.trouble || a || b",
        (_, "Terms")                        => $"w.kept || ' ' || w.kind || right(l.trouble, 1) || a || ' ' || w.kind || a || b || ' ' || w.kind || b || {Tails("number", 6)} || {Tails("phone", 10)}",
        (_, "Sample")                       => "NULL",
        (_, "Id") or (_, "Request") or (_, "Thing") or (_, "Owner") or (_, "Whom") when type == "uuid" => $"md5(t.\"{column}\"::text || k)::uuid",
        _ when type.StartsWith("timestamp", StringComparison.Ordinal) => $"t.\"{column}\" - k * interval '{(Years.Span / Years.Lives / times).TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds'",
        _                                   => $"t.\"{column}\"",
    };

    /// <summary>A number is found by any of its ends.</summary>
    private static string Tails(string number, int many) => string.Join(" || ", Enumerable.Range(1, many).Select(from => $"' ' || w.kind || substr({number}, {from})"));
}
