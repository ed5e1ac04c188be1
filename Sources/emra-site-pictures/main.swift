import Glibc
import Pictures

// Started by emra-site, which it speaks to over standard input; see docs/dependencies.md.
_ = signal(SIGPIPE, SIG_IGN)
exit(servePictures(fonts: Array(CommandLine.arguments.dropFirst())))
