import Foundation

/// The built program, run with a home folder of its own.
final class Program {
  /// What a run of the program gave back.
  struct Run {
    let code: Int32
    let output: String
    let messages: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// The output's lines as JSON objects. Throws for a line that is none.
    func objects() throws -> [[String: Any]] {
      try lines.map { line in
        guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
          throw NoObject(line: line)
        }
        return object
      }
    }
  }

  struct NoObject: Error { let line: String }

  let home: URL

  init() throws {
    home = FileManager.default.temporaryDirectory.appendingPathComponent("dateline-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: home) }

  /// The program stands beside the tests that the build made.
  static let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("dateline")

  /// Runs the program to its end. `input` is what it can read; variables replace those of the tests.
  func run(_ arguments: String..., input: String = "", variables: [String: String] = [:]) throws -> Run {
    try run(arguments, input: input, variables: variables)
  }

  func run(_ arguments: [String], input: String = "", variables: [String: String] = [:]) throws -> Run {
    try run(process(arguments, variables), input: input)
  }

  private func run(_ child: Process, input: String) throws -> Run {
    let files = try ["in", "out", "err"].map { name in
      let url = home.appendingPathComponent(".\(name)")
      try Data((name == "in" ? input : "").utf8).write(to: url)
      return url
    }
    child.standardInput = try FileHandle(forReadingFrom: files[0])
    child.standardOutput = try FileHandle(forWritingTo: files[1])
    child.standardError = try FileHandle(forWritingTo: files[2])
    try child.run()
    child.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Run(code: child.terminationStatus, output: texts[1], messages: texts[2])
  }

  /// Runs a line of the shell in the home folder; `DATELINE` in it stands for the program.
  func shell(_ line: String, variables: [String: String] = [:]) throws -> Run {
    let words = ["-c", line.replacingOccurrences(of: "DATELINE", with: Self.executable.path)]
    return try run(process(words, variables, executable: URL(fileURLWithPath: "/bin/sh")), input: "")
  }

  /// Starts the program and returns. What it says goes into `output`, or nowhere.
  func start(_ arguments: [String], input: Pipe, output: Pipe? = nil) throws -> Process {
    let child = process(arguments, [:])
    child.standardInput = input
    if let output { child.standardOutput = output } else { child.standardOutput = FileHandle.nullDevice }
    child.standardError = FileHandle.nullDevice
    try child.run()
    return child
  }

  private func process(
    _ arguments: [String], _ variables: [String: String], executable: URL = Program.executable
  ) -> Process {
    let child = Process()
    child.executableURL = executable
    child.arguments = arguments
    child.currentDirectoryURL = home
    var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("XDG_") }
    environment["HOME"] = home.path
    for (name, value) in variables { environment[name] = value }
    child.environment = environment
    return child
  }

  /// Writes a file into the home folder and gives back its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let url = home.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  /// Three articles as JSONL.
  func writeArticles() throws -> String {
    try write(
      "articles.jsonl",
      """
      {"title":"Peso falls after the vote","authors":["Ana Ruiz"],"published":"2018-10-28","url":"https://a.example/1",\
      "site":"A","body":"BOGOTÁ – The peso fell. See the report.\\n\\nIván Duque spoke in Colombia.",\
      "links":[{"text":"report","url":"https://a.example/report","start":32,"end":38}],\
      "related":[{"title":"The canal and its drought","author":"Li Wei","url":"https://a.example/2"},\
      {"title":"Elsewhere","url":"https://b.example/9"}]}
      {"title":"The canal and its drought","authors":["Li Wei"],"published":"2018-10-27","url":"https://a.example/2",\
      "site":"A","body":"PANAMA CITY – Ships wait for the peso and the rain."}
      {"title":"Leaders meet","published":"2018-10-30","url":"https://a.example/3","body":"MOSCOW – They met."}

      """)
  }
}
