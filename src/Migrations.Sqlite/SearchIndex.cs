using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Steward.Platform.Data;

namespace Steward.Migrations.Sqlite;

/// <summary>The full-text index beside platform_search, kept by triggers. PostgreSQL has a computed tsvector instead.</summary>
[DbContext(typeof(Db)), Migration("20260101000001_SearchIndex")]
public sealed class SearchIndex : Migration
{
    protected override void Up(MigrationBuilder migration) => migration.Sql("""
        CREATE VIRTUAL TABLE platform_search_fts USING fts5("Terms", content='platform_search', content_rowid='Row', tokenize="unicode61 remove_diacritics 0");
        CREATE TRIGGER platform_search_added AFTER INSERT ON platform_search BEGIN
            INSERT INTO platform_search_fts(rowid, "Terms") VALUES (new."Row", new."Terms");
        END;
        CREATE TRIGGER platform_search_removed AFTER DELETE ON platform_search BEGIN
            INSERT INTO platform_search_fts(platform_search_fts, rowid, "Terms") VALUES ('delete', old."Row", old."Terms");
        END;
        CREATE TRIGGER platform_search_renewed AFTER UPDATE ON platform_search BEGIN
            INSERT INTO platform_search_fts(platform_search_fts, rowid, "Terms") VALUES ('delete', old."Row", old."Terms");
            INSERT INTO platform_search_fts(rowid, "Terms") VALUES (new."Row", new."Terms");
        END;
        """);

    protected override void Down(MigrationBuilder migration) => migration.Sql("""
        DROP TRIGGER platform_search_added; DROP TRIGGER platform_search_removed; DROP TRIGGER platform_search_renewed; DROP TABLE platform_search_fts;
        """);
}
