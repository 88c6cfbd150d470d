import ArgumentParser
import Glibc
import Session
import SystemCalls

/// The reader, which runs when no command is named.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Opens the reader.", usage: "dateline [<options>] [<path> ...]",
    shouldDisplay: false)

  @Argument(help: ArgumentHelp("Files or folders to read; \"-\" is standard input.", valueName: "path"))
  var paths: [String] = []
  @ParentCommand var parent: Dateline

  func run() throws {
    for path in paths where path != "-" && access(path, F_OK) != 0 {
      let cause = systemReason(errno)
      if let command = command(resembling: path) {
        throw Failure("\(path): no such file or command; did you mean \(command)?", code: Failure.wrongUsage)
      }
      throw Failure("\(path): \(cause)")
    }
    let (reading, settings) = (parent.reading, parent.shared.settings)
    if let path = reading.replay {
      return try Replaying(path).run(try source(), settings, log: reading.log, isForced: reading.anyway)
    }
    let opening = try Opening(source(), settings, writing: SessionPaths(log: reading.log, record: reading.record))
    if let size = reading.printScreen {
      try opening.printScreen(size, keys: reading.keys)
    } else {
      try opening.read(keys: reading.keys)
    }
  }

  private func source() throws -> Beginning.Source {
    guard parent.reading.sample else { return paths.isEmpty ? .library : .paths(paths) }
    guard paths.isEmpty else {
      throw Failure("--sample opens the sample edition; it takes no paths", code: Failure.wrongUsage)
    }
    return .sampleEdition
  }

  /// The command that a person may have meant; `nil` when none is similar.
  private func command(resembling word: String) -> String? {
    let names = Dateline.configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
    let near = names.map { (name: $0, edits: editDistance(Array($0), Array(word.lowercased()))) }
      .min { $0.edits < $1.edits }
    return near.flatMap { $0.edits <= max(1, $0.name.count / 3) ? $0.name : nil }
  }
}

/// How many letters have to be inserted, removed, replaced or swapped with a neighbour to turn one word into the other.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var before: [Int] = []
  var above = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let replaced = above[column] + (left[row] == right[column] ? 0 : 1)
      var edits = min(replaced, above[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        edits = min(edits, before[column - 1] + 1)
      }
      current.append(edits)
    }
    (before, above) = (above, current)
  }
  return above[right.count]
}
