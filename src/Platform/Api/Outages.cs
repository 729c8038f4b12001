using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Steward.Platform.Api;

/// <summary>Tells a database that is away for a while from a fault of ours.</summary>
public static class Outages
{
    public static bool IsOutage(Exception failure) => failure switch
    {
        PostgresException p => p.IsTransient,
        NpgsqlException => true,
        SqliteException s => s.SqliteErrorCode is 5 or 6 or 10 or 14,
        { InnerException: { } inner } => IsOutage(inner),
        _ => false,
    };

    public static int StatusOf(Exception failure) =>
        (failure as BadHttpRequestException)?.StatusCode
        ?? (failure as UseCases.Refusal)?.Status
        ?? (IsOutage(failure) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError);
}
