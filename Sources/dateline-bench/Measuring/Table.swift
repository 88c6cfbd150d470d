/// Prints sections as a table for people: one line a figure, numbers under one another.
struct Table {
  private var lines: [String] = []

  init(_ sections: [Section]) {
    for section in sections where !section.figures.isEmpty {
      if !lines.isEmpty { lines.append("") }
      let columns = ["n", "median", "p99", "worst", "cpu", "cpu worst"].map { Table.right($0, 10) }.joined()
      lines.append(Table.left(section.title, Table.nameColumns) + columns + "  asked")
      lines += section.figures.map(Table.line)
    }
  }

  var text: String { lines.joined(separator: "\n") }

  private static let nameColumns = 44

  private static func line(_ figure: Figure) -> String {
    let isOne = figure.count == 1
    let numbers = [
      String(figure.count), number(figure.median), isOne ? "" : number(figure.p99), isOne ? "" : number(figure.worst),
      figure.cpu.map(number) ?? "", isOne ? "" : figure.worstCPU.map(number) ?? "",
    ]
    let name = figure.name + (figure.unit == .milliseconds ? "" : ", \(figure.unit.rawValue)")
    let line = left(name, nameColumns) + numbers.map { right($0, 10) }.joined() + asked(figure)
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// "  ≤ 10, worst ≤ 30 ✓".
  private static func asked(_ figure: Figure) -> String {
    guard let isMet = figure.isMet else { return "" }
    let sign = figure.unit.isRate ? "≥" : "≤"
    let parts = [
      figure.asked.median.map { "\(sign) \(number($0))" }, figure.asked.worst.map { "worst \(sign) \(number($0))" },
    ]
    return "  " + parts.compactMap(\.self).joined(separator: ", ") + (isMet ? " ✓" : " ✗")
  }

  /// About three significant digits: "0.034", "1.72", "412".
  private static func number(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    guard abs(value) < 100 else { return String(Int(value.rounded())) }
    let decimals = abs(value) < 1 ? 1000.0 : abs(value) < 10 ? 100.0 : 10.0
    let rounded = (value * decimals).rounded() / decimals
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }

  private static func left(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(1, columns - text.count))
  }

  private static func right(_ text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(1, columns - text.count)) + text
  }
}
