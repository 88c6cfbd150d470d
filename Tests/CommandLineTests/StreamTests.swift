import Foundation
import Testing

/// What commands do with streams that others share with them.
@Suite struct StreamTests {
  private let program: Program

  init() throws { program = try Program() }

  /// The program with pipes for its input and output.
  private struct Talk {
    let input = Pipe()
    let output = Pipe()
    let child: Process

    init(_ program: Program, _ arguments: [String], isNonBlocking: Bool = false) throws {
      if isNonBlocking {
        // A pipe of one page is full at once.
        let setPipeSize: Int32 = 1031  // F_SETPIPE_SZ, which Glibc does not show to Swift.
        _ = fcntl(output.fileHandleForWriting.fileDescriptor, setPipeSize, 4096)
        for end in [input.fileHandleForReading, output.fileHandleForWriting].map(\.fileDescriptor) {
          _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
        }
      }
      child = try program.start(arguments, input: input, output: output)
      try output.fileHandleForWriting.close()
    }

    func say(_ text: String) throws { try input.fileHandleForWriting.write(contentsOf: Data(text.utf8)) }

    /// The next line of its output; what came so far if none comes within a minute.
    func answer() -> String {
      var bytes: [UInt8] = []
      var waits = [pollfd(fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)]
      var byte: UInt8 = 0
      while poll(&waits, 1, 60_000) > 0, read(waits[0].fd, &byte, 1) == 1, byte != 0x0A { bytes.append(byte) }
      return String(decoding: bytes, as: UTF8.self)
    }

    /// Ends the input; the rest of the output, and the exit code.
    func end() throws -> (rest: String, code: Int32) {
      try input.fileHandleForWriting.close()
      let rest = try output.fileHandleForReading.readToEnd() ?? Data()
      child.waitUntilExit()
      return (String(decoding: rest, as: UTF8.self), child.terminationStatus)
    }
  }

  @Test(arguments: [false, true])
  func mentionsAnswersBeforeMoreIsAsked(isNonBlocking: Bool) throws {
    let talk = try Talk(program, ["mentions"], isNonBlocking: isNonBlocking)
    for number in 1...3 {
      try talk.say("{\"id\":\(number),\"text\":\"Cuba\"}\n")
      #expect(talk.answer() == "{\"id\":\(number),\"spans\":[[0,4,\"COUNTRY\"]]}")
    }
    try talk.say("{\"id\":4,")
    try talk.say("\"text\":\"\"}")
    let (rest, code) = try talk.end()
    #expect(rest == "{\"id\":4,\"spans\":[]}\n")
    #expect(code == 0)
  }

  @Test(arguments: [
    ("mentions < /", "standard input: is a directory; pipe a text into it, or give a path"),
    ("mentions <&-", "standard input: is closed; pipe a text into it, or give a path"),
    ("inspect - < /", "standard input: is a directory; pipe a text into it, or give a path"),
    ("import - <&-", "standard input: is closed; pipe a text into it, or give a path"),
  ])
  func anInputThatCannotBeReadIsToldInOneLine(_ command: String, _ message: String) throws {
    let run = try program.shell("DATELINE " + command)
    #expect(run.code == 1)
    #expect(run.messages == "dateline: \(message)\n")
  }

  /// Whoever shares the streams may have set them so.
  @Test func streamsThatDoNotWaitAreWaitedFor() throws {
    let body = (0..<200).map { "{\"title\":\"T\($0)\",\"body\":\"\(String(repeating: "Words. ", count: 200))\"}" }
    let file = try program.write("many.jsonl", body.joined(separator: "\n"))
    #expect(try program.run("import", file).code == 0)
    for command in [["inspect", "--no-mentions", file], ["list", "--json"], ["search", "--json", "words"]] {
      let (rest, code) = try Talk(program, command, isNonBlocking: true).end()
      #expect(code == 0)
      #expect(rest.split(separator: "\n").count == 200)
    }

    let importing = try Talk(program, ["import", "--json", "-"], isNonBlocking: true)
    try importing.say("{\"title\":\"New\",")
    try importing.say("\"body\":\"Text.\"}\n")
    let (summary, importCode) = try importing.end()
    #expect(importCode == 0)
    #expect(summary.hasPrefix("{\"added\":1,"))
  }
}
