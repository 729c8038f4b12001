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
        ?? (IsUnread(failure) ? StatusCodes.Status400BadRequest : IsOutage(failure) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError);

    /// <summary>A page asked for with «?Page=abc»: the framework has no exception of its own for it.</summary>
    private static bool IsUnread(Exception failure) =>
        failure is InvalidOperationException { TargetSite.DeclaringType.Namespace: { } place } && place.StartsWith("Microsoft.AspNetCore.Components", StringComparison.Ordinal) && failure.Message.StartsWith("Cannot parse the value", StringComparison.Ordinal);
}
