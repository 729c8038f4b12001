using MailKit.Security;

namespace Steward.Platform.Notifications;

/// <summary>The section «Mail» of the settings; without a host nothing is sent by e-mail.</summary>
public sealed class MailSettings
{
    public string? Host { get; set; }
    public int Port { get; set; } = 587;
    public string? User { get; set; }
    public string? Password { get; set; }
    public string From { get; set; } = "steward@localhost";
    public string FromName { get; set; } = "Steward 管家";
    /// <summary>None, Auto, SslOnConnect, StartTls or StartTlsWhenAvailable.</summary>
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.StartTls;
    /// <summary>Where people reach the system, for links in letters: https://steward.example.com; by default the setting «PublicAddress».</summary>
    public string? PublicAddress { get; set; }

    public bool IsOn => !string.IsNullOrEmpty(Host);
}
