import Formats
import Glibc
import Importing

/// The line on standard error that shows how far an import has come.
struct ProgressBar {
  private let columns: Int
  /// An estimate of the articles in the sources; `nil` when standard input is one of them.
  private let total: Int?
  /// How many articles there were at some moments of the last seconds, the oldest first.
  private var moments: [(milliseconds: Int, articles: Int)] = [(monotonicMilliseconds(), 0)]

  /// `nil` where standard error is no terminal. Files in use are not read.
  init?(for paths: [String], except inUse: FilesInUse) {
    guard let columns = terminalColumns(2) else { return nil }
    self.columns = columns
    total = paths.contains("-") ? nil : paths.map { articleEstimate($0, except: inUse) }.reduce(0, +)
  }

  mutating func draw(articles: Int) {
    let rate = rate(articles: articles)
    var text = "\(articles)"
    if let total, total >= articles { text += " of \(total)" }
    text += " articles"
    if rate >= 1 {
      text += " · \(Int(rate)) a second"
      if let total, total > articles { text += " · \(words(seconds: Double(total - articles) / rate)) left" }
    }
    if let total, total > 0 { text = bar(Double(articles) / Double(total)) + " " + text }
    draw(text)
  }

  func draw(_ text: String) {
    _ = write(Array("\r\(clipped(text, columns: columns - 1))\u{1B}[K".utf8), to: STDERR_FILENO)
  }

  /// Articles a second over the last ten seconds: those in the library already are read much faster than new ones.
  private mutating func rate(articles: Int) -> Double {
    let now = monotonicMilliseconds()
    moments.append((now, articles))
    while moments.count > 2, now - moments[1].milliseconds > 10_000 { moments.removeFirst() }
    let milliseconds = now - moments[0].milliseconds
    return milliseconds > 0 ? Double(articles - moments[0].articles) * 1000 / Double(milliseconds) : 0
  }

  /// Prints a message on a line of its own; a bar that is drawn there goes on below it. May be called from any thread.
  static func complain(_ text: String) {
    dateline.complain(text, after: isatty(STDERR_FILENO) == 1 ? "\r\u{1B}[K" : "")
  }

  func clear() { _ = write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) }

  private func bar(_ share: Double) -> String {
    let full = min(20, Int(share * 20))
    return "[" + String(repeating: "#", count: full) + String(repeating: "-", count: 20 - full) + "]"
  }

  private func words(seconds: Double) -> String {
    let seconds = Int(seconds.rounded(.up))
    return seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
  }
}

/// An estimate of the articles at a path: one a file, or one a line of JSON.
private func articleEstimate(_ path: String, except inUse: FilesInUse) -> Int {
  ((try? sourceFiles(at: path, except: inUse))?.files ?? []).map(lineEstimate).reduce(0, +)
}

private func lineEstimate(_ file: String) -> Int {
  let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { return 0 }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
  var bytes = [UInt8](repeating: 0, count: 1 << 20)
  var lines = 0
  while case let count = read(descriptor, &bytes, bytes.count), count > 0 {
    guard lines > 0 || bytes[0] == UInt8(ascii: "{") else { return 1 }
    lines += bytes[..<count].count { $0 == UInt8(ascii: "\n") }
  }
  return max(1, lines)
}
