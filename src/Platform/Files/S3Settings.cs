namespace Steward.Platform.Files;

/// <summary>The section «Files:S3» of the settings; with a bucket named, files are kept there and not in the folder.</summary>
public sealed class S3Settings
{
    /// <summary>Of a store other than Amazon's own: «https://s3.example.com».</summary>
    public string? Address { get; set; }
    public string Bucket { get; set; } = "";
    public string Region { get; set; } = "us-east-1";
    /// <summary>Left out, the machine's own identity counts.</summary>
    public string? AccessKey { get; set; }
    public string? SecretKey { get; set; }
}
