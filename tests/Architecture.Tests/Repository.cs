using System.Runtime.CompilerServices;

namespace Steward.Architecture.Tests;

/// <summary>The files of the project as they stand on disk.</summary>
internal static class Repository
{
    public static readonly string Root = Find(Here());

    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "Steward.slnx")) ? folder : Find(System.IO.Path.GetDirectoryName(folder)!);

    private static string Here([CallerFilePath] string file = "") => System.IO.Path.GetDirectoryName(file)!;
}
