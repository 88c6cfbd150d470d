import ArgumentParser
import Grid

/// Options that are given before or after a command's name.
///
/// `Command` makes a type of its own for each command: the parser takes groups of one type for one group, and would
/// then not read those of `search`, which captures the rest of the line.
struct SharedOptions<Command>: ParsableArguments {
  @Option(help: ArgumentHelp("The library to use.", valueName: "file"))
  var library: String?

  @Option(help: ArgumentHelp("Where read marks, stars and positions are kept.", valueName: "file"))
  var state: String?

  @Option(help: ArgumentHelp("The theme to use.", valueName: "name"))
  var theme: String?

  @Flag(name: .customLong("no-color"), help: "Use no colours.")
  var noColor = false

  /// These options, and those of `others` that are not given here.
  func over<Other>(_ others: SharedOptions<Other>) -> Settings {
    Settings(
      library: library ?? others.library, state: state ?? others.state, theme: theme ?? others.theme,
      isColorless: noColor || others.noColor || environment("NO_COLOR") != nil)
  }

  var settings: Settings { over(self) }
}

/// The values of the options that all commands have.
struct Settings {
  var library: String?
  var state: String?
  var theme: String?
  /// Whether colours are unwanted, by option or by the environment.
  var isColorless: Bool
}

/// Options of the reader alone.
struct ReadingOptions: ParsableArguments {
  @Flag(help: "Open the sample edition that comes with the program.")
  var sample = false

  @Option(
    name: .customLong("print-screen"),
    help: ArgumentHelp("Print the screen as text instead of reading.", valueName: "100x30"), transform: screenSize)
  var printScreen: Size?

  @Option(
    help: ArgumentHelp("Press these keys first: \"jj<Enter>\".", valueName: "keys"),
    transform: { try Grid.keys(from: $0) })
  var keys: [Key] = []

  @Option(
    help: ArgumentHelp("Log events and how long they take, without any article text.", valueName: "file"))
  var log: String?

  @Option(
    help: ArgumentHelp("Record the session, with everything typed, for --replay.", valueName: "file"))
  var record: String?

  @Option(
    help: ArgumentHelp("Replay a recorded session and print its last screen.", valueName: "file"))
  var replay: String?

  @Flag(help: "Replay even if the library or the version differs.")
  var anyway = false

  func validate() throws {
    if anyway, replay == nil { throw ValidationError("--anyway goes with --replay FILE") }
    let others = [
      (record != nil, "--record"), (printScreen != nil, "--print-screen"), (!keys.isEmpty, "--keys"),
    ]
    if replay != nil, let other = others.first(where: \.0)?.1 {
      throw ValidationError("\(other) does not go with --replay, which plays what was recorded")
    }
  }

  /// The first of these options that is given, as it is written.
  var given: String? {
    let all = [
      (sample, "--sample"), (printScreen != nil, "--print-screen"), (!keys.isEmpty, "--keys"), (log != nil, "--log"),
      (record != nil, "--record"), (replay != nil, "--replay"), (anyway, "--anyway"),
    ]
    return all.first(where: \.0)?.1
  }
}

private func screenSize(_ text: String) throws -> Size {
  let numbers = text.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
  guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1],
    (1...1000).contains(columns), (1...1000).contains(rows)
  else { throw ValidationError("\"\(text)\" is not a size; write columns and rows, like 100x30") }
  return Size(columns: columns, rows: rows)
}

/// A command of the program other than reading.
protocol LibraryCommand: ParsableCommand {
  var parent: Dateline { get }
  var shared: SharedOptions<Self> { get }
}

extension LibraryCommand {
  /// The options given before and after the command's name. Throws for options that only the reader has.
  func settings() throws -> Settings {
    if let given = parent.reading.given {
      throw Failure("\(given) is an option of the reader, not of \(Self._commandName)", code: Failure.wrongUsage)
    }
    return shared.over(parent.shared)
  }
}

/// How many results a command prints.
struct LimitOption: ParsableArguments {
  @Option(help: ArgumentHelp("Print at most this many.", valueName: "number"))
  var limit: Int?

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit must be at least 1") }
  }
}
