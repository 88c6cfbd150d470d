import ArgumentParser

/// The developers' tool that makes the recogniser's weights, and measures them.
@main
struct RecognizerTrainer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recognizer-trainer", abstract: "Makes the name recogniser's weights.",
    subcommands: [Train.self, Measure.self], defaultSubcommand: Train.self)
}
