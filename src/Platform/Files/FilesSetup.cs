using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Steward.Contracts.Files;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Platform.Files;

public static class FilesSetup
{
    public static IServiceCollection AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("Files").Get<FileSettings>() ?? new();
        services.AddSingleton(settings).AddSingleton<Pictures>().AddSingleton<Telling>();
        services.AddSingleton<IFileStore>(_ => settings.IsOnDisk ? new DiskStore(settings) : new S3Store(settings.S3));
        services.AddScoped<Storing>().AddScoped<Intake>().AddScoped<Attachments>().AddScoped<Discarding>().AddScoped<Remarks>().AddScoped<Stories.Stories>().AddScoped<Guards>().AddScoped<Readable>();
        services.Configure<FormOptions>(o => o.MultipartBodyLengthLimit = settings.LargestForm);
        return services;
    }

    public static void MapFiles(this IEndpointRouteBuilder app) =>
        app.MapGet("/files/{id}", async (AttachmentId id, string? size, OpenFile open, HttpContext http, CancellationToken ct) =>
        {
            OpenFile.View file;
            try { file = await open.Run(new(id, Enum.TryParse<FileSize>(size, ignoreCase: true, out var asked) ? asked : FileSize.Full), ct); }
            catch (Refusal refusal) { return Results.StatusCode(refusal.Status); }
            var disposition = new ContentDispositionHeaderValue(file.IsShown ? "inline" : "attachment");
            disposition.SetHttpFileName(file.Name);
            var headers = http.Response.Headers;
            headers.ContentDisposition = disposition.ToString();
            headers.XContentTypeOptions = "nosniff";
            // A drawing is shown in a frame of our own pages.
            headers.XFrameOptions = "SAMEORIGIN";
            headers.CacheControl = file.IsOnce ? "no-store" : "private, max-age=3600";
            headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; object-src 'self'; frame-ancestors 'self'";
            return Results.File(file.Content, file.Media, entityTag: new($"\"{file.Hash}\""), enableRangeProcessing: true);
        }).RequireAuthorization().WithTags("Files").WithSummary("A photo, recording or document; pictures also as size=screen and size=thumb.");

    /// <summary>Lets forms with files be as large as the settings say, and answers larger ones with a sentence rather than a broken connection.</summary>
    public static void UseUploadLimit(this IApplicationBuilder app) => app.UseMiddleware<UploadLimit>();
}
