import Grid
import TestSupport
import Testing
import Typesetting

@Suite struct HeadlineTests {
  private func lines(_ headline: String, _ width: Int) -> [String] {
    let scalars = Array(headline.unicodeScalars)
    return setHeadline(headline, width: width).map { range in
      var line = String.UnicodeScalarView()
      line.append(contentsOf: scalars[range])
      return String(line)
    }
  }

  @Test(arguments: [
    (
      "Leaders of Russia and Cuba meet to strengthen ties", 40,
      ["Leaders of Russia and Cuba", "meet to strengthen ties"]
    ),
    ("Peso falls after the vote", 40, ["Peso falls after the vote"]),
    ("A loan for\nHavana", 40, ["A loan for\nHavana"]),
    ("", 10, []),
    ("one", 0, ["o", "n", "e"]),
  ])
  func headlinesHaveFewAndEvenLines(_ headline: String, _ width: Int, _ lines: [String]) {
    #expect(self.lines(headline, width) == lines)
  }

  @Test func noBalanceCostsALine() {
    let headline = "Who is Iván Duque, Colombia’s new president, and what does he want for the country"
    for width in 12...90 {
      var greedy = 1
      var used = -1
      for word in headline.split(separator: " ") {
        if used + 1 + word.count > width { (greedy, used) = (greedy + 1, -1) }
        used += 1 + word.count
      }
      #expect(lines(headline, width).count == greedy)
      #expect(lines(headline, width).allSatisfy { $0.count <= width })
    }
  }
}

@Suite struct ClipTests {
  private func clipped(_ text: String, _ columns: Int) -> String {
    let (range, isClipped) = clip(text, columns: columns)
    var part = String.UnicodeScalarView()
    part.append(contentsOf: Array(text.unicodeScalars)[range])
    return String(part) + (isClipped ? "…" : "")
  }

  @Test(arguments: [
    ("Peso falls", 10, "Peso falls"),
    ("Peso falls  ", 10, "Peso falls"),
    ("Peso falls again", 13, "Peso falls…"),
    ("Peso falls again", 15, "Peso falls…"),
    ("Peso falls, again", 12, "Peso falls…"),
    ("Extraordinarily long", 10, "Extraordi…"),
    ("国务院总理", 6, "国务…"),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ("ab", 1, "…"),
    ("a", 1, "a"),
    ("ab", 0, "…"),
    ("", 0, ""),
  ])
  func textIsClippedWithRoomForTheEllipsis(_ text: String, _ columns: Int, _ shown: String) {
    #expect(clipped(text, columns) == shown)
  }

  @Test func clippedTextFits() {
    var dice = Dice(seed: 3)
    for _ in 0..<200 {
      let text = randomBody(&dice)
      for columns in 1...40 { #expect(clipped(text, columns).columns <= columns) }
    }
  }
}
