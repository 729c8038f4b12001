using Steward.Bench;

switch (args)
{
    case ["serve", var folder]: await Floor.Serve(folder); break;
    case ["fill", var connection, var requests]: await Filling.Fill(connection, int.Parse(requests)); break;
    case ["import", var program, var server]: await Imports.Run(program, server); break;
    case [var program, var server]: await Comparison.Run(program, server, Console.Out); break;
    default: Console.Error.WriteLine("usage: bin/bench"); Environment.ExitCode = 1; break;
}
