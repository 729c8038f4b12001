using Steward.Bench;

switch (args)
{
    case ["serve", var folder]: await Floor.Serve(folder); break;
    case ["fill", var connection, var requests]: await Filling.Fill(connection, int.Parse(requests)); break;
    case ["suggestions", .. var register]: Suggestions.Run(register.FirstOrDefault(), Console.Out); break;
    case [var program, var server]: new Report(await Comparison.Run(program, server), await Imports.Run(program, server)).Print(Console.Out); break;
    case [var program, var server, "import"]: Report.Print(Console.Out, await Imports.Run(program, server)); break;
    case [var program, var server, "digest"]: Report.Print(Console.Out, await Digests.Run(program, server)); break;
    default: Console.Error.WriteLine("usage: bin/bench [import | digest | suggestions [REGISTER.csv]]"); Environment.ExitCode = 1; break;
}
