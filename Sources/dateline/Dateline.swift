import ArgumentParser
import Glibc
import Session

/// The program. Without the name of a command it opens the reader.
@main
struct Dateline: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "dateline",
    abstract: "Reads articles in the terminal.",
    usage: """
      dateline [<options>] [<path> ...]
      dateline [<options>] <command> ...
      """,
    discussion: """
      Without a path it opens your library; with paths it reads these files or folders ("-" is standard input) and \
      leaves the library alone. Press ? in the reader for its keys.
      """,
    version: version,
    subcommands: [
      Read.self, Import.self, Inspect.self, Mentions.self, List.self, Search.self, Show.self, Related.self, People.self,
      Countries.self, Keys.self, Config.self,
    ],
    defaultSubcommand: Read.self)

  @OptionGroup(title: "Reading") var reading: ReadingOptions
  @OptionGroup(title: "Everywhere") var shared: SharedOptions<Dateline>

  static func main() {
    secureStandardStreams()
    // When a file may not grow any more, the write fails, and the process is not killed.
    signal(SIGXFSZ, SIG_IGN)
    do {
      if let start = PlainStart(CommandLine.arguments.dropFirst()) {
        return try Opening(start.isSample ? .sampleEdition : .library, start.settings).read(keys: [])
      }
      var command = try parseAsRoot()
      try command.run()
    } catch {
      leave(error)
    }
  }

  /// Says in one line what went wrong, and ends the process. Help and the version exit with 0.
  private static func leave(_ error: any Error) -> Never {
    if let failure = error as? Failure {
      complain(failure.text)
      Glibc.exit(failure.code)
    }
    switch exitCode(for: error) {
    case .validationFailure:
      complain("\(message(for: error)); \"dateline --help\" shows the usage")
      Glibc.exit(Failure.wrongUsage)
    case .failure where !(error is ExitCode):
      complain(oneLine(error))
      Glibc.exit(Failure.workFailed)
    default: exit(withError: error)
    }
  }
}
