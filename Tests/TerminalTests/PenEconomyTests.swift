import TestSupport
import Testing

@testable import Terminal

struct PenEconomyTests {
  @Test func aColourThatStaysIsNotNamedAgain() {
    var economy = PenEconomy()
    #expect(economy.thinned("\u{1B}[38;5;252m\u{1B}[48;5;234mab") == "\u{1B}[0;38;5;252;48;5;234mab")
    #expect(economy.thinned("\u{1B}[38;5;179m\u{1B}[48;5;234mc") == "\u{1B}[38;5;179mc")
  }

  @Test func theReturnToPlainAfterAFrameWaitsForTheNext() {
    var economy = PenEconomy()
    #expect(economy.thinned("\u{1B}[1mab\u{1B}(B\u{1B}[m") == "\u{1B}[0;1mab")
    #expect(economy.thinned("\u{1B}[1mc") == "c")
    #expect(economy.thinned("\u{1B}(B\u{1B}[md") == "\u{1B}[md")
    #expect(economy.thinned("\u{1B}[m\u{F}") == "")
  }

  @Test func movesNeedNoPenButErasingDoes() {
    var economy = PenEconomy()
    #expect(economy.thinned("\u{1B}[7m\u{1B}[5;9H\r\u{8}\u{1B}[K") == "\u{1B}[5;9H\r\u{8}\u{1B}[0;7m\u{1B}[K")
  }

  @Test func blanksTakeAnyPenThatLeavesThemTheSame() {
    var economy = PenEconomy()
    _ = economy.thinned("\u{1B}[31;44mx")
    #expect(economy.thinned("\u{1B}[39;44m  \u{1B}[K\u{1B}[2S\u{1B}[31;44my") == "  \u{1B}[K\u{1B}[2Sy")
    #expect(economy.thinned("\u{1B}[39;44m \u{1B}[4m_ ") == " \u{1B}[4;39m_ ")
    #expect(economy.thinned("\u{1B}[24m ") == "\u{1B}[24m ")
  }

  @Test func aBlankIsDrawnWithThePenOfTheTextAfterIt() {
    var economy = PenEconomy()
    _ = economy.thinned("\u{1B}[4;31mx")
    #expect(economy.thinned("\u{1B}[24;39m \u{1B}[1;32my") == "\u{1B}[24;1;32m y")
  }

  @Test func thePenGoesBackWithTheCursor() {
    var economy = PenEconomy()
    _ = economy.thinned("\u{1B}[31mx\u{1B}7\u{1B}[32my")
    #expect(economy.thinned("\u{1B}8z") == "\u{1B}8\u{1B}[32mz")
  }

  @Test func singleAttributesEndAlone() {
    var economy = PenEconomy()
    _ = economy.thinned("\u{1B}[0;1;4;38;2;1;2;3mx")
    #expect(economy.thinned("\u{1B}[0;1m\u{1B}[38;2;1;2;3my") == "\u{1B}[24my")
    #expect(economy.thinned("\u{1B}[0;3m\u{1B}[38;2;1;2;3mz") == "\u{1B}[22;3mz")
  }

  @Test(arguments: ["38:5:200", "48:2:1:2:3", "38:2::1:2:3", "38;2;1;2;3", "48;5;7", "1;38:5:7"])
  func aColourIsNamedAsTheTerminalWantsIt(parameters: String) {
    var economy = PenEconomy()
    #expect(economy.thinned("\u{1B}[\(parameters)mx") == "\u{1B}[0;\(parameters)mx")
    #expect(economy.thinned("\u{1B}[\(parameters)my") == "y")
  }

  @Test(arguments: ["38;5", "38:5;1", "38;2;1;2;300", "48:2:9:1:2:3", "1;x", "4:3", "58;5;1"])
  func unknownColoursPassAsTheyCame(parameters: String) {
    var economy = PenEconomy()
    #expect(economy.thinned("\u{1B}[\(parameters)mx") == "\u{1B}[\(parameters)mx")
  }

  @Test func unknownRenditionsPassAndThePenIsForgotten() {
    var economy = PenEconomy()
    _ = economy.thinned("\u{1B}[1mx")
    #expect(economy.thinned("\u{1B}[58;5;1my") == "\u{1B}[58;5;1my")
    #expect(economy.thinned("\u{1B}[1mz") == "\u{1B}[0;1mz")
  }

  @Test func anyTerminalShowsTheSameAfterThinning() {
    var random = Dice(seed: 5)
    let pieces = [
      "\u{1B}[m", "\u{1B}(B\u{1B}[0;1m", "\u{1B}[38;5;9m", "\u{1B}[48;5;4m", "\u{1B}[39;49m", "\u{1B}[0;3;4m", "a", "é",
      "\r", "\u{1B}[4;5H", " ", "\u{1B}[3b", "\n", "\u{1B}[K", "\u{1B}[7m", "\u{1B}[24m", "\u{1B}[91m",
    ]
    for _ in 0..<300 {
      var economy = PenEconomy()
      var plain = Paper()
      var thin = Paper()
      for _ in 0..<6 {
        let frame = (0..<12).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        plain.write(frame)
        thin.write(economy.thinned(frame))
        #expect(plain.drawn == thin.drawn)
      }
    }
  }
}

/// What a terminal would draw: each drawing piece with the pen it is drawn with, as far as that can be seen.
private struct Paper {
  private(set) var drawn: [String] = []
  private var pen = Pen()
  private var last: Character = " "

  mutating func write(_ text: String) {
    var rest = Array(text.unicodeScalars).map(Character.init)[...]
    while let first = rest.first {
      if rest.starts(with: "\u{1B}(B") {
        rest = rest.dropFirst(3)
      } else if first == "\u{1B}", let end = rest.firstIndex(where: { $0.isLetter }) {
        let parameters = String(rest[..<end].dropFirst(2)).utf8
        switch rest[end] {
        case "m": _ = pen.apply(parameters)
        case "K": drawn.append("erased \(look(of: " "))")
        case "b": drawn.append("again \(last) \(look(of: last))")
        default: break
        }
        rest = rest[(end + 1)...]
      } else {
        if first == "\n" { drawn.append("scrolled \(look(of: " "))") }
        if !first.isNewline {
          drawn.append("\(first) \(look(of: first))")
          last = first
        }
        rest = rest.dropFirst()
      }
    }
  }

  /// A blank shows what is behind it, and lines and reversal.
  private func look(of character: Character) -> String {
    let visible = pen.attributes.numbers.filter { character != " " || $0 > 3 }
    let ink = character == " " && visible.isEmpty ? "" : pen.foreground.parameter(plane: 38)
    return "\(ink) \(pen.background.parameter(plane: 48)) \(visible)"
  }
}

extension PenEconomy {
  fileprivate mutating func thinned(_ text: String) -> String {
    String(decoding: thinned(Array(text.utf8)), as: UTF8.self)
  }
}
