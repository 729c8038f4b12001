namespace Steward.Platform.Files;

/// <summary>The section «Files» of the settings.</summary>
public sealed class FileSettings
{
    /// <summary>Where contents are kept.</summary>
    public string Folder { get; set; } = "data/files";
    /// <summary>The largest single file, in megabytes.</summary>
    public int LargestMegabytes { get; set; } = 40;
    /// <summary>All the files of one form together, in megabytes.</summary>
    public int LargestFormMegabytes { get; set; } = 200;
    /// <summary>All the files of one form sent by somebody not signed in, in megabytes.</summary>
    public int LargestOpenFormMegabytes { get; set; } = 30;
    /// <summary>The largest picture that is opened, in millions of pixels: a small file can claim to be enormous.</summary>
    public int LargestMegapixels { get; set; } = 60;

    /// <summary>An S3-compatible store in place of the folder.</summary>
    public S3Settings S3 { get; set; } = new();

    public bool IsOnDisk => S3.Bucket.Length == 0;
    public long Largest => LargestMegabytes * 1024L * 1024;
    public long LargestForm => LargestFormMegabytes * 1024L * 1024;
    public long LargestOpenForm => LargestOpenFormMegabytes * 1024L * 1024;
}
