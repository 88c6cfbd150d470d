import Dispatch
import Glibc
import Grid
import Postbox
import SystemCalls
import Terminal

/// A program for tests: it takes over its terminal, shows a page, and comes to the end that its argument names.
@main
struct Stage {
  static func main() throws {
    let terminal = try CursesTerminal(wakeup: try Wakeup())
    show("ready", on: terminal)
    switch CommandLine.arguments.dropFirst().first {
    case "trap": trap([])
    case "abort": abort()
    case "overflow": print(depth(of: 0))
    case "overflow-elsewhere": overflowElsewhere()
    case "fault": UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
    default: read(on: terminal)
    }
  }

  private static func show(_ text: String, on terminal: CursesTerminal) {
    var frame = Frame(size: terminal.size)
    for row in 0..<terminal.size.rows {
      frame.write("\(text) \(row)", row: row, in: Rect(row: 0, column: 0, columns: 80, rows: terminal.size.rows))
    }
    terminal.show(frame)
  }

  /// An index beyond the end, which no compiler sees.
  private static func trap(_ numbers: [Int]) { print(numbers[CommandLine.arguments.count]) }

  private static func depth(of number: Int) -> Int {
    var room = (number, number, number, number, number, number, number, number)
    return withUnsafeMutablePointer(to: &room) { depth(of: $0.pointee.0 + 1) + $0.pointee.7 }
  }

  /// On a thread of the pool, while this one waits.
  private static func overflowElsewhere() {
    DispatchQueue.global().async {
      SignalStack.prepare()
      print(depth(of: 0))
    }
    while true { pause() }
  }

  /// Shows every key until `Q`.
  private static func read(on terminal: CursesTerminal) {
    var keys = ""
    var count = 0
    while true {
      for input in terminal.nextInputs() {
        switch input {
        case .key(.character("Q")), .hangup:
          terminal.close()
          if let signal = terminal.endingSignal { endProcess(by: signal) }
          return
        case .key(let key):
          count += 1
          keys = String((keys + key.notation).suffix(20))
        default: break
        }
      }
      show(keys.isEmpty ? "ready" : "\(count) keys \(keys)", on: terminal)
    }
  }
}
