using Steward.Bench;

switch (args)
{
    case ["serve", var folder]:                                     await Floor.Serve(folder); break;
    case ["fill", var connection, var requests]:                    await Filling.Fill(connection, int.Parse(requests)); break;
    case ["suggestions", .. var register]:                          Suggestions.Run(register.FirstOrDefault(), Console.Out); break;
    case [var program, var server, "requests"]:                     new Report(await Comparison.Run(program, server)).Print(Console.Out); break;
    case [var program, var server, "import"]:                       Report.Print(Console.Out, await new Imports(Imports.Usual).Run(program, server)); break;
    case [var program, var server, "import", var rows]:             Report.Print(Console.Out, await new Imports(int.Parse(rows)).Run(program, server)); break;
    case [var program, var server, "gate"]:                         await Gate.Run(program, server, Console.Out); break;
    case [var program, var server, "digest"]:                       Report.Print(Console.Out, await Digests.Run(program, server)); break;
    case [var program, var server, "inspections"]:                  await Inspections.Run(program, server, Console.Out); break;
    case [var program, var server, "scale"]:                        await Scale.Run(program, server, times: 100, Console.Out); break;
    case [var program, var server, "scale", var times]:             await Scale.Run(program, server, int.Parse(times), Console.Out); break;
    case [var program, var server, "estate"]:                       await Quarters.Run(program, server, 1_000_000, Console.Out); break;
    case [var program, var server, "estate", var units]:            await Quarters.Run(program, server, int.Parse(units), Console.Out); break;
    case [var program, var server, "listeners"]:                    await Listeners.Run(program, server, Console.Out); break;
    case [var program, var server, "looks"]:                        await Looks.Run(program, server, Console.Out); break;
    case [var program, var server]:
        Report.Head(Console.Out);
        new Report(await Comparison.Run(program, server)).Print(Console.Out);
        Report.Print(Console.Out, await new Imports(Imports.Usual).Run(program, server));
        await Scale.Run(program, server, times: 100, Console.Out);
        await Listeners.Run(program, server, Console.Out);
        Report.Foot(Console.Out);
        break;
    default: Console.Error.WriteLine("usage: bin/bench [requests | import [ROWS] | scale [TIMES] | estate [UNITS] | listeners | looks | digest | gate | inspections | suggestions [REGISTER.csv]]"); Environment.ExitCode = 1; break;
}
