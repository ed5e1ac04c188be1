import CommandLineTool
import Glibc

exit(await runProgram(Array(CommandLine.arguments.dropFirst())))
