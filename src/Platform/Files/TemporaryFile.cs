namespace Steward.Platform.Files;

public static class TemporaryFile
{
    /// <summary>An empty file on disk that is gone when it is closed: for what is too long to be held in memory.</summary>
    public static FileStream Open() => new(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
}
