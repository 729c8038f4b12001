using System.Runtime.CompilerServices;

namespace Steward.Architecture.Tests;

/// <summary>The files of the project as they stand on disk.</summary>
internal static class Repository
{
    private static readonly string[] Made = [".git", ".vs", ".idea", "artifacts", "node_modules", "data"];

    public static readonly string Root = Find(Here());

    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    /// <summary>What stands in the root and was not made by a build.</summary>
    public static IEnumerable<string> Entries => Directory.EnumerateFileSystemEntries(Root).Select(e => System.IO.Path.GetFileName(e)!).Except(Made).Where(e => e != ".git");

    /// <summary>Every hand-written or kept file below a folder, by its path from the root.</summary>
    public static IEnumerable<string> Files(string folder = "") => Below(Path(folder)).Select(f => System.IO.Path.GetRelativePath(Root, f)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder).Where(d => !Made.Contains(System.IO.Path.GetFileName(d))).SelectMany(Below));

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "Steward.slnx")) ? folder : Find(System.IO.Path.GetDirectoryName(folder)!);

    private static string Here([CallerFilePath] string file = "") => System.IO.Path.GetDirectoryName(file)!;
}
