using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Files;

namespace Steward.Platform.Tests;

public sealed class UploadTests
{
    [Fact]
    public async Task A_form_far_too_large_is_answered_with_a_sentence()
    {
        await using var app = await StewardApp.Start(Database.Sqlite, b => b.Services.AddSingleton(new FileSettings { LargestFormMegabytes = 1 }));
        var content = new MultipartFormDataContent { { new ByteArrayContent(new byte[2 << 20]), "Model.Photos", "huge.jpg" } };
        var answer = await app.As("wang").Http.PostAsync("/requests/new", content);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("at most 1 MB", await answer.Content.ReadAsStringAsync());
    }
}
