import ArgumentParser

/// Measures Dateline on libraries of any size, for those who work on it.
///
///     swift build -c release --product dateline-bench
///     dateline-bench run --size 1000 --size 10000
///     dateline-bench library --articles 1000000 --words 60 -o million.sqlite; dateline-bench run million.sqlite
@main
struct DatelineBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline-bench", abstract: "Makes libraries of any size, and measures Dateline on them.",
    subcommands: [MakeLibrary.self, Run.self, Import.self, Names.self, Html.self])
}
