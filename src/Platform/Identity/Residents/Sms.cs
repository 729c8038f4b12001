using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Steward.Platform.Data;

namespace Steward.Platform.Identity.Residents;

/// <param name="Text">The whole message, for gateways that take text.</param>
/// <param name="Code">The code alone, for gateways that fill a registered template.</param>
public sealed record Sms(string To, string Text, string Code);

/// <summary>Sends text messages.</summary>
public interface ISendSms
{
    Task Send(Sms message, CancellationToken ct);
}

/// <summary>No gateway is set up: nothing is sent, and nothing pretended.</summary>
public sealed class NoSms : ISendSms
{
    public Task Send(Sms message, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>In Development the code stands on the page that asks for it.</summary>
public sealed class SmsOnPage : ISendSms
{
    private readonly ConcurrentDictionary<Guid, string> codes = [];
    public Task Send(Sms message, CancellationToken ct) => Task.CompletedTask;
    public void Keep(Guid issued, string code) => codes[issued] = code;
    public string? Find(Guid issued) => codes.GetValueOrDefault(issued);
}

/// <summary>Where text messages go: an HTTP address of the company's, signed so that it knows us.</summary>
public sealed class SmsGateway
{
    public string? Url { get; set; }
    /// <summary>Signs each call (HMAC-SHA256, as the Standard Webhooks convention writes it).</summary>
    public string? Secret { get; set; }
    /// <summary>The template's number at the provider.</summary>
    public string? Template { get; set; }
    /// <summary>The signature (签名) registered at the provider.</summary>
    public string? SignName { get; set; }
}

public sealed class HttpSms(HttpClient http, IOptions<SmsGateway> gateway, TimeProvider clock) : ISendSms
{
    public async Task Send(Sms message, CancellationToken ct)
    {
        var to = gateway.Value;
        var body = JsonSerializer.Serialize(new { message.To, message.Text, to.Template, to.SignName, Parameters = new { message.Code } }, Json.Options);
        var (id, at) = ($"msg_{Guid.CreateVersion7():N}", clock.GetUtcNow().ToUnixTimeSeconds());
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(to.Secret ?? ""), Encoding.UTF8.GetBytes($"{id}.{at}.{body}")));
        using var request = new HttpRequestMessage(HttpMethod.Post, to.Url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", at.ToString());
        request.Headers.Add("webhook-signature", $"v1,{signature}");
        using var answer = await http.SendAsync(request, ct);
        if (!answer.IsSuccessStatusCode) throw new HttpRequestException($"The SMS gateway answered {(int)answer.StatusCode}.");
    }
}
