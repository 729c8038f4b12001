using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace Steward.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FriendlyName = table.Column<string>(type: "text", nullable: true),
                    Xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "estate_paper_kinds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    EnglishName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Retired = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_paper_kinds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "estate_sites",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Phone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    EmergencyPhone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_sites", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "identity_accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Title = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Language = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastSignInAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true),
                    PhoneNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "identity_known_permissions",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_known_permissions", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "identity_roles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Post = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Permissions = table.Column<List<string>>(type: "text[]", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_roles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "identity_set_up_links",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_set_up_links", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "identity_sign_in_codes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Hash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    IssuedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Minute = table.Column<long>(type: "bigint", nullable: false),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_sign_in_codes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_access_ends",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    First = table.Column<long>(type: "bigint", nullable: false),
                    Base = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Last = table.Column<long>(type: "bigint", nullable: false),
                    LastSeal = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Seal = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_access_ends", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_calendar_days",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_calendar_days", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "platform_dropped_contents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_dropped_contents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_files",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Media = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Family = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsShown = table.Column<bool>(type: "boolean", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Width = table.Column<int>(type: "integer", nullable: true),
                    Height = table.Column<int>(type: "integer", nullable: true),
                    ThumbHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    ScreenHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_files", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_former_years",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Days = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_former_years", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_import_memories",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Headings = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Matching = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_import_memories", x => new { x.Kind, x.Headings });
                });

            migrationBuilder.CreateTable(
                name: "platform_job_runs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Job = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Node = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_job_runs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_numbers",
                columns: table => new
                {
                    Series = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_numbers", x => x.Series);
                });

            migrationBuilder.CreateTable(
                name: "platform_outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    News = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Hearer = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Outside = table.Column<bool>(type: "boolean", nullable: false),
                    Target = table.Column<Guid>(type: "uuid", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeliveredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ParkedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Error = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Dropped = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_receipts",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false),
                    UseCase = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Result = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_receipts", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "platform_reference_renewals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    What = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_reference_renewals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_search",
                columns: table => new
                {
                    Row = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Owner = table.Column<Guid>(type: "uuid", nullable: false),
                    Terms = table.Column<string>(type: "text", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: true),
                    Sample = table.Column<string>(type: "text", nullable: true),
                    Vector = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: true, computedColumnSql: "array_to_tsvector(array_remove(string_to_array(nullif(\"Terms\", ''), ' ') || string_to_array(nullif(\"Sample\", ''), ' ') || ('@' || CAST(\"Site\" AS text)), NULL))", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_search", x => x.Row);
                });

            migrationBuilder.CreateTable(
                name: "platform_undo_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Deed = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    What = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Entity = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Values = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_undo_steps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_crafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Certified = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    EnglishName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Retired = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_crafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_hold_reasons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StopsClock = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    EnglishName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Retired = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_hold_reasons", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_price_items",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Unit = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Covers = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    EnglishName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Retired = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_price_items", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_shifts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StartsAt = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    EndsAt = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    EnglishName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Retired = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_shifts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_warranty_terms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Months = table.Column<int>(type: "integer", nullable: false),
                    LeastMonths = table.Column<int>(type: "integer", nullable: false),
                    Remark = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    EnglishName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Retired = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_warranty_terms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "estate_agreements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: true),
                    Way = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    EnglishName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Files = table.Column<Guid>(type: "uuid", nullable: true),
                    Required = table.Column<bool>(type: "boolean", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Retired = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_agreements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_agreements_estate_paper_kinds_Files",
                        column: x => x.Files,
                        principalTable: "estate_paper_kinds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_agreements_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_buildings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    CompletedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_buildings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_buildings_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_customers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Trade = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Business = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    StaffCount = table.Column<int>(type: "integer", nullable: true),
                    IdentityKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    IdentitySealed = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    IdentityBlind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    AnonymisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MergedInto = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_customers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_customers_estate_customers_MergedInto",
                        column: x => x.MergedInto,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_customers_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_expiry_alerts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    About = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    ToldAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_expiry_alerts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_expiry_alerts_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_handover_batches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Place = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Developer = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_handover_batches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_handover_batches_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_inspection_items",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: true),
                    Room = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    EnglishRoom = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    EnglishName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: true),
                    Retired = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_inspection_items", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_inspection_items_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_key_alerts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    About = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ToldAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_key_alerts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_key_alerts_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_key_cabinets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Place = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_key_cabinets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_key_cabinets_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_lettables",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ByParts = table.Column<bool>(type: "boolean", nullable: false),
                    Place = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Price = table.Column<long>(type: "bigint", nullable: false),
                    PricedBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Deposit = table.Column<long>(type: "bigint", nullable: false),
                    OpensAt = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    ClosesAt = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    Note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Retired = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_lettables", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_lettables_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_parking_spaces",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Place = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    MonthlyPrice = table.Column<long>(type: "bigint", nullable: true),
                    Note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_parking_spaces", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_parking_spaces_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_alerts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    About = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    ToldAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_alerts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_alerts_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_inspection_points",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    EnglishName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Hint = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    EnglishHint = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Retired = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_inspection_points", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_inspection_points_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_work_types",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: true),
                    Code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Group = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    EnglishName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Clause = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    NotHere = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Retired = table.Column<bool>(type: "boolean", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_work_types", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_work_types_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_retention_lists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Months = table.Column<int>(type: "integer", nullable: false),
                    Before = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OpenKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Turns = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_retention_lists", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_retention_lists_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_webhooks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Events = table.Column<List<string>>(type: "text[]", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: true),
                    IsOn = table.Column<bool>(type: "boolean", nullable: false),
                    Secret = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    OldSecret = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    OldSecretUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_webhooks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_webhooks_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_ladders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_ladders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_ladders_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_level_policies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    OpensAt = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    ClosesAt = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_level_policies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_level_policies_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "text", nullable: true),
                    ClaimValue = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_identity_accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "text", nullable: true),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_identity_accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_AspNetUserPasskeys_identity_accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_identity_accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "estate_assignments",
                columns: table => new
                {
                    Account = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_assignments", x => new { x.Account, x.Site });
                    table.ForeignKey(
                        name: "FK_estate_assignments_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_assignments_identity_accounts_Account",
                        column: x => x.Account,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_paper_rules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: true),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Of = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Use = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    IsRequired = table.Column<bool>(type: "boolean", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_paper_rules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_paper_rules_estate_paper_kinds_Kind",
                        column: x => x.Kind,
                        principalTable: "estate_paper_kinds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_paper_rules_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_paper_rules_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_agreement_texts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: true),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Preface = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Parts = table.Column<List<string>>(type: "text[]", nullable: false),
                    Closing = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_agreement_texts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_agreement_texts_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_agreement_texts_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_black_list",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: true),
                    Scope = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Firm = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    FirmKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Licence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    LicenceKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Grade = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_black_list", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_black_list_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_black_list_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_hours",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Workday = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Weekend = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Holiday = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_hours", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_hours_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_hours_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_paper_blanks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Batch = table.Column<Guid>(type: "uuid", nullable: false),
                    PrintedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    PrintedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SpoiledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SpoiledBecause = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_paper_blanks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_paper_blanks_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_paper_blanks_identity_accounts_PrintedBy",
                        column: x => x.PrintedBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_supplement_texts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: true),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Words = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_supplement_texts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_supplement_texts_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_supplement_texts_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_tariffs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    Deposit = table.Column<long>(type: "bigint", nullable: false),
                    ContractorDeposit = table.Column<long>(type: "bigint", nullable: false),
                    Rubbish = table.Column<long>(type: "bigint", nullable: false),
                    RubbishBasis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    BadgeFee = table.Column<long>(type: "bigint", nullable: false),
                    BadgeDeposit = table.Column<long>(type: "bigint", nullable: false),
                    BadgeReissue = table.Column<long>(type: "bigint", nullable: false),
                    Clause = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_tariffs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_tariffs_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_tariffs_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "identity_api_tokens",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Account = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastUsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_api_tokens", x => x.Id);
                    table.ForeignKey(
                        name: "FK_identity_api_tokens_identity_accounts_Account",
                        column: x => x.Account,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_access_log",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Act = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Thing = table.Column<Guid>(type: "uuid", nullable: true),
                    Site = table.Column<Guid>(type: "uuid", nullable: true),
                    What = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Words = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    From = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Before = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Seal = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_access_log", x => x.Number);
                    table.ForeignKey(
                        name: "FK_platform_access_log_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_platform_access_log_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_audit",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UseCase = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Changes = table.Column<string>(type: "text", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_audit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_audit_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_export_requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    List = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Query = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Format = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DecidedBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    FetchUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FetchedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_export_requests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_export_requests_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_platform_export_requests_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_history",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Thing = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Action = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    To = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "text", nullable: true),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_history", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_history_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_imports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Permission = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Headers = table.Column<List<string>>(type: "text[]", nullable: false),
                    Rows = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Done = table.Column<int>(type: "integer", nullable: false),
                    Added = table.Column<int>(type: "integer", nullable: false),
                    Changed = table.Column<int>(type: "integer", nullable: false),
                    Unchanged = table.Column<int>(type: "integer", nullable: false),
                    Bad = table.Column<int>(type: "integer", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Choices = table.Column<string>(type: "text", nullable: false),
                    Matching = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_imports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_imports_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_platform_imports_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_notice_choices",
                columns: table => new
                {
                    Account = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    InApp = table.Column<bool>(type: "boolean", nullable: false),
                    Mail = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_notice_choices", x => new { x.Account, x.Kind });
                    table.ForeignKey(
                        name: "FK_platform_notice_choices_identity_accounts_Account",
                        column: x => x.Account,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_notifications",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Account = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Arguments = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Href = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_notifications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_notifications_identity_accounts_Account",
                        column: x => x.Account,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_remarks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Thing = table.Column<Guid>(type: "uuid", nullable: false),
                    ThingKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_remarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_remarks_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_saved_views",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Account = table.Column<Guid>(type: "uuid", nullable: false),
                    List = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Query = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_saved_views", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_saved_views_identity_accounts_Account",
                        column: x => x.Account,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_settings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: true),
                    Value = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_settings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_settings_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_platform_settings_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_call_scripts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: true),
                    For = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_call_scripts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_call_scripts_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_call_scripts_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_departments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Head = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    EnglishName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Retired = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_departments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_departments_identity_accounts_Head",
                        column: x => x.Head,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_digests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    KnownAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Figures = table.Column<string>(type: "text", nullable: false),
                    Names = table.Column<string>(type: "text", nullable: false),
                    Received = table.Column<int>(type: "integer", nullable: false),
                    Complaints = table.Column<int>(type: "integer", nullable: false),
                    Summary = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Points = table.Column<string>(type: "text", nullable: false),
                    Author = table.Column<Guid>(type: "uuid", nullable: true),
                    AuthorName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Writers = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Verdict = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Frozen = table.Column<string>(type: "text", nullable: true),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_digests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_digests_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_digests_identity_accounts_Author",
                        column: x => x.Author,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_digests_identity_accounts_DecidedBy",
                        column: x => x.DecidedBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_rains",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    Leaks = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_rains", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_rains_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_rains_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_suggestion_models",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Aim = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    TrainedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Milliseconds = table.Column<int>(type: "integer", nullable: false),
                    Rows = table.Column<int>(type: "integer", nullable: false),
                    Held = table.Column<int>(type: "integer", nullable: false),
                    Right = table.Column<int>(type: "integer", nullable: false),
                    MajorityRight = table.Column<int>(type: "integer", nullable: false),
                    Shown = table.Column<int>(type: "integer", nullable: false),
                    ShownRight = table.Column<int>(type: "integer", nullable: false),
                    Precision = table.Column<double>(type: "double precision", nullable: false),
                    Recall = table.Column<double>(type: "double precision", nullable: false),
                    Detail = table.Column<string>(type: "text", nullable: false),
                    IsLearnt = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_suggestion_models", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_suggestion_models_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_suggestion_models_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "identity_account_roles",
                columns: table => new
                {
                    Account = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_account_roles", x => new { x.Account, x.Role });
                    table.ForeignKey(
                        name: "FK_identity_account_roles_identity_accounts_Account",
                        column: x => x.Account,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_identity_account_roles_identity_roles_Role",
                        column: x => x.Role,
                        principalTable: "identity_roles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_attachments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Thing = table.Column<Guid>(type: "uuid", nullable: false),
                    ThingKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    File = table.Column<Guid>(type: "uuid", nullable: false),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Caption = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_attachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_attachments_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_platform_attachments_platform_files_File",
                        column: x => x.File,
                        principalTable: "platform_files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_categories",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Urgency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Charge = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Area = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CallBack = table.Column<bool>(type: "boolean", nullable: true),
                    Leak = table.Column<bool>(type: "boolean", nullable: false),
                    Craft = table.Column<Guid>(type: "uuid", nullable: true),
                    Offered = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    EnglishName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Retired = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_categories", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_categories_service_desk_crafts_Craft",
                        column: x => x.Craft,
                        principalTable: "service_desk_crafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_worker_crafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Worker = table.Column<Guid>(type: "uuid", nullable: false),
                    Craft = table.Column<Guid>(type: "uuid", nullable: false),
                    Certificate = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_worker_crafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_worker_crafts_identity_accounts_Worker",
                        column: x => x.Worker,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_worker_crafts_service_desk_crafts_Craft",
                        column: x => x.Craft,
                        principalTable: "service_desk_crafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_item_prices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Item = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Price = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_item_prices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_item_prices_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_item_prices_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_item_prices_service_desk_price_items_Item",
                        column: x => x.Item,
                        principalTable: "service_desk_price_items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_duties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Worker = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Shift = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_duties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_duties_identity_accounts_Worker",
                        column: x => x.Worker,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_duties_service_desk_shifts_Shift",
                        column: x => x.Shift,
                        principalTable: "service_desk_shifts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_agreement_editions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Agreement = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_agreement_editions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_agreement_editions_estate_agreements_Agreement",
                        column: x => x.Agreement,
                        principalTable: "estate_agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_estate_agreement_editions_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_facilities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Building = table.Column<Guid>(type: "uuid", nullable: true),
                    Entrance = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Floor = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Tag = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    PartOf = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Maker = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Model = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Serial = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Supplier = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    SupplierPhone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    InstalledOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WarrantyUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    TypeName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    External = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_facilities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_facilities_estate_buildings_Building",
                        column: x => x.Building,
                        principalTable: "estate_buildings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_facilities_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Building = table.Column<Guid>(type: "uuid", nullable: true),
                    Retired = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_plans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_plans_estate_buildings_Building",
                        column: x => x.Building,
                        principalTable: "estate_buildings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_plans_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_responsibilities",
                columns: table => new
                {
                    Account = table.Column<Guid>(type: "uuid", nullable: false),
                    Building = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_responsibilities", x => new { x.Account, x.Building });
                    table.ForeignKey(
                        name: "FK_estate_responsibilities_estate_buildings_Building",
                        column: x => x.Building,
                        principalTable: "estate_buildings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_responsibilities_identity_accounts_Account",
                        column: x => x.Account,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_units",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Building = table.Column<Guid>(type: "uuid", nullable: false),
                    Entrance = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Floor = table.Column<int>(type: "integer", nullable: false),
                    Room = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Label = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    AreaHundredths = table.Column<long>(type: "bigint", nullable: true),
                    Use = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    BeforeFitOut = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Turns = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_units", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_units_estate_buildings_Building",
                        column: x => x.Building,
                        principalTable: "estate_buildings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_units_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_customer_merges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Kept = table.Column<Guid>(type: "uuid", nullable: false),
                    Gone = table.Column<Guid>(type: "uuid", nullable: false),
                    GoneNow = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    UndoUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_customer_merges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_customer_merges_estate_customers_Gone",
                        column: x => x.Gone,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_customer_merges_estate_customers_GoneNow",
                        column: x => x.GoneNow,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_customer_merges_estate_customers_Kept",
                        column: x => x.Kept,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_customer_merges_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_customer_phones",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Customer = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Label = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Rank = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_customer_phones", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_customer_phones_estate_customers_Customer",
                        column: x => x.Customer,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "estate_likely_duplicates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    First = table.Column<Guid>(type: "uuid", nullable: false),
                    Second = table.Column<Guid>(type: "uuid", nullable: false),
                    SameIdentity = table.Column<bool>(type: "boolean", nullable: false),
                    SamePhone = table.Column<bool>(type: "boolean", nullable: false),
                    SameUnit = table.Column<bool>(type: "boolean", nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Strength = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FoundAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ToldApartAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ToldApartBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    ToldApartFor = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_likely_duplicates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_likely_duplicates_estate_customers_First",
                        column: x => x.First,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_likely_duplicates_estate_customers_Second",
                        column: x => x.Second,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_likely_duplicates_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_person_requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Customer = table.Column<Guid>(type: "uuid", nullable: false),
                    Wish = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Asked = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Ground = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    IdentifiedBy = table.Column<string>(type: "character varying(401)", maxLength: 401, nullable: false),
                    Words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FromPortal = table.Column<bool>(type: "boolean", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reply = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    EndedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_person_requests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_person_requests_estate_customers_Customer",
                        column: x => x.Customer,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_person_requests_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_person_requests_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_person_requests_identity_accounts_EndedBy",
                        column: x => x.EndedBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_relatives",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Customer = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Relation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    LivesHere = table.Column<bool>(type: "boolean", nullable: false),
                    InEmergency = table.Column<bool>(type: "boolean", nullable: false),
                    Note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    GoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_relatives", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_relatives_estate_customers_Customer",
                        column: x => x.Customer,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_relatives_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_handover_slots",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Batch = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Begins = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Ends = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Seats = table.Column<int>(type: "integer", nullable: false),
                    Turns = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_handover_slots", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_handover_slots_estate_handover_batches_Batch",
                        column: x => x.Batch,
                        principalTable: "estate_handover_batches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_handover_slots_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_key_counts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Cabinet = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    First = table.Column<Guid>(type: "uuid", nullable: true),
                    Second = table.Column<Guid>(type: "uuid", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Conclusion = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_key_counts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_key_counts_estate_key_cabinets_Cabinet",
                        column: x => x.Cabinet,
                        principalTable: "estate_key_cabinets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_key_counts_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_key_counts_identity_accounts_First",
                        column: x => x.First,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_key_counts_identity_accounts_Second",
                        column: x => x.Second,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_key_hooks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Cabinet = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Label = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_key_hooks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_key_hooks_estate_key_cabinets_Cabinet",
                        column: x => x.Cabinet,
                        principalTable: "estate_key_cabinets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_estate_key_hooks_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_lettings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Place = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Customer = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Purpose = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Rent = table.Column<long>(type: "bigint", nullable: false),
                    Deposit = table.Column<long>(type: "bigint", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HasContract = table.Column<bool>(type: "boolean", nullable: false),
                    LongerTo = table.Column<DateOnly>(type: "date", nullable: true),
                    LongerRent = table.Column<long>(type: "bigint", nullable: true),
                    LongerAskedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DepositTakenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DepositTakenBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DepositReturnedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DepositReturnedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DepositReturned = table.Column<long>(type: "bigint", nullable: true),
                    DepositKeptFor = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_lettings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_lettings_estate_customers_Customer",
                        column: x => x.Customer,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_lettings_estate_lettables_Place",
                        column: x => x.Place,
                        principalTable: "estate_lettables",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_lettings_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_lettings_identity_accounts_AskedBy",
                        column: x => x.AskedBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_lettings_identity_accounts_DecidedBy",
                        column: x => x.DecidedBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_lettings_identity_accounts_DepositReturnedBy",
                        column: x => x.DepositReturnedBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_lettings_identity_accounts_DepositTakenBy",
                        column: x => x.DepositTakenBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_lettings_identity_accounts_LongerAskedBy",
                        column: x => x.LongerAskedBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_retention_lines",
                columns: table => new
                {
                    List = table.Column<Guid>(type: "uuid", nullable: false),
                    Thing = table.Column<Guid>(type: "uuid", nullable: false),
                    Label = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Href = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    KeptBecause = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    KeptBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LeftAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_retention_lines", x => new { x.List, x.Thing });
                    table.ForeignKey(
                        name: "FK_platform_retention_lines_platform_retention_lists_List",
                        column: x => x.List,
                        principalTable: "platform_retention_lists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_webhook_attempts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Webhook = table.Column<Guid>(type: "uuid", nullable: false),
                    Message = table.Column<long>(type: "bigint", nullable: false),
                    News = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Attempt = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: true),
                    Error = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Milliseconds = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_webhook_attempts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_webhook_attempts_platform_webhooks_Webhook",
                        column: x => x.Webhook,
                        principalTable: "platform_webhooks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_ladder_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Ladder = table.Column<Guid>(type: "uuid", nullable: false),
                    Watch = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Urgency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Before = table.Column<bool>(type: "boolean", nullable: false),
                    Span = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Whom = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_ladder_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_ladder_steps_service_desk_ladders_Ladder",
                        column: x => x.Ladder,
                        principalTable: "service_desk_ladders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_import_faults",
                columns: table => new
                {
                    Import = table.Column<Guid>(type: "uuid", nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    Cells = table.Column<string>(type: "text", nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_import_faults", x => new { x.Import, x.Row });
                    table.ForeignKey(
                        name: "FK_platform_import_faults_platform_imports_Import",
                        column: x => x.Import,
                        principalTable: "platform_imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_import_parts",
                columns: table => new
                {
                    Import = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<int>(type: "integer", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false),
                    Rows = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_import_parts", x => new { x.Import, x.From });
                    table.ForeignKey(
                        name: "FK_platform_import_parts_platform_imports_Import",
                        column: x => x.Import,
                        principalTable: "platform_imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_suggestion_contents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Model = table.Column<Guid>(type: "uuid", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_suggestion_contents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_suggestion_contents_service_desk_suggestion_mo~",
                        column: x => x.Model,
                        principalTable: "service_desk_suggestion_models",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_advice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Category = table.Column<Guid>(type: "uuid", nullable: false),
                    Measure = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    By = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_advice", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_advice_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_advice_service_desk_categories_Category",
                        column: x => x.Category,
                        principalTable: "service_desk_categories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_articles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    KeyWords = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Words = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    Answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Category = table.Column<Guid>(type: "uuid", nullable: true),
                    ForResidents = table.Column<bool>(type: "boolean", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    Keeper = table.Column<Guid>(type: "uuid", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_articles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_articles_identity_accounts_Keeper",
                        column: x => x.Keeper,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_articles_service_desk_categories_Category",
                        column: x => x.Category,
                        principalTable: "service_desk_categories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_level_lines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Policy = table.Column<Guid>(type: "uuid", nullable: false),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Category = table.Column<Guid>(type: "uuid", nullable: true),
                    Urgency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Grade = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Response = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Arrival = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Reply = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Resolution = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_level_lines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_level_lines_service_desk_categories_Category",
                        column: x => x.Category,
                        principalTable: "service_desk_categories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_level_lines_service_desk_level_policies_Policy",
                        column: x => x.Policy,
                        principalTable: "service_desk_level_policies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_points",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Building = table.Column<Guid>(type: "uuid", nullable: true),
                    Entrance = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Category = table.Column<Guid>(type: "uuid", nullable: true),
                    Retired = table.Column<bool>(type: "boolean", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_points", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_points_estate_buildings_Building",
                        column: x => x.Building,
                        principalTable: "estate_buildings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_points_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_points_service_desk_categories_Category",
                        column: x => x.Category,
                        principalTable: "service_desk_categories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_replies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Category = table.Column<Guid>(type: "uuid", nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Retired = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_replies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_replies_service_desk_categories_Category",
                        column: x => x.Category,
                        principalTable: "service_desk_categories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_facility_certificates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Facility = table.Column<Guid>(type: "uuid", nullable: false),
                    Counting = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    IssuedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AddedBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_facility_certificates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_facility_certificates_estate_facilities_Counting",
                        column: x => x.Counting,
                        principalTable: "estate_facilities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_facility_certificates_estate_facilities_Facility",
                        column: x => x.Facility,
                        principalTable: "estate_facilities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_facility_certificates_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_network_nodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Network = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Label = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Building = table.Column<Guid>(type: "uuid", nullable: true),
                    Entrance = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Floor = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    HowTo = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Facility = table.Column<Guid>(type: "uuid", nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_network_nodes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_network_nodes_estate_buildings_Building",
                        column: x => x.Building,
                        principalTable: "estate_buildings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_network_nodes_estate_facilities_Facility",
                        column: x => x.Facility,
                        principalTable: "estate_facilities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_network_nodes_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_key_custodies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: false),
                    Customer = table.Column<Guid>(type: "uuid", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Why = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    OriginalOnFile = table.Column<bool>(type: "boolean", nullable: false),
                    SignedBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    SignedOnPaper = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndSignedBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_key_custodies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_key_custodies_estate_customers_Customer",
                        column: x => x.Customer,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_key_custodies_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_key_custodies_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_occupancies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: false),
                    Customer = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_occupancies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_occupancies_estate_customers_Customer",
                        column: x => x.Customer,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_occupancies_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_occupancies_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_papers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: true),
                    Customer = table.Column<Guid>(type: "uuid", nullable: true),
                    Number = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Shelf = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AddedBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    AnonymisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_papers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_papers_estate_customers_Customer",
                        column: x => x.Customer,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_papers_estate_paper_kinds_Kind",
                        column: x => x.Kind,
                        principalTable: "estate_paper_kinds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_papers_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_papers_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_parking_holdings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Space = table.Column<Guid>(type: "uuid", nullable: false),
                    Held = table.Column<Guid>(type: "uuid", nullable: true),
                    Unit = table.Column<Guid>(type: "uuid", nullable: false),
                    Customer = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    MonthlyPrice = table.Column<long>(type: "bigint", nullable: true),
                    Note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnonymisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_parking_holdings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_parking_holdings_estate_customers_Customer",
                        column: x => x.Customer,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_parking_holdings_estate_parking_spaces_Held",
                        column: x => x.Held,
                        principalTable: "estate_parking_spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_parking_holdings_estate_parking_spaces_Space",
                        column: x => x.Space,
                        principalTable: "estate_parking_spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_parking_holdings_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_parking_holdings_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_pets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Customer = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Called = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Looks = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Licence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    VaccinatedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AddedBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    GoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    GoneBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_pets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_pets_estate_customers_Customer",
                        column: x => x.Customer,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_pets_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_pets_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_vehicles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Customer = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: true),
                    Plate = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    PlateHere = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Looks = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Space = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AddedBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    GoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    GoneBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_vehicles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_vehicles_estate_customers_Customer",
                        column: x => x.Customer,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_vehicles_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_vehicles_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_passes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Building = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: false),
                    House = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Around = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    Applicant = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Customer = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Company = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    MovesOut = table.Column<bool>(type: "boolean", nullable: false),
                    Carrier = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Plate = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Document = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    DocumentTail = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    DocumentNumber = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    NeedsOwner = table.Column<bool>(type: "boolean", nullable: false),
                    Right = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    OwnerName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    OwnerPhone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    OwnerSaidAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OwnerNotedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Fees = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Review = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CheckedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    IssuedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    IssuedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    NeedsControl = table.Column<bool>(type: "boolean", nullable: false),
                    ClearedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ClearedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReleasedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    GateSaid = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Paper = table.Column<Guid>(type: "uuid", nullable: true),
                    Goods = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Tally = table.Column<int>(type: "integer", nullable: false),
                    AnonymisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_passes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_passes_estate_buildings_Building",
                        column: x => x.Building,
                        principalTable: "estate_buildings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_passes_estate_customers_Customer",
                        column: x => x.Customer,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_passes_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_passes_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_passes_fit_out_paper_blanks_Paper",
                        column: x => x.Paper,
                        principalTable: "fit_out_paper_blanks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_passes_identity_accounts_AskedBy",
                        column: x => x.AskedBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_passes_identity_accounts_CheckedBy",
                        column: x => x.CheckedBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_passes_identity_accounts_ClearedBy",
                        column: x => x.ClearedBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_passes_identity_accounts_IssuedBy",
                        column: x => x.IssuedBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_passes_identity_accounts_OwnerNotedBy",
                        column: x => x.OwnerNotedBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_projects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Building = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: false),
                    Customer = table.Column<Guid>(type: "uuid", nullable: true),
                    ApplicantKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    BegunAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ApprovedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AgreementSignedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SettledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReportedDoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AcceptedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PassedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ArchivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Contractor = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Licence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    LicenceUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Foreman = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ForemanPhone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    House = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    BegunBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Writers = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    ReviewDue = table.Column<DateOnly>(type: "date", nullable: true),
                    ToldLate = table.Column<DateOnly>(type: "date", nullable: true),
                    PapersPassedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PapersPassedBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    PapersPassedWith = table.Column<Guid>(type: "uuid", nullable: true),
                    DrawingsPassedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DrawingsPassedBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    DrawingsPassedWith = table.Column<Guid>(type: "uuid", nullable: true),
                    Answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_projects", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_projects_estate_buildings_Building",
                        column: x => x.Building,
                        principalTable: "estate_buildings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_projects_estate_customers_Customer",
                        column: x => x.Customer,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_projects_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_projects_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_projects_identity_accounts_ApprovedBy",
                        column: x => x.ApprovedBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_projects_identity_accounts_BegunBy",
                        column: x => x.BegunBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_projects_identity_accounts_DrawingsPassedWith",
                        column: x => x.DrawingsPassedWith,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_projects_identity_accounts_PapersPassedWith",
                        column: x => x.PapersPassedWith,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_letting_slots",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Letting = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_letting_slots", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_letting_slots_estate_lettables_Place",
                        column: x => x.Place,
                        principalTable: "estate_lettables",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_letting_slots_estate_lettings_Letting",
                        column: x => x.Letting,
                        principalTable: "estate_lettings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_article_editions",
                columns: table => new
                {
                    Article = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Words = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    KeyWords = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ForResidents = table.Column<bool>(type: "boolean", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Changed = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_article_editions", x => new { x.Article, x.Number });
                    table.ForeignKey(
                        name: "FK_service_desk_article_editions_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_article_editions_service_desk_articles_Article",
                        column: x => x.Article,
                        principalTable: "service_desk_articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_article_reminders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Article = table.Column<Guid>(type: "uuid", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    IsOver = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_article_reminders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_article_reminders_service_desk_articles_Article",
                        column: x => x.Article,
                        principalTable: "service_desk_articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_article_sites",
                columns: table => new
                {
                    Article = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_article_sites", x => new { x.Article, x.Site });
                    table.ForeignKey(
                        name: "FK_service_desk_article_sites_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_article_sites_service_desk_articles_Article",
                        column: x => x.Article,
                        principalTable: "service_desk_articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_former_codes",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Point = table.Column<Guid>(type: "uuid", nullable: false),
                    ReplacedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_former_codes", x => x.Code);
                    table.ForeignKey(
                        name: "FK_service_desk_former_codes_service_desk_points_Point",
                        column: x => x.Point,
                        principalTable: "service_desk_points",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CallBackDueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CallBackReason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    CallBackShare = table.Column<int>(type: "integer", nullable: true),
                    CallBackLot = table.Column<int>(type: "integer", nullable: true),
                    CalledBackAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    NotReachedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Satisfaction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ObjectedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Validity = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Responsibility = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Grade = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    GradeGround = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    GroupSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Cause = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Remedy = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Outcome = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Details = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Category = table.Column<Guid>(type: "uuid", nullable: true),
                    Urgency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Area = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Charge = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: true),
                    Building = table.Column<Guid>(type: "uuid", nullable: true),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Point = table.Column<Guid>(type: "uuid", nullable: true),
                    Customer = table.Column<Guid>(type: "uuid", nullable: true),
                    ContactName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    ContactPhone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Reporter = table.Column<Guid>(type: "uuid", nullable: true),
                    AppointmentFrom = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AppointmentTo = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ComplainedOf = table.Column<Guid>(type: "uuid", nullable: true),
                    ComplainedDepartment = table.Column<Guid>(type: "uuid", nullable: true),
                    OccurredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Wish = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Holder = table.Column<Guid>(type: "uuid", nullable: true),
                    Department = table.Column<Guid>(type: "uuid", nullable: true),
                    HeldFor = table.Column<Guid>(type: "uuid", nullable: true),
                    HeldBecause = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    HeldUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ResolvedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ResolvedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Resolution = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    TimesReopened = table.Column<int>(type: "integer", nullable: false),
                    ReopenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reworked = table.Column<bool>(type: "boolean", nullable: false),
                    MergedInto = table.Column<Guid>(type: "uuid", nullable: true),
                    SplitFrom = table.Column<long>(type: "bigint", nullable: true),
                    SteppedOutAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnonymisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClocksFrom = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RespondBy = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RespondedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ArriveBy = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ArrivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReplyBy = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RepliedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ResolveBy = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PublicWords = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_requests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_requests_estate_buildings_Building",
                        column: x => x.Building,
                        principalTable: "estate_buildings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_requests_estate_customers_Customer",
                        column: x => x.Customer,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_requests_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_requests_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_requests_identity_accounts_ComplainedOf",
                        column: x => x.ComplainedOf,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_requests_identity_accounts_Holder",
                        column: x => x.Holder,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_requests_identity_accounts_Reporter",
                        column: x => x.Reporter,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_requests_identity_accounts_ResolvedBy",
                        column: x => x.ResolvedBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_requests_service_desk_categories_Category",
                        column: x => x.Category,
                        principalTable: "service_desk_categories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_requests_service_desk_departments_ComplainedDe~",
                        column: x => x.ComplainedDepartment,
                        principalTable: "service_desk_departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_requests_service_desk_departments_Department",
                        column: x => x.Department,
                        principalTable: "service_desk_departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_requests_service_desk_hold_reasons_HeldFor",
                        column: x => x.HeldFor,
                        principalTable: "service_desk_hold_reasons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_requests_service_desk_points_Point",
                        column: x => x.Point,
                        principalTable: "service_desk_points",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_requests_service_desk_requests_MergedInto",
                        column: x => x.MergedInto,
                        principalTable: "service_desk_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_reply_sites",
                columns: table => new
                {
                    Reply = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_reply_sites", x => new { x.Reply, x.Site });
                    table.ForeignKey(
                        name: "FK_service_desk_reply_sites_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_reply_sites_service_desk_replies_Reply",
                        column: x => x.Reply,
                        principalTable: "service_desk_replies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "estate_network_lines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Network = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<Guid>(type: "uuid", nullable: false),
                    To = table.Column<Guid>(type: "uuid", nullable: false),
                    IsTwoWay = table.Column<bool>(type: "boolean", nullable: false),
                    Size = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Material = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_network_lines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_network_lines_estate_network_nodes_From",
                        column: x => x.From,
                        principalTable: "estate_network_nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_network_lines_estate_network_nodes_To",
                        column: x => x.To,
                        principalTable: "estate_network_nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_network_lines_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_network_units",
                columns: table => new
                {
                    Node = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_network_units", x => new { x.Node, x.Unit });
                    table.ForeignKey(
                        name: "FK_estate_network_units_estate_network_nodes_Node",
                        column: x => x.Node,
                        principalTable: "estate_network_nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_network_units_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_plan_marks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Plan = table.Column<Guid>(type: "uuid", nullable: false),
                    Node = table.Column<Guid>(type: "uuid", nullable: true),
                    Facility = table.Column<Guid>(type: "uuid", nullable: true),
                    X = table.Column<int>(type: "integer", nullable: false),
                    Y = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_plan_marks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_plan_marks_estate_facilities_Facility",
                        column: x => x.Facility,
                        principalTable: "estate_facilities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_plan_marks_estate_network_nodes_Node",
                        column: x => x.Node,
                        principalTable: "estate_network_nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_plan_marks_estate_plans_Plan",
                        column: x => x.Plan,
                        principalTable: "estate_plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_plan_marks_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_shut_offs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Node = table.Column<Guid>(type: "uuid", nullable: false),
                    Network = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Standing = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Expected = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OpenedBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_shut_offs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_shut_offs_estate_network_nodes_Node",
                        column: x => x.Node,
                        principalTable: "estate_network_nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_shut_offs_estate_network_nodes_Standing",
                        column: x => x.Standing,
                        principalTable: "estate_network_nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_shut_offs_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_shut_offs_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_keys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Sets = table.Column<int>(type: "integer", nullable: false),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: true),
                    House = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Place = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Custody = table.Column<Guid>(type: "uuid", nullable: true),
                    Hook = table.Column<Guid>(type: "uuid", nullable: true),
                    Seal = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Payer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Cost = table.Column<long>(type: "bigint", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SignedForAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_keys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_keys_estate_key_custodies_Custody",
                        column: x => x.Custody,
                        principalTable: "estate_key_custodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_keys_estate_key_hooks_Hook",
                        column: x => x.Hook,
                        principalTable: "estate_key_hooks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_keys_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_keys_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_floaters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: false),
                    Occupancy = table.Column<Guid>(type: "uuid", nullable: false),
                    Customer = table.Column<Guid>(type: "uuid", nullable: false),
                    ArrivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    IdCard = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    HomePlace = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Employer = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Companions = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    LeaseUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    LeaseNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    PermitNumber = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    Note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ReportedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReportNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    LeftOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnonymisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_floaters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_floaters_estate_customers_Customer",
                        column: x => x.Customer,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_floaters_estate_occupancies_Occupancy",
                        column: x => x.Occupancy,
                        principalTable: "estate_occupancies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_floaters_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_floaters_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_handovers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Way = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: false),
                    House = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Customer = table.Column<Guid>(type: "uuid", nullable: false),
                    Batch = table.Column<Guid>(type: "uuid", nullable: true),
                    Ends = table.Column<Guid>(type: "uuid", nullable: true),
                    Last = table.Column<DateOnly>(type: "date", nullable: true),
                    Running = table.Column<Guid>(type: "uuid", nullable: true),
                    Slot = table.Column<Guid>(type: "uuid", nullable: true),
                    Seat = table.Column<int>(type: "integer", nullable: true),
                    BookedFor = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    BookedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    RemindedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    CameDay = table.Column<DateOnly>(type: "date", nullable: true),
                    ArrivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AcceptedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MissedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    RefusedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    KeysAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    KeysDay = table.Column<DateOnly>(type: "date", nullable: true),
                    OverAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Comer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ComerName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    ComerIdTail = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    Receipt = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Amount = table.Column<long>(type: "bigint", nullable: true),
                    FeeWords = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    FeesFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    AcceptedBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    KeysTo = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Gaps = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    AnonymisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Turns = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_handovers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_handovers_estate_customers_Customer",
                        column: x => x.Customer,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_handovers_estate_handover_batches_Batch",
                        column: x => x.Batch,
                        principalTable: "estate_handover_batches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_handovers_estate_handover_slots_Slot",
                        column: x => x.Slot,
                        principalTable: "estate_handover_slots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_handovers_estate_occupancies_Ends",
                        column: x => x.Ends,
                        principalTable: "estate_occupancies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_handovers_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_handovers_estate_units_Running",
                        column: x => x.Running,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_handovers_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_tenure_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Leaving = table.Column<Guid>(type: "uuid", nullable: false),
                    Coming = table.Column<Guid>(type: "uuid", nullable: false),
                    Last = table.Column<DateOnly>(type: "date", nullable: false),
                    PaysUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    Rule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ToldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OriginalOnFile = table.Column<bool>(type: "boolean", nullable: false),
                    Note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Leaves = table.Column<Guid>(type: "uuid", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    FamilyToo = table.Column<bool>(type: "boolean", nullable: false),
                    Then = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Waiting = table.Column<Guid>(type: "uuid", nullable: true),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DecidedBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    AnonymisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_tenure_changes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_tenure_changes_estate_customers_Coming",
                        column: x => x.Coming,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_tenure_changes_estate_customers_Leaving",
                        column: x => x.Leaving,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_tenure_changes_estate_occupancies_Leaves",
                        column: x => x.Leaves,
                        principalTable: "estate_occupancies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_tenure_changes_estate_occupancies_Waiting",
                        column: x => x.Waiting,
                        principalTable: "estate_occupancies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_tenure_changes_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_tenure_changes_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_tenure_changes_identity_accounts_AskedBy",
                        column: x => x.AskedBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_parked_vehicles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Holding = table.Column<Guid>(type: "uuid", nullable: false),
                    Vehicle = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_parked_vehicles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_parked_vehicles_estate_parking_holdings_Holding",
                        column: x => x.Holding,
                        principalTable: "estate_parking_holdings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_estate_parked_vehicles_estate_vehicles_Vehicle",
                        column: x => x.Vehicle,
                        principalTable: "estate_vehicles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_parking_wishes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: false),
                    Waits = table.Column<Guid>(type: "uuid", nullable: true),
                    Customer = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Vehicle = table.Column<Guid>(type: "uuid", nullable: true),
                    Note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Offered = table.Column<Guid>(type: "uuid", nullable: true),
                    OfferUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Became = table.Column<Guid>(type: "uuid", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnonymisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_parking_wishes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_parking_wishes_estate_customers_Customer",
                        column: x => x.Customer,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_parking_wishes_estate_parking_holdings_Became",
                        column: x => x.Became,
                        principalTable: "estate_parking_holdings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_parking_wishes_estate_parking_spaces_Offered",
                        column: x => x.Offered,
                        principalTable: "estate_parking_spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_parking_wishes_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_parking_wishes_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_parking_wishes_estate_units_Waits",
                        column: x => x.Waits,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_parking_wishes_estate_vehicles_Vehicle",
                        column: x => x.Vehicle,
                        principalTable: "estate_vehicles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_pass_items",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Pass = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false),
                    Measure = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    IsValuable = table.Column<bool>(type: "boolean", nullable: false),
                    Remark = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Released = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_pass_items", x => x.Id);
                    table.CheckConstraint("CK_fit_out_pass_items_released", "\"Released\" >= 0 AND \"Released\" <= \"Count\" AND \"Count\" > 0");
                    table.ForeignKey(
                        name: "FK_fit_out_pass_items_fit_out_passes_Pass",
                        column: x => x.Pass,
                        principalTable: "fit_out_passes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_pass_owners",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Pass = table.Column<Guid>(type: "uuid", nullable: false),
                    Customer = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_pass_owners", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_pass_owners_estate_customers_Customer",
                        column: x => x.Customer,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_pass_owners_fit_out_passes_Pass",
                        column: x => x.Pass,
                        principalTable: "fit_out_passes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_releases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Pass = table.Column<Guid>(type: "uuid", nullable: false),
                    Turn = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Carrier = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Plate = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    Words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_releases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_releases_fit_out_passes_Pass",
                        column: x => x.Pass,
                        principalTable: "fit_out_passes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_fit_out_releases_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_acceptances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Project = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: false),
                    House = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AppliedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ApplicantName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    ContractorName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    WetRooms = table.Column<bool>(type: "boolean", nullable: false),
                    Remark = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    HeldAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HeldBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    SignedBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_acceptances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_acceptances_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_acceptances_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_acceptances_fit_out_projects_Project",
                        column: x => x.Project,
                        principalTable: "fit_out_projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_badges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    FitOut = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IdCard = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    Trade = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Certificate = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    ReturnedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WasBlocked = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_badges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_badges_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_badges_fit_out_badges_Replaces",
                        column: x => x.Replaces,
                        principalTable: "fit_out_badges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_badges_fit_out_projects_FitOut",
                        column: x => x.FitOut,
                        principalTable: "fit_out_projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Project = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    BegunAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ApprovedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AgreedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    InForceAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    FormerTo = table.Column<DateOnly>(type: "date", nullable: false),
                    FormerContractor = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Contractor = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Licence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    LicenceUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Foreman = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ForemanPhone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    BegunBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Writers = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    ReviewDue = table.Column<DateOnly>(type: "date", nullable: true),
                    ToldLate = table.Column<DateOnly>(type: "date", nullable: true),
                    PapersPassedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PapersPassedBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    PapersPassedWith = table.Column<Guid>(type: "uuid", nullable: true),
                    DrawingsPassedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DrawingsPassedBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    DrawingsPassedWith = table.Column<Guid>(type: "uuid", nullable: true),
                    Answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_changes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_changes_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_changes_fit_out_projects_Project",
                        column: x => x.Project,
                        principalTable: "fit_out_projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_changes_identity_accounts_ApprovedBy",
                        column: x => x.ApprovedBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_changes_identity_accounts_BegunBy",
                        column: x => x.BegunBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_changes_identity_accounts_DrawingsPassedWith",
                        column: x => x.DrawingsPassedWith,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_changes_identity_accounts_PapersPassedWith",
                        column: x => x.PapersPassedWith,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_deposits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    FitOut = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Received = table.Column<long>(type: "bigint", nullable: false),
                    Deducted = table.Column<long>(type: "bigint", nullable: false),
                    Refunded = table.Column<long>(type: "bigint", nullable: false),
                    FirstAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_deposits", x => x.Id);
                    table.CheckConstraint("fit_out_deposits_balance", "\"Received\" >= 0 AND \"Deducted\" >= 0 AND \"Refunded\" >= 0 AND \"Received\" - \"Deducted\" - \"Refunded\" >= 0");
                    table.ForeignKey(
                        name: "FK_fit_out_deposits_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_deposits_fit_out_projects_FitOut",
                        column: x => x.FitOut,
                        principalTable: "fit_out_projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_hot_works",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    FitOut = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Works = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    From = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Extinguishers = table.Column<int>(type: "integer", nullable: false),
                    Watcher = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Certificate = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DecidedByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_hot_works", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_hot_works_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_hot_works_fit_out_projects_FitOut",
                        column: x => x.FitOut,
                        principalTable: "fit_out_projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_hot_works_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_inspections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Building = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: false),
                    Project = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Assignee = table.Column<Guid>(type: "uuid", nullable: true),
                    IsExtra = table.Column<bool>(type: "boolean", nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Faults = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DoneBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_inspections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_inspections_estate_buildings_Building",
                        column: x => x.Building,
                        principalTable: "estate_buildings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_inspections_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_inspections_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_inspections_fit_out_projects_Project",
                        column: x => x.Project,
                        principalTable: "fit_out_projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_inspections_identity_accounts_Assignee",
                        column: x => x.Assignee,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_noise",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    FitOut = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Within = table.Column<bool>(type: "boolean", nullable: false),
                    Words = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    NotedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_noise", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_noise_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_noise_fit_out_projects_FitOut",
                        column: x => x.FitOut,
                        principalTable: "fit_out_projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_noise_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_payments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    FitOut = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Payer = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reference = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Total = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ReversedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReversedByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    WhyReversed = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_payments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_payments_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_payments_fit_out_projects_FitOut",
                        column: x => x.FitOut,
                        principalTable: "fit_out_projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_payments_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_permits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    FitOut = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Works = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    Contractor = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_permits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_permits_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_permits_fit_out_projects_FitOut",
                        column: x => x.FitOut,
                        principalTable: "fit_out_projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_permits_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_ponding_tests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Project = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: false),
                    House = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Place = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Layer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Depth = table.Column<int>(type: "integer", nullable: false),
                    HoursNeeded = table.Column<int>(type: "integer", nullable: false),
                    DepthNeeded = table.Column<int>(type: "integer", nullable: false),
                    CheckHours = table.Column<int>(type: "integer", nullable: false),
                    Below = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Result = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_ponding_tests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_ponding_tests_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_ponding_tests_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_ponding_tests_fit_out_projects_Project",
                        column: x => x.Project,
                        principalTable: "fit_out_projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_pressure_tests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Project = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Mpa = table.Column<decimal>(type: "numeric(8,3)", precision: 8, scale: 3, nullable: false),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    Drop = table.Column<decimal>(type: "numeric(8,3)", precision: 8, scale: 3, nullable: false),
                    NormMpa = table.Column<decimal>(type: "numeric(8,3)", precision: 8, scale: 3, nullable: false),
                    NormMinutes = table.Column<int>(type: "integer", nullable: false),
                    NormDrop = table.Column<decimal>(type: "numeric(8,3)", precision: 8, scale: 3, nullable: false),
                    Passed = table.Column<bool>(type: "boolean", nullable: false),
                    Remark = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_pressure_tests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_pressure_tests_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_pressure_tests_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_pressure_tests_fit_out_projects_Project",
                        column: x => x.Project,
                        principalTable: "fit_out_projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_project_works",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Project = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Clause = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    NotHere = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Details = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Fault = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_project_works", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_project_works_fit_out_projects_Project",
                        column: x => x.Project,
                        principalTable: "fit_out_projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_article_uses",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Article = table.Column<Guid>(type: "uuid", nullable: false),
                    Request = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_article_uses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_article_uses_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_article_uses_service_desk_articles_Article",
                        column: x => x.Article,
                        principalTable: "service_desk_articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_article_uses_service_desk_requests_Request",
                        column: x => x.Request,
                        principalTable: "service_desk_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_complaint_proposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Request = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Body = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Author = table.Column<Guid>(type: "uuid", nullable: true),
                    AuthorName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Writers = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Verdict = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    ApprovedFor = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ApprovedAs = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ApprovedRound = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_complaint_proposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_complaint_proposals_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_complaint_proposals_identity_accounts_Author",
                        column: x => x.Author,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_complaint_proposals_identity_accounts_DecidedBy",
                        column: x => x.DecidedBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_complaint_proposals_service_desk_requests_Requ~",
                        column: x => x.Request,
                        principalTable: "service_desk_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_former_contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Request = table.Column<Guid>(type: "uuid", nullable: false),
                    Contact = table.Column<string>(type: "text", nullable: false),
                    Until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_former_contacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_former_contacts_service_desk_requests_Request",
                        column: x => x.Request,
                        principalTable: "service_desk_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_imported_originals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Request = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Reference = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Row = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_imported_originals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_imported_originals_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_imported_originals_service_desk_requests_Reque~",
                        column: x => x.Request,
                        principalTable: "service_desk_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_joiners",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Request = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Customer = table.Column<Guid>(type: "uuid", nullable: true),
                    Unit = table.Column<Guid>(type: "uuid", nullable: true),
                    ContactName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    ContactPhone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Reporter = table.Column<Guid>(type: "uuid", nullable: true),
                    Words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OnlyHome = table.Column<Guid>(type: "uuid", nullable: true),
                    From = table.Column<Guid>(type: "uuid", nullable: true),
                    WentOnWith = table.Column<Guid>(type: "uuid", nullable: true),
                    Satisfaction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    HeardAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_joiners", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_joiners_estate_customers_Customer",
                        column: x => x.Customer,
                        principalTable: "estate_customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_joiners_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_joiners_estate_units_OnlyHome",
                        column: x => x.OnlyHome,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_joiners_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_joiners_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_joiners_identity_accounts_Reporter",
                        column: x => x.Reporter,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_joiners_service_desk_requests_From",
                        column: x => x.From,
                        principalTable: "service_desk_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_joiners_service_desk_requests_Request",
                        column: x => x.Request,
                        principalTable: "service_desk_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_joiners_service_desk_requests_WentOnWith",
                        column: x => x.WentOnWith,
                        principalTable: "service_desk_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_outages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Request = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    What = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Expected = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Cause = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastWords = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_outages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_outages_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_outages_service_desk_requests_Request",
                        column: x => x.Request,
                        principalTable: "service_desk_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_outside_reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Request = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    ClientName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Latitude = table.Column<decimal>(type: "numeric(9,6)", precision: 9, scale: 6, nullable: true),
                    Longitude = table.Column<decimal>(type: "numeric(9,6)", precision: 9, scale: 6, nullable: true),
                    MediaUrl = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_outside_reports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_outside_reports_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_outside_reports_identity_accounts_Client",
                        column: x => x.Client,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_outside_reports_service_desk_requests_Request",
                        column: x => x.Request,
                        principalTable: "service_desk_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_pass_by_reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Point = table.Column<Guid>(type: "uuid", nullable: false),
                    Request = table.Column<Guid>(type: "uuid", nullable: false),
                    IsSame = table.Column<bool>(type: "boolean", nullable: false),
                    Address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Sender = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_pass_by_reports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_pass_by_reports_service_desk_points_Point",
                        column: x => x.Point,
                        principalTable: "service_desk_points",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_pass_by_reports_service_desk_requests_Request",
                        column: x => x.Request,
                        principalTable: "service_desk_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_request_ties",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    One = table.Column<Guid>(type: "uuid", nullable: false),
                    Other = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_request_ties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_request_ties_service_desk_requests_One",
                        column: x => x.One,
                        principalTable: "service_desk_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_request_ties_service_desk_requests_Other",
                        column: x => x.Other,
                        principalTable: "service_desk_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_suggestion_offers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Request = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Aim = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Category = table.Column<Guid>(type: "uuid", nullable: true),
                    Uptake = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_suggestion_offers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_suggestion_offers_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_suggestion_offers_service_desk_categories_Cate~",
                        column: x => x.Category,
                        principalTable: "service_desk_categories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_suggestion_offers_service_desk_requests_Request",
                        column: x => x.Request,
                        principalTable: "service_desk_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_warranty_claims",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Request = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Term = table.Column<Guid>(type: "uuid", nullable: false),
                    CompletedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    HandedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_warranty_claims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_warranty_claims_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_warranty_claims_service_desk_requests_Request",
                        column: x => x.Request,
                        principalTable: "service_desk_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_warranty_claims_service_desk_warranty_terms_Te~",
                        column: x => x.Term,
                        principalTable: "service_desk_warranty_terms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_work_orders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Request = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Task = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Urgent = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Worker = table.Column<Guid>(type: "uuid", nullable: false),
                    Asked = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    Helpers = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Dispatcher = table.Column<Guid>(type: "uuid", nullable: true),
                    AppointedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DispatchedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ArrivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HeldFor = table.Column<Guid>(type: "uuid", nullable: true),
                    HeldUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Findings = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Result = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    SignedBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    SignedOnPaper = table.Column<bool>(type: "boolean", nullable: false),
                    Grade = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    GradeWords = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Reworked = table.Column<bool>(type: "boolean", nullable: false),
                    Free = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Quoted = table.Column<long>(type: "bigint", nullable: true),
                    QuoteNote = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    QuotedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AgreedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AgreedBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Total = table.Column<long>(type: "bigint", nullable: false),
                    Charged = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_work_orders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_work_orders_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_work_orders_identity_accounts_Dispatcher",
                        column: x => x.Dispatcher,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_work_orders_identity_accounts_Worker",
                        column: x => x.Worker,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_work_orders_service_desk_hold_reasons_HeldFor",
                        column: x => x.HeldFor,
                        principalTable: "service_desk_hold_reasons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_work_orders_service_desk_requests_Request",
                        column: x => x.Request,
                        principalTable: "service_desk_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_plan_bends",
                columns: table => new
                {
                    Plan = table.Column<Guid>(type: "uuid", nullable: false),
                    Line = table.Column<Guid>(type: "uuid", nullable: false),
                    Corners = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_plan_bends", x => new { x.Plan, x.Line });
                    table.ForeignKey(
                        name: "FK_estate_plan_bends_estate_network_lines_Line",
                        column: x => x.Line,
                        principalTable: "estate_network_lines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_estate_plan_bends_estate_plans_Plan",
                        column: x => x.Plan,
                        principalTable: "estate_plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_cut_off_units",
                columns: table => new
                {
                    ShutOff = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: false),
                    BackAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_cut_off_units", x => new { x.ShutOff, x.Unit });
                    table.ForeignKey(
                        name: "FK_estate_cut_off_units_estate_shut_offs_ShutOff",
                        column: x => x.ShutOff,
                        principalTable: "estate_shut_offs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_estate_cut_off_units_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_key_count_lines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Count = table.Column<Guid>(type: "uuid", nullable: false),
                    Hook = table.Column<Guid>(type: "uuid", nullable: false),
                    Label = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Of = table.Column<Guid>(type: "uuid", nullable: true),
                    Told = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    Seal = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    FirstSaw = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    FirstDiffers = table.Column<bool>(type: "boolean", nullable: false),
                    FirstAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SecondSaw = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    SecondDiffers = table.Column<bool>(type: "boolean", nullable: false),
                    SecondAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Resolution = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_key_count_lines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_key_count_lines_estate_key_counts_Count",
                        column: x => x.Count,
                        principalTable: "estate_key_counts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_estate_key_count_lines_estate_key_hooks_Hook",
                        column: x => x.Hook,
                        principalTable: "estate_key_hooks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_key_count_lines_estate_keys_Of",
                        column: x => x.Of,
                        principalTable: "estate_keys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_key_loans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Of = table.Column<Guid>(type: "uuid", nullable: false),
                    Out = table.Column<Guid>(type: "uuid", nullable: true),
                    Purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Borrower = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Colleague = table.Column<Guid>(type: "uuid", nullable: true),
                    Company = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Companion = table.Column<Guid>(type: "uuid", nullable: true),
                    NeedsApproval = table.Column<bool>(type: "boolean", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ApprovedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HandedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    OutAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TakenBackBy = table.Column<Guid>(type: "uuid", nullable: true),
                    BackAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Condition = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    SignedOnPaper = table.Column<bool>(type: "boolean", nullable: false),
                    IdChecked = table.Column<bool>(type: "boolean", nullable: false),
                    IdTail = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    OwnerCalled = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Cause = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    FirstConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SecondConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OwnerToldAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OwnerToldBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    OwnerTold = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    OwnerSaid = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_key_loans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_key_loans_estate_keys_Of",
                        column: x => x.Of,
                        principalTable: "estate_keys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_key_loans_estate_keys_Out",
                        column: x => x.Out,
                        principalTable: "estate_keys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_key_loans_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_key_loans_identity_accounts_ApprovedBy",
                        column: x => x.ApprovedBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_key_loans_identity_accounts_AskedBy",
                        column: x => x.AskedBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_key_loans_identity_accounts_Colleague",
                        column: x => x.Colleague,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_key_loans_identity_accounts_Companion",
                        column: x => x.Companion,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_key_loans_identity_accounts_HandedBy",
                        column: x => x.HandedBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_key_loans_identity_accounts_TakenBackBy",
                        column: x => x.TakenBackBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_defects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Handover = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: false),
                    House = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Room = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Item = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Party = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Firm = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    FoundOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RectifiedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PassedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Fails = table.Column<int>(type: "integer", nullable: false),
                    GivenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Request = table.Column<Guid>(type: "uuid", nullable: true),
                    RequestNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    ToldDue = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_defects", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_defects_estate_handovers_Handover",
                        column: x => x.Handover,
                        principalTable: "estate_handovers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_defects_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_defects_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_defects_service_desk_requests_Request",
                        column: x => x.Request,
                        principalTable: "service_desk_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_handed_keys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Handover = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Sets = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_handed_keys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_handed_keys_estate_handovers_Handover",
                        column: x => x.Handover,
                        principalTable: "estate_handovers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "estate_handover_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Handover = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_handover_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_handover_steps_estate_handovers_Handover",
                        column: x => x.Handover,
                        principalTable: "estate_handovers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_estate_handover_steps_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_inspection_marks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Handover = table.Column<Guid>(type: "uuid", nullable: false),
                    Item = table.Column<Guid>(type: "uuid", nullable: false),
                    Found = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_inspection_marks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_inspection_marks_estate_handovers_Handover",
                        column: x => x.Handover,
                        principalTable: "estate_handovers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_estate_inspection_marks_estate_inspection_items_Item",
                        column: x => x.Item,
                        principalTable: "estate_inspection_items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_meter_readings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Handover = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Hundredths = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_meter_readings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_meter_readings_estate_handovers_Handover",
                        column: x => x.Handover,
                        principalTable: "estate_handovers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_estate_meter_readings_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "estate_signed_agreements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Handover = table.Column<Guid>(type: "uuid", nullable: false),
                    Agreement = table.Column<Guid>(type: "uuid", nullable: false),
                    Stands = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(type: "character varying(24000)", maxLength: 24000, nullable: false),
                    SignedBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    OnPaper = table.Column<bool>(type: "boolean", nullable: false),
                    TakenBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AnnulledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnnulledBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    AnnulledBecause = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_estate_signed_agreements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_estate_signed_agreements_estate_agreements_Agreement",
                        column: x => x.Agreement,
                        principalTable: "estate_agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_signed_agreements_estate_agreements_Stands",
                        column: x => x.Stands,
                        principalTable: "estate_agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_signed_agreements_estate_handovers_Handover",
                        column: x => x.Handover,
                        principalTable: "estate_handovers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_estate_signed_agreements_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_released_lines",
                columns: table => new
                {
                    Release = table.Column<Guid>(type: "uuid", nullable: false),
                    Item = table.Column<Guid>(type: "uuid", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_released_lines", x => new { x.Release, x.Item });
                    table.CheckConstraint("CK_fit_out_released_lines_count", "\"Count\" > 0");
                    table.ForeignKey(
                        name: "FK_fit_out_released_lines_fit_out_pass_items_Item",
                        column: x => x.Item,
                        principalTable: "fit_out_pass_items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_released_lines_fit_out_releases_Release",
                        column: x => x.Release,
                        principalTable: "fit_out_releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_acceptance_marks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Acceptance = table.Column<Guid>(type: "uuid", nullable: false),
                    Item = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Found = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_acceptance_marks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_acceptance_marks_fit_out_acceptances_Acceptance",
                        column: x => x.Acceptance,
                        principalTable: "fit_out_acceptances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_defects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Project = table.Column<Guid>(type: "uuid", nullable: false),
                    FoundAt = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: false),
                    House = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Item = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    FoundOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PutRightOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PassedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Fails = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_defects", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_defects_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_defects_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_defects_fit_out_acceptances_FoundAt",
                        column: x => x.FoundAt,
                        principalTable: "fit_out_acceptances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_defects_fit_out_projects_Project",
                        column: x => x.Project,
                        principalTable: "fit_out_projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_badge_scans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    FitOut = table.Column<Guid>(type: "uuid", nullable: false),
                    Badge = table.Column<Guid>(type: "uuid", nullable: false),
                    Way = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_badge_scans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_badge_scans_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_badge_scans_fit_out_badges_Badge",
                        column: x => x.Badge,
                        principalTable: "fit_out_badges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_badge_scans_fit_out_projects_FitOut",
                        column: x => x.FitOut,
                        principalTable: "fit_out_projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_badge_scans_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_changed_works",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Change = table.Column<Guid>(type: "uuid", nullable: false),
                    How = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Group = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Clause = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    NotHere = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Details = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Former = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Fault = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_changed_works", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_changed_works_fit_out_changes_Change",
                        column: x => x.Change,
                        principalTable: "fit_out_changes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_papers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Project = table.Column<Guid>(type: "uuid", nullable: false),
                    Change = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OriginalOnFile = table.Column<bool>(type: "boolean", nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Fault = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_papers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_papers_fit_out_changes_Change",
                        column: x => x.Change,
                        principalTable: "fit_out_changes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_papers_fit_out_projects_Project",
                        column: x => x.Project,
                        principalTable: "fit_out_projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_papers_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_signed_texts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Project = table.Column<Guid>(type: "uuid", nullable: false),
                    Change = table.Column<Guid>(type: "uuid", nullable: true),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    SignedBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    OnPaper = table.Column<bool>(type: "boolean", nullable: false),
                    TakenBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_signed_texts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_signed_texts_fit_out_changes_Change",
                        column: x => x.Change,
                        principalTable: "fit_out_changes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_signed_texts_fit_out_projects_Project",
                        column: x => x.Project,
                        principalTable: "fit_out_projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_deposit_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Deposit = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    FitOut = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    What = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Fen = table.Column<long>(type: "bigint", nullable: false),
                    Document = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_deposit_entries", x => x.Id);
                    table.CheckConstraint("fit_out_deposit_entries_positive", "\"Fen\" > 0");
                    table.ForeignKey(
                        name: "FK_fit_out_deposit_entries_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_deposit_entries_fit_out_deposits_Deposit",
                        column: x => x.Deposit,
                        principalTable: "fit_out_deposits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_deposit_entries_fit_out_projects_FitOut",
                        column: x => x.FitOut,
                        principalTable: "fit_out_projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_deposit_entries_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_deposit_refunds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    FitOut = table.Column<Guid>(type: "uuid", nullable: false),
                    Deposit = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Sum = table.Column<long>(type: "bigint", nullable: false),
                    Payee = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ApprovedByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Reference = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    PaidByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    PaidAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_deposit_refunds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_deposit_refunds_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_deposit_refunds_fit_out_deposits_Deposit",
                        column: x => x.Deposit,
                        principalTable: "fit_out_deposits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_deposit_refunds_fit_out_projects_FitOut",
                        column: x => x.FitOut,
                        principalTable: "fit_out_projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_deposit_refunds_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_inspection_marks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Inspection = table.Column<Guid>(type: "uuid", nullable: false),
                    Point = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Found = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_inspection_marks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_inspection_marks_fit_out_inspection_points_Point",
                        column: x => x.Point,
                        principalTable: "fit_out_inspection_points",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_inspection_marks_fit_out_inspections_Inspection",
                        column: x => x.Inspection,
                        principalTable: "fit_out_inspections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_violations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Project = table.Column<Guid>(type: "uuid", nullable: false),
                    Building = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: false),
                    House = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Inspection = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsSevere = table.Column<bool>(type: "boolean", nullable: false),
                    Facts = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Clause = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Contractor = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    ContractorKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    FoundOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AdvisedTo = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    NoticedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReceivedBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    NotReceived = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    StoppedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    StopWords = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ReportDueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReportedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReportedTo = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ReportNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    ReportWords = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Deduction = table.Column<long>(type: "bigint", nullable: true),
                    DeductionClause = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    NotClaimed = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PutRightOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RecheckBy = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Fails = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_violations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_violations_estate_buildings_Building",
                        column: x => x.Building,
                        principalTable: "estate_buildings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_violations_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_violations_estate_units_Unit",
                        column: x => x.Unit,
                        principalTable: "estate_units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_violations_fit_out_inspections_Inspection",
                        column: x => x.Inspection,
                        principalTable: "fit_out_inspections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_violations_fit_out_projects_Project",
                        column: x => x.Project,
                        principalTable: "fit_out_projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_charges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    FitOut = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Of = table.Column<Guid>(type: "uuid", nullable: false),
                    Hundredths = table.Column<long>(type: "bigint", nullable: false),
                    Price = table.Column<long>(type: "bigint", nullable: false),
                    Tariff = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PaidBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DroppedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WhyDropped = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_charges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_charges_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_charges_fit_out_payments_PaidBy",
                        column: x => x.PaidBy,
                        principalTable: "fit_out_payments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_charges_fit_out_projects_FitOut",
                        column: x => x.FitOut,
                        principalTable: "fit_out_projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_charges_fit_out_tariffs_Tariff",
                        column: x => x.Tariff,
                        principalTable: "fit_out_tariffs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_ponding_readings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Test = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Depth = table.Column<int>(type: "integer", nullable: false),
                    Leaks = table.Column<bool>(type: "boolean", nullable: false),
                    Words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_ponding_readings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_ponding_readings_fit_out_ponding_tests_Test",
                        column: x => x.Test,
                        principalTable: "fit_out_ponding_tests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_ponding_signatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Test = table.Column<Guid>(type: "uuid", nullable: false),
                    Who = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Witness = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    TakenBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_ponding_signatures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fit_out_ponding_signatures_fit_out_ponding_tests_Test",
                        column: x => x.Test,
                        principalTable: "fit_out_ponding_tests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_call_backs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Request = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Joiner = table.Column<Guid>(type: "uuid", nullable: true),
                    Method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Satisfaction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_call_backs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_call_backs_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_call_backs_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_call_backs_service_desk_joiners_Joiner",
                        column: x => x.Joiner,
                        principalTable: "service_desk_joiners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_call_backs_service_desk_requests_Request",
                        column: x => x.Request,
                        principalTable: "service_desk_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_due_call_backs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Request = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Joiner = table.Column<Guid>(type: "uuid", nullable: true),
                    Whom = table.Column<Guid>(type: "uuid", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AfterRain = table.Column<bool>(type: "boolean", nullable: false),
                    Rain = table.Column<Guid>(type: "uuid", nullable: true),
                    Caller = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Satisfaction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_due_call_backs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_due_call_backs_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_due_call_backs_identity_accounts_EndedBy",
                        column: x => x.EndedBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_due_call_backs_service_desk_joiners_Joiner",
                        column: x => x.Joiner,
                        principalTable: "service_desk_joiners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_due_call_backs_service_desk_rains_Rain",
                        column: x => x.Rain,
                        principalTable: "service_desk_rains",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_due_call_backs_service_desk_requests_Request",
                        column: x => x.Request,
                        principalTable: "service_desk_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_outage_buildings",
                columns: table => new
                {
                    Outage = table.Column<Guid>(type: "uuid", nullable: false),
                    Building = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_outage_buildings", x => new { x.Outage, x.Building });
                    table.ForeignKey(
                        name: "FK_service_desk_outage_buildings_estate_buildings_Building",
                        column: x => x.Building,
                        principalTable: "estate_buildings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_outage_buildings_service_desk_outages_Outage",
                        column: x => x.Outage,
                        principalTable: "service_desk_outages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_work_order_lines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Thousandths = table.Column<long>(type: "bigint", nullable: false),
                    Unit = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Price = table.Column<long>(type: "bigint", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_work_order_lines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_work_order_lines_service_desk_work_orders_Order",
                        column: x => x.Order,
                        principalTable: "service_desk_work_orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_defect_claims",
                columns: table => new
                {
                    Defect = table.Column<Guid>(type: "uuid", nullable: false),
                    Request = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_defect_claims", x => new { x.Defect, x.Request });
                    table.ForeignKey(
                        name: "FK_service_desk_defect_claims_estate_defects_Defect",
                        column: x => x.Defect,
                        principalTable: "estate_defects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_defect_claims_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_defect_claims_service_desk_requests_Request",
                        column: x => x.Request,
                        principalTable: "service_desk_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_deductions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    FitOut = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Violation = table.Column<Guid>(type: "uuid", nullable: true),
                    Badges = table.Column<int>(type: "integer", nullable: false),
                    Sum = table.Column<long>(type: "bigint", nullable: false),
                    Clause = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ApplicantSigned = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    ContractorSigned = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DecidedByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FromContractor = table.Column<long>(type: "bigint", nullable: false),
                    FromHome = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_deductions", x => x.Id);
                    table.CheckConstraint("fit_out_deductions_signed", "\"ApplicantSigned\" IS NOT NULL OR \"ContractorSigned\" IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_fit_out_deductions_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_deductions_fit_out_projects_FitOut",
                        column: x => x.FitOut,
                        principalTable: "fit_out_projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_deductions_fit_out_violations_Violation",
                        column: x => x.Violation,
                        principalTable: "fit_out_violations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_deductions_identity_accounts_By",
                        column: x => x.By,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fit_out_payment_lines",
                columns: table => new
                {
                    Payment = table.Column<Guid>(type: "uuid", nullable: false),
                    Charge = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Sum = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fit_out_payment_lines", x => new { x.Payment, x.Charge });
                    table.ForeignKey(
                        name: "FK_fit_out_payment_lines_fit_out_charges_Charge",
                        column: x => x.Charge,
                        principalTable: "fit_out_charges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fit_out_payment_lines_fit_out_payments_Payment",
                        column: x => x.Payment,
                        principalTable: "fit_out_payments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service_desk_alerts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Request = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<Guid>(type: "uuid", nullable: true),
                    Call = table.Column<Guid>(type: "uuid", nullable: true),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    Watch = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Step = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Whom = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    GivenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Rank = table.Column<int>(type: "integer", nullable: false),
                    IsNewest = table.Column<bool>(type: "boolean", nullable: false),
                    TakenBy = table.Column<Guid>(type: "uuid", nullable: true),
                    TakenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_desk_alerts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_service_desk_alerts_estate_sites_Site",
                        column: x => x.Site,
                        principalTable: "estate_sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_alerts_identity_accounts_TakenBy",
                        column: x => x.TakenBy,
                        principalTable: "identity_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_alerts_service_desk_due_call_backs_Call",
                        column: x => x.Call,
                        principalTable: "service_desk_due_call_backs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_alerts_service_desk_requests_Request",
                        column: x => x.Request,
                        principalTable: "service_desk_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_service_desk_alerts_service_desk_work_orders_Order",
                        column: x => x.Order,
                        principalTable: "service_desk_work_orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserPasskeys_UserId",
                table: "AspNetUserPasskeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_estate_agreement_editions_Agreement_Number",
                table: "estate_agreement_editions",
                columns: new[] { "Agreement", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_agreement_editions_By",
                table: "estate_agreement_editions",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_estate_agreements_Files",
                table: "estate_agreements",
                column: "Files");

            migrationBuilder.CreateIndex(
                name: "IX_estate_agreements_Site_Way_Code",
                table: "estate_agreements",
                columns: new[] { "Site", "Way", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_agreements_Way_Code",
                table: "estate_agreements",
                columns: new[] { "Way", "Code" },
                unique: true,
                filter: "\"Site\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_estate_assignments_Site",
                table: "estate_assignments",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_estate_buildings_Site_Code",
                table: "estate_buildings",
                columns: new[] { "Site", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_customer_merges_Gone",
                table: "estate_customer_merges",
                column: "Gone");

            migrationBuilder.CreateIndex(
                name: "IX_estate_customer_merges_GoneNow",
                table: "estate_customer_merges",
                column: "GoneNow",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_customer_merges_Kept",
                table: "estate_customer_merges",
                column: "Kept");

            migrationBuilder.CreateIndex(
                name: "IX_estate_customer_merges_Site_At",
                table: "estate_customer_merges",
                columns: new[] { "Site", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_customer_merges_State_UndoUntil",
                table: "estate_customer_merges",
                columns: new[] { "State", "UndoUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_customer_phones_Customer",
                table: "estate_customer_phones",
                column: "Customer");

            migrationBuilder.CreateIndex(
                name: "IX_estate_customer_phones_Number",
                table: "estate_customer_phones",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_estate_customers_IdentityBlind",
                table: "estate_customers",
                column: "IdentityBlind");

            migrationBuilder.CreateIndex(
                name: "IX_estate_customers_MergedInto",
                table: "estate_customers",
                column: "MergedInto",
                filter: "\"MergedInto\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_estate_customers_Site_Name",
                table: "estate_customers",
                columns: new[] { "Site", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_cut_off_units_Unit",
                table: "estate_cut_off_units",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_estate_defects_Handover",
                table: "estate_defects",
                column: "Handover");

            migrationBuilder.CreateIndex(
                name: "IX_estate_defects_Number",
                table: "estate_defects",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_defects_Request",
                table: "estate_defects",
                column: "Request");

            migrationBuilder.CreateIndex(
                name: "IX_estate_defects_Site_State_DueOn",
                table: "estate_defects",
                columns: new[] { "Site", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_defects_Unit",
                table: "estate_defects",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_estate_expiry_alerts_About_Step_Day",
                table: "estate_expiry_alerts",
                columns: new[] { "About", "Step", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_expiry_alerts_Site",
                table: "estate_expiry_alerts",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_estate_facilities_Building",
                table: "estate_facilities",
                column: "Building");

            migrationBuilder.CreateIndex(
                name: "IX_estate_facilities_Number",
                table: "estate_facilities",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_facilities_Site_External",
                table: "estate_facilities",
                columns: new[] { "Site", "External" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_facilities_Site_Tag",
                table: "estate_facilities",
                columns: new[] { "Site", "Tag" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_facilities_Site_WarrantyUntil",
                table: "estate_facilities",
                columns: new[] { "Site", "WarrantyUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_facility_certificates_Counting_Kind",
                table: "estate_facility_certificates",
                columns: new[] { "Counting", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_facility_certificates_Facility",
                table: "estate_facility_certificates",
                column: "Facility");

            migrationBuilder.CreateIndex(
                name: "IX_estate_facility_certificates_Site_ExpiresOn",
                table: "estate_facility_certificates",
                columns: new[] { "Site", "ExpiresOn" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_floaters_Customer",
                table: "estate_floaters",
                column: "Customer");

            migrationBuilder.CreateIndex(
                name: "IX_estate_floaters_Number",
                table: "estate_floaters",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_floaters_Occupancy",
                table: "estate_floaters",
                column: "Occupancy",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_floaters_Site_State_Due",
                table: "estate_floaters",
                columns: new[] { "Site", "State", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_floaters_Unit",
                table: "estate_floaters",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_estate_handed_keys_Handover",
                table: "estate_handed_keys",
                column: "Handover");

            migrationBuilder.CreateIndex(
                name: "IX_estate_handover_batches_Site_Name",
                table: "estate_handover_batches",
                columns: new[] { "Site", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_handover_slots_Batch_Begins",
                table: "estate_handover_slots",
                columns: new[] { "Batch", "Begins" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_handover_slots_Site",
                table: "estate_handover_slots",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_estate_handover_steps_By",
                table: "estate_handover_steps",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_estate_handover_steps_Handover_Kind",
                table: "estate_handover_steps",
                columns: new[] { "Handover", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_handovers_Batch",
                table: "estate_handovers",
                column: "Batch");

            migrationBuilder.CreateIndex(
                name: "IX_estate_handovers_Customer",
                table: "estate_handovers",
                column: "Customer");

            migrationBuilder.CreateIndex(
                name: "IX_estate_handovers_Ends",
                table: "estate_handovers",
                column: "Ends");

            migrationBuilder.CreateIndex(
                name: "IX_estate_handovers_Number",
                table: "estate_handovers",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_handovers_Running",
                table: "estate_handovers",
                column: "Running",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_handovers_Site_BookedDay",
                table: "estate_handovers",
                columns: new[] { "Site", "BookedDay" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_handovers_Site_State_BookedFor",
                table: "estate_handovers",
                columns: new[] { "Site", "State", "BookedFor" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_handovers_Slot_Seat",
                table: "estate_handovers",
                columns: new[] { "Slot", "Seat" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_handovers_Unit_Way",
                table: "estate_handovers",
                columns: new[] { "Unit", "Way" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_inspection_items_Site",
                table: "estate_inspection_items",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_estate_inspection_marks_Handover_Item",
                table: "estate_inspection_marks",
                columns: new[] { "Handover", "Item" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_inspection_marks_Item",
                table: "estate_inspection_marks",
                column: "Item");

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_alerts_About_Step_Since",
                table: "estate_key_alerts",
                columns: new[] { "About", "Step", "Since" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_alerts_Site",
                table: "estate_key_alerts",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_cabinets_Site_Code",
                table: "estate_key_cabinets",
                columns: new[] { "Site", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_count_lines_Count_Hook",
                table: "estate_key_count_lines",
                columns: new[] { "Count", "Hook" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_count_lines_Hook",
                table: "estate_key_count_lines",
                column: "Hook");

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_count_lines_Of",
                table: "estate_key_count_lines",
                column: "Of");

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_counts_Cabinet_Day",
                table: "estate_key_counts",
                columns: new[] { "Cabinet", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_counts_First",
                table: "estate_key_counts",
                column: "First");

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_counts_Second",
                table: "estate_key_counts",
                column: "Second");

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_counts_Site_State_Day",
                table: "estate_key_counts",
                columns: new[] { "Site", "State", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_custodies_Customer",
                table: "estate_key_custodies",
                column: "Customer");

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_custodies_Number",
                table: "estate_key_custodies",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_custodies_Site_State_To",
                table: "estate_key_custodies",
                columns: new[] { "Site", "State", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_custodies_Unit",
                table: "estate_key_custodies",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_hooks_Cabinet_Number",
                table: "estate_key_hooks",
                columns: new[] { "Cabinet", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_hooks_Site_Label",
                table: "estate_key_hooks",
                columns: new[] { "Site", "Label" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_loans_ApprovedBy",
                table: "estate_key_loans",
                column: "ApprovedBy");

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_loans_AskedBy",
                table: "estate_key_loans",
                column: "AskedBy");

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_loans_Colleague",
                table: "estate_key_loans",
                column: "Colleague");

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_loans_Companion",
                table: "estate_key_loans",
                column: "Companion");

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_loans_HandedBy",
                table: "estate_key_loans",
                column: "HandedBy");

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_loans_Of_AskedAt",
                table: "estate_key_loans",
                columns: new[] { "Of", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_loans_Out",
                table: "estate_key_loans",
                column: "Out",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_loans_Site_State_DueAt",
                table: "estate_key_loans",
                columns: new[] { "Site", "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_key_loans_TakenBackBy",
                table: "estate_key_loans",
                column: "TakenBackBy");

            migrationBuilder.CreateIndex(
                name: "IX_estate_keys_Custody",
                table: "estate_keys",
                column: "Custody");

            migrationBuilder.CreateIndex(
                name: "IX_estate_keys_Hook",
                table: "estate_keys",
                column: "Hook",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_keys_Number",
                table: "estate_keys",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_keys_SignedForAt",
                table: "estate_keys",
                column: "SignedForAt",
                filter: "\"SignedForAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_estate_keys_Site_State",
                table: "estate_keys",
                columns: new[] { "Site", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_keys_Unit",
                table: "estate_keys",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_estate_lettables_Site_Name",
                table: "estate_lettables",
                columns: new[] { "Site", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_letting_slots_Letting",
                table: "estate_letting_slots",
                column: "Letting");

            migrationBuilder.CreateIndex(
                name: "IX_estate_letting_slots_Place_Day_Part",
                table: "estate_letting_slots",
                columns: new[] { "Place", "Day", "Part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_lettings_AskedBy",
                table: "estate_lettings",
                column: "AskedBy");

            migrationBuilder.CreateIndex(
                name: "IX_estate_lettings_Customer",
                table: "estate_lettings",
                column: "Customer");

            migrationBuilder.CreateIndex(
                name: "IX_estate_lettings_DecidedBy",
                table: "estate_lettings",
                column: "DecidedBy");

            migrationBuilder.CreateIndex(
                name: "IX_estate_lettings_DepositReturnedBy",
                table: "estate_lettings",
                column: "DepositReturnedBy");

            migrationBuilder.CreateIndex(
                name: "IX_estate_lettings_DepositTakenBy",
                table: "estate_lettings",
                column: "DepositTakenBy");

            migrationBuilder.CreateIndex(
                name: "IX_estate_lettings_LongerAskedBy",
                table: "estate_lettings",
                column: "LongerAskedBy");

            migrationBuilder.CreateIndex(
                name: "IX_estate_lettings_Number",
                table: "estate_lettings",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_lettings_Place_From",
                table: "estate_lettings",
                columns: new[] { "Place", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_lettings_Site_State_To",
                table: "estate_lettings",
                columns: new[] { "Site", "State", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_likely_duplicates_First_Second",
                table: "estate_likely_duplicates",
                columns: new[] { "First", "Second" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_likely_duplicates_Second",
                table: "estate_likely_duplicates",
                column: "Second");

            migrationBuilder.CreateIndex(
                name: "IX_estate_likely_duplicates_Site_ToldApartAt_Strength",
                table: "estate_likely_duplicates",
                columns: new[] { "Site", "ToldApartAt", "Strength" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_meter_readings_Handover_Kind",
                table: "estate_meter_readings",
                columns: new[] { "Handover", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_meter_readings_Unit_At",
                table: "estate_meter_readings",
                columns: new[] { "Unit", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_network_lines_From_To",
                table: "estate_network_lines",
                columns: new[] { "From", "To" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_network_lines_Site_Network",
                table: "estate_network_lines",
                columns: new[] { "Site", "Network" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_network_lines_To",
                table: "estate_network_lines",
                column: "To");

            migrationBuilder.CreateIndex(
                name: "IX_estate_network_nodes_Building",
                table: "estate_network_nodes",
                column: "Building");

            migrationBuilder.CreateIndex(
                name: "IX_estate_network_nodes_Facility",
                table: "estate_network_nodes",
                column: "Facility");

            migrationBuilder.CreateIndex(
                name: "IX_estate_network_nodes_Site_Label",
                table: "estate_network_nodes",
                columns: new[] { "Site", "Label" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_network_nodes_Site_Network_Kind",
                table: "estate_network_nodes",
                columns: new[] { "Site", "Network", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_network_units_Unit",
                table: "estate_network_units",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_estate_occupancies_Customer",
                table: "estate_occupancies",
                column: "Customer");

            migrationBuilder.CreateIndex(
                name: "IX_estate_occupancies_Site",
                table: "estate_occupancies",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_estate_occupancies_Unit_Customer_Role_From",
                table: "estate_occupancies",
                columns: new[] { "Unit", "Customer", "Role", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_paper_kinds_Code",
                table: "estate_paper_kinds",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_paper_rules_By",
                table: "estate_paper_rules",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_estate_paper_rules_Kind_Site_Role_From",
                table: "estate_paper_rules",
                columns: new[] { "Kind", "Site", "Role", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_paper_rules_Site",
                table: "estate_paper_rules",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_estate_papers_Customer_Kind",
                table: "estate_papers",
                columns: new[] { "Customer", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_papers_Kind",
                table: "estate_papers",
                column: "Kind");

            migrationBuilder.CreateIndex(
                name: "IX_estate_papers_Site_ExpiresOn",
                table: "estate_papers",
                columns: new[] { "Site", "ExpiresOn" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_papers_Unit_Kind",
                table: "estate_papers",
                columns: new[] { "Unit", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_parked_vehicles_Holding",
                table: "estate_parked_vehicles",
                column: "Holding");

            migrationBuilder.CreateIndex(
                name: "IX_estate_parked_vehicles_Vehicle",
                table: "estate_parked_vehicles",
                column: "Vehicle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_parking_holdings_Customer",
                table: "estate_parking_holdings",
                column: "Customer");

            migrationBuilder.CreateIndex(
                name: "IX_estate_parking_holdings_Held",
                table: "estate_parking_holdings",
                column: "Held",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_parking_holdings_Number",
                table: "estate_parking_holdings",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_parking_holdings_Site_State_To",
                table: "estate_parking_holdings",
                columns: new[] { "Site", "State", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_parking_holdings_Space",
                table: "estate_parking_holdings",
                column: "Space");

            migrationBuilder.CreateIndex(
                name: "IX_estate_parking_holdings_Unit",
                table: "estate_parking_holdings",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_estate_parking_spaces_Site_Number",
                table: "estate_parking_spaces",
                columns: new[] { "Site", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_parking_wishes_Became",
                table: "estate_parking_wishes",
                column: "Became");

            migrationBuilder.CreateIndex(
                name: "IX_estate_parking_wishes_Customer",
                table: "estate_parking_wishes",
                column: "Customer");

            migrationBuilder.CreateIndex(
                name: "IX_estate_parking_wishes_Number",
                table: "estate_parking_wishes",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_parking_wishes_Offered",
                table: "estate_parking_wishes",
                column: "Offered");

            migrationBuilder.CreateIndex(
                name: "IX_estate_parking_wishes_Site_State_AskedAt",
                table: "estate_parking_wishes",
                columns: new[] { "Site", "State", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_parking_wishes_Unit",
                table: "estate_parking_wishes",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_estate_parking_wishes_Vehicle",
                table: "estate_parking_wishes",
                column: "Vehicle");

            migrationBuilder.CreateIndex(
                name: "IX_estate_parking_wishes_Waits",
                table: "estate_parking_wishes",
                column: "Waits",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_person_requests_By",
                table: "estate_person_requests",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_estate_person_requests_Customer_Asked",
                table: "estate_person_requests",
                columns: new[] { "Customer", "Asked" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_person_requests_EndedBy",
                table: "estate_person_requests",
                column: "EndedBy");

            migrationBuilder.CreateIndex(
                name: "IX_estate_person_requests_Site_State_DueAt",
                table: "estate_person_requests",
                columns: new[] { "Site", "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_pets_Customer",
                table: "estate_pets",
                column: "Customer");

            migrationBuilder.CreateIndex(
                name: "IX_estate_pets_Site_VaccinatedUntil",
                table: "estate_pets",
                columns: new[] { "Site", "VaccinatedUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_pets_Unit",
                table: "estate_pets",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_estate_plan_bends_Line",
                table: "estate_plan_bends",
                column: "Line");

            migrationBuilder.CreateIndex(
                name: "IX_estate_plan_marks_Facility",
                table: "estate_plan_marks",
                column: "Facility");

            migrationBuilder.CreateIndex(
                name: "IX_estate_plan_marks_Node",
                table: "estate_plan_marks",
                column: "Node");

            migrationBuilder.CreateIndex(
                name: "IX_estate_plan_marks_Plan_Facility",
                table: "estate_plan_marks",
                columns: new[] { "Plan", "Facility" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_plan_marks_Plan_Node",
                table: "estate_plan_marks",
                columns: new[] { "Plan", "Node" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_plan_marks_Site",
                table: "estate_plan_marks",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_estate_plans_Building",
                table: "estate_plans",
                column: "Building");

            migrationBuilder.CreateIndex(
                name: "IX_estate_plans_Site_Name",
                table: "estate_plans",
                columns: new[] { "Site", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_relatives_Customer",
                table: "estate_relatives",
                column: "Customer");

            migrationBuilder.CreateIndex(
                name: "IX_estate_relatives_Site",
                table: "estate_relatives",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_estate_responsibilities_Building",
                table: "estate_responsibilities",
                column: "Building");

            migrationBuilder.CreateIndex(
                name: "IX_estate_shut_offs_By",
                table: "estate_shut_offs",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_estate_shut_offs_Node",
                table: "estate_shut_offs",
                column: "Node");

            migrationBuilder.CreateIndex(
                name: "IX_estate_shut_offs_Site_At",
                table: "estate_shut_offs",
                columns: new[] { "Site", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_shut_offs_Standing",
                table: "estate_shut_offs",
                column: "Standing",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_signed_agreements_Agreement",
                table: "estate_signed_agreements",
                column: "Agreement");

            migrationBuilder.CreateIndex(
                name: "IX_estate_signed_agreements_Handover_Stands",
                table: "estate_signed_agreements",
                columns: new[] { "Handover", "Stands" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_signed_agreements_Site",
                table: "estate_signed_agreements",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_estate_signed_agreements_Stands",
                table: "estate_signed_agreements",
                column: "Stands");

            migrationBuilder.CreateIndex(
                name: "IX_estate_sites_Code",
                table: "estate_sites",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_tenure_changes_AskedBy",
                table: "estate_tenure_changes",
                column: "AskedBy");

            migrationBuilder.CreateIndex(
                name: "IX_estate_tenure_changes_Coming",
                table: "estate_tenure_changes",
                column: "Coming");

            migrationBuilder.CreateIndex(
                name: "IX_estate_tenure_changes_Leaves",
                table: "estate_tenure_changes",
                column: "Leaves");

            migrationBuilder.CreateIndex(
                name: "IX_estate_tenure_changes_Leaving",
                table: "estate_tenure_changes",
                column: "Leaving");

            migrationBuilder.CreateIndex(
                name: "IX_estate_tenure_changes_Number",
                table: "estate_tenure_changes",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_tenure_changes_Site_Last",
                table: "estate_tenure_changes",
                columns: new[] { "Site", "Last" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_tenure_changes_Unit_Last",
                table: "estate_tenure_changes",
                columns: new[] { "Unit", "Last" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_tenure_changes_Waiting",
                table: "estate_tenure_changes",
                column: "Waiting",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_units_Building_Floor",
                table: "estate_units",
                columns: new[] { "Building", "Floor" });

            migrationBuilder.CreateIndex(
                name: "IX_estate_units_Site_Label",
                table: "estate_units",
                columns: new[] { "Site", "Label" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_vehicles_Customer",
                table: "estate_vehicles",
                column: "Customer");

            migrationBuilder.CreateIndex(
                name: "IX_estate_vehicles_Site_PlateHere",
                table: "estate_vehicles",
                columns: new[] { "Site", "PlateHere" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_estate_vehicles_Unit",
                table: "estate_vehicles",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_acceptance_marks_Acceptance_Item",
                table: "fit_out_acceptance_marks",
                columns: new[] { "Acceptance", "Item" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_acceptances_Project_Round",
                table: "fit_out_acceptances",
                columns: new[] { "Project", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_acceptances_Site_State_DueOn",
                table: "fit_out_acceptances",
                columns: new[] { "Site", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_acceptances_Unit",
                table: "fit_out_acceptances",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_agreement_texts_By",
                table: "fit_out_agreement_texts",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_agreement_texts_Edition",
                table: "fit_out_agreement_texts",
                column: "Edition",
                unique: true,
                filter: "\"Site\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_agreement_texts_Site_Edition",
                table: "fit_out_agreement_texts",
                columns: new[] { "Site", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_alerts_About_Step_Day",
                table: "fit_out_alerts",
                columns: new[] { "About", "Step", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_alerts_Site",
                table: "fit_out_alerts",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_badge_scans_Badge_At",
                table: "fit_out_badge_scans",
                columns: new[] { "Badge", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_badge_scans_By",
                table: "fit_out_badge_scans",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_badge_scans_FitOut",
                table: "fit_out_badge_scans",
                column: "FitOut");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_badge_scans_Site_At",
                table: "fit_out_badge_scans",
                columns: new[] { "Site", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_badges_Code",
                table: "fit_out_badges",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_badges_FitOut_State",
                table: "fit_out_badges",
                columns: new[] { "FitOut", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_badges_Number",
                table: "fit_out_badges",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_badges_Replaces",
                table: "fit_out_badges",
                column: "Replaces");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_badges_Site_State_Until",
                table: "fit_out_badges",
                columns: new[] { "Site", "State", "Until" });

            migrationBuilder.CreateIndex(
                name: "fit_out_black_list_listed",
                table: "fit_out_black_list",
                columns: new[] { "Scope", "FirmKey" },
                unique: true,
                filter: "\"State\" = 'Listed'");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_black_list_By",
                table: "fit_out_black_list",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_black_list_LicenceKey",
                table: "fit_out_black_list",
                column: "LicenceKey");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_black_list_Site",
                table: "fit_out_black_list",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_changed_works_Change_Code",
                table: "fit_out_changed_works",
                columns: new[] { "Change", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "fit_out_changes_open",
                table: "fit_out_changes",
                column: "Project",
                unique: true,
                filter: "\"State\" NOT IN ('InForce', 'Refused', 'Withdrawn')");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_changes_ApprovedBy",
                table: "fit_out_changes",
                column: "ApprovedBy");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_changes_BegunBy",
                table: "fit_out_changes",
                column: "BegunBy");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_changes_DrawingsPassedWith",
                table: "fit_out_changes",
                column: "DrawingsPassedWith");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_changes_Number",
                table: "fit_out_changes",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_changes_PapersPassedWith",
                table: "fit_out_changes",
                column: "PapersPassedWith");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_changes_Site_State",
                table: "fit_out_changes",
                columns: new[] { "Site", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_charges_FitOut_Kind_Of",
                table: "fit_out_charges",
                columns: new[] { "FitOut", "Kind", "Of" },
                unique: true,
                filter: "\"DroppedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_charges_PaidBy",
                table: "fit_out_charges",
                column: "PaidBy");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_charges_Site",
                table: "fit_out_charges",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_charges_Tariff",
                table: "fit_out_charges",
                column: "Tariff");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_deductions_By",
                table: "fit_out_deductions",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_deductions_FitOut_State",
                table: "fit_out_deductions",
                columns: new[] { "FitOut", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_deductions_Number",
                table: "fit_out_deductions",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_deductions_Site",
                table: "fit_out_deductions",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_deductions_Violation",
                table: "fit_out_deductions",
                column: "Violation",
                unique: true,
                filter: "\"Violation\" IS NOT NULL AND \"State\" <> 'Dropped'");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_defects_FoundAt",
                table: "fit_out_defects",
                column: "FoundAt");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_defects_Project_State",
                table: "fit_out_defects",
                columns: new[] { "Project", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_defects_Site_State_DueOn",
                table: "fit_out_defects",
                columns: new[] { "Site", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_defects_Unit",
                table: "fit_out_defects",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_deposit_entries_By",
                table: "fit_out_deposit_entries",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_deposit_entries_Deposit_At",
                table: "fit_out_deposit_entries",
                columns: new[] { "Deposit", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_deposit_entries_FitOut",
                table: "fit_out_deposit_entries",
                column: "FitOut");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_deposit_entries_Site_At",
                table: "fit_out_deposit_entries",
                columns: new[] { "Site", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_deposit_refunds_By",
                table: "fit_out_deposit_refunds",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_deposit_refunds_Deposit",
                table: "fit_out_deposit_refunds",
                column: "Deposit",
                unique: true,
                filter: "\"State\" IN ('Proposed', 'Approved')");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_deposit_refunds_FitOut_State",
                table: "fit_out_deposit_refunds",
                columns: new[] { "FitOut", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_deposit_refunds_Number",
                table: "fit_out_deposit_refunds",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_deposit_refunds_Site",
                table: "fit_out_deposit_refunds",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_deposits_FitOut_Kind",
                table: "fit_out_deposits",
                columns: new[] { "FitOut", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_deposits_Site",
                table: "fit_out_deposits",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_hot_works_By",
                table: "fit_out_hot_works",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_hot_works_FitOut_Until",
                table: "fit_out_hot_works",
                columns: new[] { "FitOut", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_hot_works_Number",
                table: "fit_out_hot_works",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_hot_works_Site_State_Until",
                table: "fit_out_hot_works",
                columns: new[] { "Site", "State", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_hours_By",
                table: "fit_out_hours",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_hours_Site_From",
                table: "fit_out_hours",
                columns: new[] { "Site", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_inspection_marks_Inspection_Point",
                table: "fit_out_inspection_marks",
                columns: new[] { "Inspection", "Point" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_inspection_marks_Point",
                table: "fit_out_inspection_marks",
                column: "Point");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_inspection_points_Site",
                table: "fit_out_inspection_points",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "fit_out_inspections_extra",
                table: "fit_out_inspections",
                columns: new[] { "Project", "Day" },
                unique: true,
                filter: "\"IsExtra\" AND \"State\" = 'Planned'");

            migrationBuilder.CreateIndex(
                name: "fit_out_inspections_plan",
                table: "fit_out_inspections",
                columns: new[] { "Project", "Day" },
                unique: true,
                filter: "NOT \"IsExtra\"");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_inspections_Assignee_Day",
                table: "fit_out_inspections",
                columns: new[] { "Assignee", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_inspections_Building",
                table: "fit_out_inspections",
                column: "Building");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_inspections_Project_State",
                table: "fit_out_inspections",
                columns: new[] { "Project", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_inspections_Site_Day_State",
                table: "fit_out_inspections",
                columns: new[] { "Site", "Day", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_inspections_Unit",
                table: "fit_out_inspections",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_noise_By",
                table: "fit_out_noise",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_noise_FitOut_At",
                table: "fit_out_noise",
                columns: new[] { "FitOut", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_noise_Site",
                table: "fit_out_noise",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_paper_blanks_Batch",
                table: "fit_out_paper_blanks",
                column: "Batch");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_paper_blanks_Number",
                table: "fit_out_paper_blanks",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_paper_blanks_PrintedBy",
                table: "fit_out_paper_blanks",
                column: "PrintedBy");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_paper_blanks_Site_PrintedAt",
                table: "fit_out_paper_blanks",
                columns: new[] { "Site", "PrintedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_papers_By",
                table: "fit_out_papers",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_papers_Change_Kind",
                table: "fit_out_papers",
                columns: new[] { "Change", "Kind" },
                unique: true,
                filter: "\"Change\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_papers_Project_Kind",
                table: "fit_out_papers",
                columns: new[] { "Project", "Kind" },
                unique: true,
                filter: "\"Change\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_pass_items_Pass",
                table: "fit_out_pass_items",
                column: "Pass");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_pass_owners_Customer",
                table: "fit_out_pass_owners",
                column: "Customer");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_pass_owners_Pass_Customer",
                table: "fit_out_pass_owners",
                columns: new[] { "Pass", "Customer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "fit_out_passes_open",
                table: "fit_out_passes",
                column: "Day",
                filter: "\"State\" NOT IN ('Released', 'Expired', 'Declined', 'Cancelled')");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_passes_AskedBy",
                table: "fit_out_passes",
                column: "AskedBy");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_passes_Building",
                table: "fit_out_passes",
                column: "Building");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_passes_CheckedBy",
                table: "fit_out_passes",
                column: "CheckedBy");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_passes_ClearedBy",
                table: "fit_out_passes",
                column: "ClearedBy");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_passes_Code",
                table: "fit_out_passes",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_passes_Customer",
                table: "fit_out_passes",
                column: "Customer");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_passes_IssuedBy",
                table: "fit_out_passes",
                column: "IssuedBy");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_passes_Number",
                table: "fit_out_passes",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_passes_OwnerNotedBy",
                table: "fit_out_passes",
                column: "OwnerNotedBy");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_passes_Paper",
                table: "fit_out_passes",
                column: "Paper",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_passes_Site_Day_State",
                table: "fit_out_passes",
                columns: new[] { "Site", "Day", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_passes_Unit",
                table: "fit_out_passes",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_payment_lines_Charge",
                table: "fit_out_payment_lines",
                column: "Charge");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_payments_By",
                table: "fit_out_payments",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_payments_FitOut_At",
                table: "fit_out_payments",
                columns: new[] { "FitOut", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_payments_Number",
                table: "fit_out_payments",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_payments_Site_ReceivedOn",
                table: "fit_out_payments",
                columns: new[] { "Site", "ReceivedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_permits_By",
                table: "fit_out_permits",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_permits_Code",
                table: "fit_out_permits",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_permits_FitOut_Edition",
                table: "fit_out_permits",
                columns: new[] { "FitOut", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_permits_Site",
                table: "fit_out_permits",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_ponding_readings_Test_At",
                table: "fit_out_ponding_readings",
                columns: new[] { "Test", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_ponding_signatures_Test_Who",
                table: "fit_out_ponding_signatures",
                columns: new[] { "Test", "Who" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_ponding_tests_Project_StartedAt",
                table: "fit_out_ponding_tests",
                columns: new[] { "Project", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_ponding_tests_Site_State",
                table: "fit_out_ponding_tests",
                columns: new[] { "Site", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_ponding_tests_Unit",
                table: "fit_out_ponding_tests",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_pressure_tests_Project_At",
                table: "fit_out_pressure_tests",
                columns: new[] { "Project", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_pressure_tests_Site",
                table: "fit_out_pressure_tests",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_pressure_tests_Unit",
                table: "fit_out_pressure_tests",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_project_works_Project_Code",
                table: "fit_out_project_works",
                columns: new[] { "Project", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "fit_out_projects_open",
                table: "fit_out_projects",
                column: "Unit",
                unique: true,
                filter: "\"State\" NOT IN ('Draft', 'Undeclared', 'Passed', 'CalledOff', 'Refunded', 'Archived', 'Refused', 'Withdrawn')");

            migrationBuilder.CreateIndex(
                name: "fit_out_projects_undeclared",
                table: "fit_out_projects",
                column: "Unit",
                unique: true,
                filter: "\"State\" = 'Undeclared'");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_projects_ApprovedBy",
                table: "fit_out_projects",
                column: "ApprovedBy");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_projects_BegunBy",
                table: "fit_out_projects",
                column: "BegunBy");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_projects_Building_State",
                table: "fit_out_projects",
                columns: new[] { "Building", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_projects_Customer",
                table: "fit_out_projects",
                column: "Customer");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_projects_DrawingsPassedWith",
                table: "fit_out_projects",
                column: "DrawingsPassedWith");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_projects_Number",
                table: "fit_out_projects",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_projects_PapersPassedWith",
                table: "fit_out_projects",
                column: "PapersPassedWith");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_projects_ReviewDue",
                table: "fit_out_projects",
                column: "ReviewDue");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_projects_Site_State_To",
                table: "fit_out_projects",
                columns: new[] { "Site", "State", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_released_lines_Item",
                table: "fit_out_released_lines",
                column: "Item");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_releases_By",
                table: "fit_out_releases",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_releases_Pass_Turn",
                table: "fit_out_releases",
                columns: new[] { "Pass", "Turn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_signed_texts_Change",
                table: "fit_out_signed_texts",
                column: "Change",
                unique: true,
                filter: "\"Change\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_signed_texts_Project",
                table: "fit_out_signed_texts",
                column: "Project",
                unique: true,
                filter: "\"Change\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_supplement_texts_By",
                table: "fit_out_supplement_texts",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_supplement_texts_Edition",
                table: "fit_out_supplement_texts",
                column: "Edition",
                unique: true,
                filter: "\"Site\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_supplement_texts_Site_Edition",
                table: "fit_out_supplement_texts",
                columns: new[] { "Site", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_tariffs_By",
                table: "fit_out_tariffs",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_tariffs_Site_Edition",
                table: "fit_out_tariffs",
                columns: new[] { "Site", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_tariffs_Site_From",
                table: "fit_out_tariffs",
                columns: new[] { "Site", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_violations_Building",
                table: "fit_out_violations",
                column: "Building");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_violations_Inspection",
                table: "fit_out_violations",
                column: "Inspection");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_violations_Number",
                table: "fit_out_violations",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_violations_Project_ClosedOn",
                table: "fit_out_violations",
                columns: new[] { "Project", "ClosedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_violations_Site_State_DueOn",
                table: "fit_out_violations",
                columns: new[] { "Site", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_violations_Unit",
                table: "fit_out_violations",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_work_types_Code_From",
                table: "fit_out_work_types",
                columns: new[] { "Code", "From" },
                unique: true,
                filter: "\"Site\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_fit_out_work_types_Site_Code_From",
                table: "fit_out_work_types",
                columns: new[] { "Site", "Code", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_account_roles_Role",
                table: "identity_account_roles",
                column: "Role");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "identity_accounts",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_identity_accounts_PhoneNumber",
                table: "identity_accounts",
                column: "PhoneNumber");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "identity_accounts",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_api_tokens_Account",
                table: "identity_api_tokens",
                column: "Account");

            migrationBuilder.CreateIndex(
                name: "IX_identity_api_tokens_Hash",
                table: "identity_api_tokens",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_roles_Name",
                table: "identity_roles",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_sign_in_codes_Address_IssuedAt",
                table: "identity_sign_in_codes",
                columns: new[] { "Address", "IssuedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_sign_in_codes_IssuedAt",
                table: "identity_sign_in_codes",
                column: "IssuedAt");

            migrationBuilder.CreateIndex(
                name: "IX_identity_sign_in_codes_Phone_Minute",
                table: "identity_sign_in_codes",
                columns: new[] { "Phone", "Minute" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_access_log_By_Act_At",
                table: "platform_access_log",
                columns: new[] { "By", "Act", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_access_log_Site",
                table: "platform_access_log",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_platform_access_log_Thing_Act_At",
                table: "platform_access_log",
                columns: new[] { "Thing", "Act", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_attachments_By",
                table: "platform_attachments",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_platform_attachments_File",
                table: "platform_attachments",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_platform_attachments_Thing_At",
                table: "platform_attachments",
                columns: new[] { "Thing", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_By",
                table: "platform_audit",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_Subject_Id",
                table: "platform_audit",
                columns: new[] { "Subject", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_export_requests_By_At",
                table: "platform_export_requests",
                columns: new[] { "By", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_export_requests_Site_State_At",
                table: "platform_export_requests",
                columns: new[] { "Site", "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_files_Hash",
                table: "platform_files",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_platform_files_ScreenHash",
                table: "platform_files",
                column: "ScreenHash");

            migrationBuilder.CreateIndex(
                name: "IX_platform_files_ThumbHash",
                table: "platform_files",
                column: "ThumbHash");

            migrationBuilder.CreateIndex(
                name: "IX_platform_history_By",
                table: "platform_history",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_platform_history_Thing_Id",
                table: "platform_history",
                columns: new[] { "Thing", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_imports_By",
                table: "platform_imports",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_platform_imports_Site",
                table: "platform_imports",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_platform_imports_State_At",
                table: "platform_imports",
                columns: new[] { "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_job_runs_Job_Id",
                table: "platform_job_runs",
                columns: new[] { "Job", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_notifications_Account_Id",
                table: "platform_notifications",
                columns: new[] { "Account", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_notifications_Account_ReadAt",
                table: "platform_notifications",
                columns: new[] { "Account", "ReadAt" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_outbox_DeliveredAt",
                table: "platform_outbox",
                column: "DeliveredAt",
                filter: "\"DeliveredAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_platform_outbox_Outside_DueAt",
                table: "platform_outbox",
                columns: new[] { "Outside", "DueAt" },
                filter: "\"DeliveredAt\" IS NULL AND \"ParkedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_platform_outbox_ParkedAt",
                table: "platform_outbox",
                column: "ParkedAt",
                filter: "\"ParkedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_platform_receipts_At",
                table: "platform_receipts",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_platform_remarks_By",
                table: "platform_remarks",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_platform_remarks_Thing_Id",
                table: "platform_remarks",
                columns: new[] { "Thing", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_retention_lines_Thing",
                table: "platform_retention_lines",
                column: "Thing");

            migrationBuilder.CreateIndex(
                name: "IX_platform_retention_lists_Site_At",
                table: "platform_retention_lists",
                columns: new[] { "Site", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_retention_lists_Site_OpenKind",
                table: "platform_retention_lists",
                columns: new[] { "Site", "OpenKind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_saved_views_Account_List_Name",
                table: "platform_saved_views",
                columns: new[] { "Account", "List", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_search_Owner",
                table: "platform_search",
                column: "Owner",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_search_Vector",
                table: "platform_search",
                column: "Vector")
                .Annotation("Npgsql:IndexMethod", "GIN");

            migrationBuilder.CreateIndex(
                name: "IX_platform_settings_By",
                table: "platform_settings",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_platform_settings_Key_From",
                table: "platform_settings",
                columns: new[] { "Key", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_settings_Site",
                table: "platform_settings",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_platform_undo_steps_Deed",
                table: "platform_undo_steps",
                column: "Deed");

            migrationBuilder.CreateIndex(
                name: "IX_platform_webhook_attempts_At",
                table: "platform_webhook_attempts",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_platform_webhook_attempts_Webhook_Id",
                table: "platform_webhook_attempts",
                columns: new[] { "Webhook", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_webhooks_Name",
                table: "platform_webhooks",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_webhooks_Site",
                table: "platform_webhooks",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_advice_Category",
                table: "service_desk_advice",
                column: "Category");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_advice_Site_Category",
                table: "service_desk_advice",
                columns: new[] { "Site", "Category" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_alerts_Call",
                table: "service_desk_alerts",
                column: "Call");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_alerts_Order",
                table: "service_desk_alerts",
                column: "Order");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_alerts_Request",
                table: "service_desk_alerts",
                column: "Request");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_alerts_Site_EndedAt_GivenAt",
                table: "service_desk_alerts",
                columns: new[] { "Site", "EndedAt", "GivenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_alerts_Site_TakenAt_Watch_Whom_DueAt_GivenAt_I~",
                table: "service_desk_alerts",
                columns: new[] { "Site", "TakenAt", "Watch", "Whom", "DueAt", "GivenAt", "Id", "Request" },
                filter: "\"EndedAt\" IS NULL AND \"IsNewest\"");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_alerts_Subject_Watch_Since_Step",
                table: "service_desk_alerts",
                columns: new[] { "Subject", "Watch", "Since", "Step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_alerts_TakenBy",
                table: "service_desk_alerts",
                column: "TakenBy");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_article_editions_By",
                table: "service_desk_article_editions",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_article_reminders_Article_Until_IsOver",
                table: "service_desk_article_reminders",
                columns: new[] { "Article", "Until", "IsOver" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_article_sites_Site",
                table: "service_desk_article_sites",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_article_uses_Article",
                table: "service_desk_article_uses",
                column: "Article");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_article_uses_By",
                table: "service_desk_article_uses",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_article_uses_Request",
                table: "service_desk_article_uses",
                column: "Request");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_articles_Category",
                table: "service_desk_articles",
                column: "Category");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_articles_Keeper",
                table: "service_desk_articles",
                column: "Keeper");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_articles_State_ValidUntil",
                table: "service_desk_articles",
                columns: new[] { "State", "ValidUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_call_backs_By",
                table: "service_desk_call_backs",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_call_backs_Joiner",
                table: "service_desk_call_backs",
                column: "Joiner");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_call_backs_Request_At",
                table: "service_desk_call_backs",
                columns: new[] { "Request", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_call_backs_Site_At",
                table: "service_desk_call_backs",
                columns: new[] { "Site", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_call_scripts_By",
                table: "service_desk_call_scripts",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_call_scripts_For_At",
                table: "service_desk_call_scripts",
                columns: new[] { "For", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_call_scripts_Site",
                table: "service_desk_call_scripts",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_categories_Craft",
                table: "service_desk_categories",
                column: "Craft");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_categories_Type_Code",
                table: "service_desk_categories",
                columns: new[] { "Type", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_complaint_proposals_Author",
                table: "service_desk_complaint_proposals",
                column: "Author");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_complaint_proposals_DecidedBy",
                table: "service_desk_complaint_proposals",
                column: "DecidedBy");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_complaint_proposals_Request",
                table: "service_desk_complaint_proposals",
                column: "Request",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_complaint_proposals_Site",
                table: "service_desk_complaint_proposals",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_crafts_Code",
                table: "service_desk_crafts",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_defect_claims_Defect",
                table: "service_desk_defect_claims",
                column: "Defect",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_defect_claims_Request",
                table: "service_desk_defect_claims",
                column: "Request");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_defect_claims_Site",
                table: "service_desk_defect_claims",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_departments_Code",
                table: "service_desk_departments",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_departments_Head",
                table: "service_desk_departments",
                column: "Head");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_digests_Author",
                table: "service_desk_digests",
                column: "Author");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_digests_DecidedBy",
                table: "service_desk_digests",
                column: "DecidedBy");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_digests_Number",
                table: "service_desk_digests",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_digests_Site_From_To",
                table: "service_desk_digests",
                columns: new[] { "Site", "From", "To" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_due_call_backs_EndedBy",
                table: "service_desk_due_call_backs",
                column: "EndedBy");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_due_call_backs_Joiner",
                table: "service_desk_due_call_backs",
                column: "Joiner");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_due_call_backs_Rain",
                table: "service_desk_due_call_backs",
                column: "Rain");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_due_call_backs_Request_Round",
                table: "service_desk_due_call_backs",
                columns: new[] { "Request", "Round" },
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_due_call_backs_Site_EndedAt_DueAt",
                table: "service_desk_due_call_backs",
                columns: new[] { "Site", "EndedAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_due_call_backs_Whom_Round_Reason",
                table: "service_desk_due_call_backs",
                columns: new[] { "Whom", "Round", "Reason" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_duties_Shift",
                table: "service_desk_duties",
                column: "Shift");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_duties_Worker_Day",
                table: "service_desk_duties",
                columns: new[] { "Worker", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_former_codes_Point",
                table: "service_desk_former_codes",
                column: "Point");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_former_contacts_Request_Until",
                table: "service_desk_former_contacts",
                columns: new[] { "Request", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_hold_reasons_Code",
                table: "service_desk_hold_reasons",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_imported_originals_Request",
                table: "service_desk_imported_originals",
                column: "Request",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_imported_originals_Site_Source_Reference",
                table: "service_desk_imported_originals",
                columns: new[] { "Site", "Source", "Reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_item_prices_By",
                table: "service_desk_item_prices",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_item_prices_Item_Site_From",
                table: "service_desk_item_prices",
                columns: new[] { "Item", "Site", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_item_prices_Site",
                table: "service_desk_item_prices",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_joiners_By",
                table: "service_desk_joiners",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_joiners_Customer",
                table: "service_desk_joiners",
                column: "Customer");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_joiners_From",
                table: "service_desk_joiners",
                column: "From");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_joiners_OnlyHome",
                table: "service_desk_joiners",
                column: "OnlyHome");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_joiners_Reporter",
                table: "service_desk_joiners",
                column: "Reporter");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_joiners_Request_ContactPhone",
                table: "service_desk_joiners",
                columns: new[] { "Request", "ContactPhone" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_joiners_Request_Customer",
                table: "service_desk_joiners",
                columns: new[] { "Request", "Customer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_joiners_Request_OnlyHome",
                table: "service_desk_joiners",
                columns: new[] { "Request", "OnlyHome" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_joiners_Request_Reporter",
                table: "service_desk_joiners",
                columns: new[] { "Request", "Reporter" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_joiners_Site",
                table: "service_desk_joiners",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_joiners_Unit",
                table: "service_desk_joiners",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_joiners_WentOnWith",
                table: "service_desk_joiners",
                column: "WentOnWith");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_ladder_steps_Ladder",
                table: "service_desk_ladder_steps",
                column: "Ladder");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_ladders_Site_From",
                table: "service_desk_ladders",
                columns: new[] { "Site", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_level_lines_Category",
                table: "service_desk_level_lines",
                column: "Category");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_level_lines_Policy",
                table: "service_desk_level_lines",
                column: "Policy");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_level_policies_Site_From",
                table: "service_desk_level_policies",
                columns: new[] { "Site", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_outage_buildings_Building",
                table: "service_desk_outage_buildings",
                column: "Building");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_outages_Request",
                table: "service_desk_outages",
                column: "Request",
                unique: true,
                filter: "\"State\" = 'Announced'");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_outages_Request_EndedAt",
                table: "service_desk_outages",
                columns: new[] { "Request", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_outages_Site_State_Since",
                table: "service_desk_outages",
                columns: new[] { "Site", "State", "Since" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_outside_reports_Client_At",
                table: "service_desk_outside_reports",
                columns: new[] { "Client", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_outside_reports_Client_Site_Reference",
                table: "service_desk_outside_reports",
                columns: new[] { "Client", "Site", "Reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_outside_reports_Request",
                table: "service_desk_outside_reports",
                column: "Request",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_outside_reports_Site",
                table: "service_desk_outside_reports",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_pass_by_reports_Address_At",
                table: "service_desk_pass_by_reports",
                columns: new[] { "Address", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_pass_by_reports_Point_At",
                table: "service_desk_pass_by_reports",
                columns: new[] { "Point", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_pass_by_reports_Request_Sender",
                table: "service_desk_pass_by_reports",
                columns: new[] { "Request", "Sender" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_points_Building",
                table: "service_desk_points",
                column: "Building");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_points_Category",
                table: "service_desk_points",
                column: "Category");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_points_Code",
                table: "service_desk_points",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_points_Number",
                table: "service_desk_points",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_points_Site_Name",
                table: "service_desk_points",
                columns: new[] { "Site", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_price_items_Code",
                table: "service_desk_price_items",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_rains_By",
                table: "service_desk_rains",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_rains_Site_Day",
                table: "service_desk_rains",
                columns: new[] { "Site", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_replies_Category",
                table: "service_desk_replies",
                column: "Category");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_reply_sites_Site",
                table: "service_desk_reply_sites",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_request_ties_One_Other",
                table: "service_desk_request_ties",
                columns: new[] { "One", "Other" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_request_ties_Other",
                table: "service_desk_request_ties",
                column: "Other");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Building_ReceivedAt_Site",
                table: "service_desk_requests",
                columns: new[] { "Building", "ReceivedAt", "Site" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Category_ReceivedAt_Site",
                table: "service_desk_requests",
                columns: new[] { "Category", "ReceivedAt", "Site" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Channel_ReceivedAt_Site",
                table: "service_desk_requests",
                columns: new[] { "Channel", "ReceivedAt", "Site" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_ComplainedDepartment",
                table: "service_desk_requests",
                column: "ComplainedDepartment");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_ComplainedOf",
                table: "service_desk_requests",
                column: "ComplainedOf");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Customer",
                table: "service_desk_requests",
                column: "Customer");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Department_ReceivedAt_Site",
                table: "service_desk_requests",
                columns: new[] { "Department", "ReceivedAt", "Site" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_DueAt_Number_Site",
                table: "service_desk_requests",
                columns: new[] { "DueAt", "Number", "Site" },
                filter: "\"State\" IN ('New', 'Accepted', 'OnHold')");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Grade_ReceivedAt_Site",
                table: "service_desk_requests",
                columns: new[] { "Grade", "ReceivedAt", "Site" },
                filter: "\"Grade\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_HeldFor",
                table: "service_desk_requests",
                column: "HeldFor");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Holder_ReceivedAt_Site",
                table: "service_desk_requests",
                columns: new[] { "Holder", "ReceivedAt", "Site" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_MergedInto",
                table: "service_desk_requests",
                column: "MergedInto");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Number",
                table: "service_desk_requests",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Point_ReceivedAt_Site",
                table: "service_desk_requests",
                columns: new[] { "Point", "ReceivedAt", "Site" },
                filter: "\"Point\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_ReceivedAt_Number",
                table: "service_desk_requests",
                columns: new[] { "ReceivedAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_ReceivedAt_Number_Site",
                table: "service_desk_requests",
                columns: new[] { "ReceivedAt", "Number", "Site" },
                filter: "\"State\" IN ('New', 'Accepted', 'OnHold')");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Reporter",
                table: "service_desk_requests",
                column: "Reporter");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_ResolvedBy",
                table: "service_desk_requests",
                column: "ResolvedBy");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Responsibility_ReceivedAt_Site",
                table: "service_desk_requests",
                columns: new[] { "Responsibility", "ReceivedAt", "Site" },
                filter: "\"Responsibility\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Satisfaction_ReceivedAt_Site",
                table: "service_desk_requests",
                columns: new[] { "Satisfaction", "ReceivedAt", "Site" },
                filter: "\"Satisfaction\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Site_CallBackDueAt",
                table: "service_desk_requests",
                columns: new[] { "Site", "CallBackDueAt" },
                filter: "\"State\" = 'Resolved' AND \"CalledBackAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Site_CalledBackAt_Satisfaction",
                table: "service_desk_requests",
                columns: new[] { "Site", "CalledBackAt", "Satisfaction" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Site_DueAt",
                table: "service_desk_requests",
                columns: new[] { "Site", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Site_ReceivedAt_Category",
                table: "service_desk_requests",
                columns: new[] { "Site", "ReceivedAt", "Category" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Site_ReceivedAt_ObjectedAt",
                table: "service_desk_requests",
                columns: new[] { "Site", "ReceivedAt", "ObjectedAt" },
                filter: "\"ObjectedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Site_ReopenedAt",
                table: "service_desk_requests",
                columns: new[] { "Site", "ReopenedAt" },
                filter: "\"ReopenedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Site_ResolvedAt",
                table: "service_desk_requests",
                columns: new[] { "Site", "ResolvedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Site_Satisfaction_ReceivedAt",
                table: "service_desk_requests",
                columns: new[] { "Site", "Satisfaction", "ReceivedAt" },
                filter: "\"State\" = 'Resolved'");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Site_State_ReceivedAt",
                table: "service_desk_requests",
                columns: new[] { "Site", "State", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Site_State_ReceivedAt_DueAt_Holder_Ur~",
                table: "service_desk_requests",
                columns: new[] { "Site", "State", "ReceivedAt", "DueAt", "Holder", "Urgency", "ReopenedAt", "Id" },
                filter: "\"State\" IN ('New', 'Accepted', 'OnHold')");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_SplitFrom",
                table: "service_desk_requests",
                column: "SplitFrom",
                unique: true,
                filter: "\"SplitFrom\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_State_Type_ReceivedAt_Site",
                table: "service_desk_requests",
                columns: new[] { "State", "Type", "ReceivedAt", "Site" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Type_ReceivedAt_Site",
                table: "service_desk_requests",
                columns: new[] { "Type", "ReceivedAt", "Site" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Unit",
                table: "service_desk_requests",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Urgency_ReceivedAt_Number_Site",
                table: "service_desk_requests",
                columns: new[] { "Urgency", "ReceivedAt", "Number", "Site" },
                descending: new[] { true, false, false, false },
                filter: "\"State\" IN ('New', 'Accepted', 'OnHold')");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Urgency_ReceivedAt_Site",
                table: "service_desk_requests",
                columns: new[] { "Urgency", "ReceivedAt", "Site" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_requests_Validity_ReceivedAt_Site",
                table: "service_desk_requests",
                columns: new[] { "Validity", "ReceivedAt", "Site" },
                filter: "\"Validity\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_shifts_Code",
                table: "service_desk_shifts",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_suggestion_contents_Model",
                table: "service_desk_suggestion_contents",
                column: "Model",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_suggestion_models_By",
                table: "service_desk_suggestion_models",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_suggestion_models_Site_Aim_TrainedAt",
                table: "service_desk_suggestion_models",
                columns: new[] { "Site", "Aim", "TrainedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_suggestion_offers_Category",
                table: "service_desk_suggestion_offers",
                column: "Category");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_suggestion_offers_Request_Aim",
                table: "service_desk_suggestion_offers",
                columns: new[] { "Request", "Aim" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_suggestion_offers_Site_At",
                table: "service_desk_suggestion_offers",
                columns: new[] { "Site", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_warranty_claims_Request",
                table: "service_desk_warranty_claims",
                column: "Request",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_warranty_claims_Site_State_DueOn",
                table: "service_desk_warranty_claims",
                columns: new[] { "Site", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_warranty_claims_Term",
                table: "service_desk_warranty_claims",
                column: "Term");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_warranty_terms_Code",
                table: "service_desk_warranty_terms",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_work_order_lines_Order",
                table: "service_desk_work_order_lines",
                column: "Order");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_work_orders_Dispatcher",
                table: "service_desk_work_orders",
                column: "Dispatcher");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_work_orders_HeldFor",
                table: "service_desk_work_orders",
                column: "HeldFor");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_work_orders_Number",
                table: "service_desk_work_orders",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_work_orders_Request_State_FinishedAt",
                table: "service_desk_work_orders",
                columns: new[] { "Request", "State", "FinishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_work_orders_Site_State_DispatchedAt",
                table: "service_desk_work_orders",
                columns: new[] { "Site", "State", "DispatchedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_work_orders_State_Request",
                table: "service_desk_work_orders",
                columns: new[] { "State", "Request" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_work_orders_Worker_State",
                table: "service_desk_work_orders",
                columns: new[] { "Worker", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_worker_crafts_Craft",
                table: "service_desk_worker_crafts",
                column: "Craft");

            migrationBuilder.CreateIndex(
                name: "IX_service_desk_worker_crafts_Worker_Craft",
                table: "service_desk_worker_crafts",
                columns: new[] { "Worker", "Craft" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserPasskeys");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "estate_agreement_editions");

            migrationBuilder.DropTable(
                name: "estate_assignments");

            migrationBuilder.DropTable(
                name: "estate_customer_merges");

            migrationBuilder.DropTable(
                name: "estate_customer_phones");

            migrationBuilder.DropTable(
                name: "estate_cut_off_units");

            migrationBuilder.DropTable(
                name: "estate_expiry_alerts");

            migrationBuilder.DropTable(
                name: "estate_facility_certificates");

            migrationBuilder.DropTable(
                name: "estate_floaters");

            migrationBuilder.DropTable(
                name: "estate_handed_keys");

            migrationBuilder.DropTable(
                name: "estate_handover_steps");

            migrationBuilder.DropTable(
                name: "estate_inspection_marks");

            migrationBuilder.DropTable(
                name: "estate_key_alerts");

            migrationBuilder.DropTable(
                name: "estate_key_count_lines");

            migrationBuilder.DropTable(
                name: "estate_key_loans");

            migrationBuilder.DropTable(
                name: "estate_letting_slots");

            migrationBuilder.DropTable(
                name: "estate_likely_duplicates");

            migrationBuilder.DropTable(
                name: "estate_meter_readings");

            migrationBuilder.DropTable(
                name: "estate_network_units");

            migrationBuilder.DropTable(
                name: "estate_paper_rules");

            migrationBuilder.DropTable(
                name: "estate_papers");

            migrationBuilder.DropTable(
                name: "estate_parked_vehicles");

            migrationBuilder.DropTable(
                name: "estate_parking_wishes");

            migrationBuilder.DropTable(
                name: "estate_person_requests");

            migrationBuilder.DropTable(
                name: "estate_pets");

            migrationBuilder.DropTable(
                name: "estate_plan_bends");

            migrationBuilder.DropTable(
                name: "estate_plan_marks");

            migrationBuilder.DropTable(
                name: "estate_relatives");

            migrationBuilder.DropTable(
                name: "estate_responsibilities");

            migrationBuilder.DropTable(
                name: "estate_signed_agreements");

            migrationBuilder.DropTable(
                name: "estate_tenure_changes");

            migrationBuilder.DropTable(
                name: "fit_out_acceptance_marks");

            migrationBuilder.DropTable(
                name: "fit_out_agreement_texts");

            migrationBuilder.DropTable(
                name: "fit_out_alerts");

            migrationBuilder.DropTable(
                name: "fit_out_badge_scans");

            migrationBuilder.DropTable(
                name: "fit_out_black_list");

            migrationBuilder.DropTable(
                name: "fit_out_changed_works");

            migrationBuilder.DropTable(
                name: "fit_out_deductions");

            migrationBuilder.DropTable(
                name: "fit_out_defects");

            migrationBuilder.DropTable(
                name: "fit_out_deposit_entries");

            migrationBuilder.DropTable(
                name: "fit_out_deposit_refunds");

            migrationBuilder.DropTable(
                name: "fit_out_hot_works");

            migrationBuilder.DropTable(
                name: "fit_out_hours");

            migrationBuilder.DropTable(
                name: "fit_out_inspection_marks");

            migrationBuilder.DropTable(
                name: "fit_out_noise");

            migrationBuilder.DropTable(
                name: "fit_out_papers");

            migrationBuilder.DropTable(
                name: "fit_out_pass_owners");

            migrationBuilder.DropTable(
                name: "fit_out_payment_lines");

            migrationBuilder.DropTable(
                name: "fit_out_permits");

            migrationBuilder.DropTable(
                name: "fit_out_ponding_readings");

            migrationBuilder.DropTable(
                name: "fit_out_ponding_signatures");

            migrationBuilder.DropTable(
                name: "fit_out_pressure_tests");

            migrationBuilder.DropTable(
                name: "fit_out_project_works");

            migrationBuilder.DropTable(
                name: "fit_out_released_lines");

            migrationBuilder.DropTable(
                name: "fit_out_signed_texts");

            migrationBuilder.DropTable(
                name: "fit_out_supplement_texts");

            migrationBuilder.DropTable(
                name: "fit_out_work_types");

            migrationBuilder.DropTable(
                name: "identity_account_roles");

            migrationBuilder.DropTable(
                name: "identity_api_tokens");

            migrationBuilder.DropTable(
                name: "identity_known_permissions");

            migrationBuilder.DropTable(
                name: "identity_set_up_links");

            migrationBuilder.DropTable(
                name: "identity_sign_in_codes");

            migrationBuilder.DropTable(
                name: "platform_access_ends");

            migrationBuilder.DropTable(
                name: "platform_access_log");

            migrationBuilder.DropTable(
                name: "platform_attachments");

            migrationBuilder.DropTable(
                name: "platform_audit");

            migrationBuilder.DropTable(
                name: "platform_calendar_days");

            migrationBuilder.DropTable(
                name: "platform_dropped_contents");

            migrationBuilder.DropTable(
                name: "platform_export_requests");

            migrationBuilder.DropTable(
                name: "platform_former_years");

            migrationBuilder.DropTable(
                name: "platform_history");

            migrationBuilder.DropTable(
                name: "platform_import_faults");

            migrationBuilder.DropTable(
                name: "platform_import_memories");

            migrationBuilder.DropTable(
                name: "platform_import_parts");

            migrationBuilder.DropTable(
                name: "platform_job_runs");

            migrationBuilder.DropTable(
                name: "platform_notice_choices");

            migrationBuilder.DropTable(
                name: "platform_notifications");

            migrationBuilder.DropTable(
                name: "platform_numbers");

            migrationBuilder.DropTable(
                name: "platform_outbox");

            migrationBuilder.DropTable(
                name: "platform_receipts");

            migrationBuilder.DropTable(
                name: "platform_reference_renewals");

            migrationBuilder.DropTable(
                name: "platform_remarks");

            migrationBuilder.DropTable(
                name: "platform_retention_lines");

            migrationBuilder.DropTable(
                name: "platform_saved_views");

            migrationBuilder.DropTable(
                name: "platform_search");

            migrationBuilder.DropTable(
                name: "platform_settings");

            migrationBuilder.DropTable(
                name: "platform_undo_steps");

            migrationBuilder.DropTable(
                name: "platform_webhook_attempts");

            migrationBuilder.DropTable(
                name: "service_desk_advice");

            migrationBuilder.DropTable(
                name: "service_desk_alerts");

            migrationBuilder.DropTable(
                name: "service_desk_article_editions");

            migrationBuilder.DropTable(
                name: "service_desk_article_reminders");

            migrationBuilder.DropTable(
                name: "service_desk_article_sites");

            migrationBuilder.DropTable(
                name: "service_desk_article_uses");

            migrationBuilder.DropTable(
                name: "service_desk_call_backs");

            migrationBuilder.DropTable(
                name: "service_desk_call_scripts");

            migrationBuilder.DropTable(
                name: "service_desk_complaint_proposals");

            migrationBuilder.DropTable(
                name: "service_desk_defect_claims");

            migrationBuilder.DropTable(
                name: "service_desk_digests");

            migrationBuilder.DropTable(
                name: "service_desk_duties");

            migrationBuilder.DropTable(
                name: "service_desk_former_codes");

            migrationBuilder.DropTable(
                name: "service_desk_former_contacts");

            migrationBuilder.DropTable(
                name: "service_desk_imported_originals");

            migrationBuilder.DropTable(
                name: "service_desk_item_prices");

            migrationBuilder.DropTable(
                name: "service_desk_ladder_steps");

            migrationBuilder.DropTable(
                name: "service_desk_level_lines");

            migrationBuilder.DropTable(
                name: "service_desk_outage_buildings");

            migrationBuilder.DropTable(
                name: "service_desk_outside_reports");

            migrationBuilder.DropTable(
                name: "service_desk_pass_by_reports");

            migrationBuilder.DropTable(
                name: "service_desk_reply_sites");

            migrationBuilder.DropTable(
                name: "service_desk_request_ties");

            migrationBuilder.DropTable(
                name: "service_desk_suggestion_contents");

            migrationBuilder.DropTable(
                name: "service_desk_suggestion_offers");

            migrationBuilder.DropTable(
                name: "service_desk_warranty_claims");

            migrationBuilder.DropTable(
                name: "service_desk_work_order_lines");

            migrationBuilder.DropTable(
                name: "service_desk_worker_crafts");

            migrationBuilder.DropTable(
                name: "estate_shut_offs");

            migrationBuilder.DropTable(
                name: "estate_inspection_items");

            migrationBuilder.DropTable(
                name: "estate_key_counts");

            migrationBuilder.DropTable(
                name: "estate_keys");

            migrationBuilder.DropTable(
                name: "estate_lettings");

            migrationBuilder.DropTable(
                name: "estate_parking_holdings");

            migrationBuilder.DropTable(
                name: "estate_vehicles");

            migrationBuilder.DropTable(
                name: "estate_network_lines");

            migrationBuilder.DropTable(
                name: "estate_plans");

            migrationBuilder.DropTable(
                name: "estate_agreements");

            migrationBuilder.DropTable(
                name: "fit_out_badges");

            migrationBuilder.DropTable(
                name: "fit_out_violations");

            migrationBuilder.DropTable(
                name: "fit_out_acceptances");

            migrationBuilder.DropTable(
                name: "fit_out_deposits");

            migrationBuilder.DropTable(
                name: "fit_out_inspection_points");

            migrationBuilder.DropTable(
                name: "fit_out_charges");

            migrationBuilder.DropTable(
                name: "fit_out_ponding_tests");

            migrationBuilder.DropTable(
                name: "fit_out_pass_items");

            migrationBuilder.DropTable(
                name: "fit_out_releases");

            migrationBuilder.DropTable(
                name: "fit_out_changes");

            migrationBuilder.DropTable(
                name: "identity_roles");

            migrationBuilder.DropTable(
                name: "platform_files");

            migrationBuilder.DropTable(
                name: "platform_imports");

            migrationBuilder.DropTable(
                name: "platform_retention_lists");

            migrationBuilder.DropTable(
                name: "platform_webhooks");

            migrationBuilder.DropTable(
                name: "service_desk_due_call_backs");

            migrationBuilder.DropTable(
                name: "service_desk_articles");

            migrationBuilder.DropTable(
                name: "estate_defects");

            migrationBuilder.DropTable(
                name: "service_desk_shifts");

            migrationBuilder.DropTable(
                name: "service_desk_price_items");

            migrationBuilder.DropTable(
                name: "service_desk_ladders");

            migrationBuilder.DropTable(
                name: "service_desk_level_policies");

            migrationBuilder.DropTable(
                name: "service_desk_outages");

            migrationBuilder.DropTable(
                name: "service_desk_replies");

            migrationBuilder.DropTable(
                name: "service_desk_suggestion_models");

            migrationBuilder.DropTable(
                name: "service_desk_warranty_terms");

            migrationBuilder.DropTable(
                name: "service_desk_work_orders");

            migrationBuilder.DropTable(
                name: "estate_key_custodies");

            migrationBuilder.DropTable(
                name: "estate_key_hooks");

            migrationBuilder.DropTable(
                name: "estate_lettables");

            migrationBuilder.DropTable(
                name: "estate_parking_spaces");

            migrationBuilder.DropTable(
                name: "estate_network_nodes");

            migrationBuilder.DropTable(
                name: "estate_paper_kinds");

            migrationBuilder.DropTable(
                name: "fit_out_inspections");

            migrationBuilder.DropTable(
                name: "fit_out_payments");

            migrationBuilder.DropTable(
                name: "fit_out_tariffs");

            migrationBuilder.DropTable(
                name: "fit_out_passes");

            migrationBuilder.DropTable(
                name: "service_desk_joiners");

            migrationBuilder.DropTable(
                name: "service_desk_rains");

            migrationBuilder.DropTable(
                name: "estate_handovers");

            migrationBuilder.DropTable(
                name: "estate_key_cabinets");

            migrationBuilder.DropTable(
                name: "estate_facilities");

            migrationBuilder.DropTable(
                name: "fit_out_projects");

            migrationBuilder.DropTable(
                name: "fit_out_paper_blanks");

            migrationBuilder.DropTable(
                name: "service_desk_requests");

            migrationBuilder.DropTable(
                name: "estate_handover_slots");

            migrationBuilder.DropTable(
                name: "estate_occupancies");

            migrationBuilder.DropTable(
                name: "service_desk_departments");

            migrationBuilder.DropTable(
                name: "service_desk_hold_reasons");

            migrationBuilder.DropTable(
                name: "service_desk_points");

            migrationBuilder.DropTable(
                name: "estate_handover_batches");

            migrationBuilder.DropTable(
                name: "estate_customers");

            migrationBuilder.DropTable(
                name: "estate_units");

            migrationBuilder.DropTable(
                name: "identity_accounts");

            migrationBuilder.DropTable(
                name: "service_desk_categories");

            migrationBuilder.DropTable(
                name: "estate_buildings");

            migrationBuilder.DropTable(
                name: "service_desk_crafts");

            migrationBuilder.DropTable(
                name: "estate_sites");
        }
    }
}
