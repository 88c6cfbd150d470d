import Articles
import Grid
import TestSupport
import Testing
import Typesetting

/// What must hold for any text, at any measure.
@Suite struct SettingProperties {
  private static let texts: [ArticleText] = {
    var dice = Dice(seed: 7)
    return (0..<120).map { index in
      let body = randomBody(&dice)
      return ArticleText(body: body, blocks: index % 2 == 0 ? [] : randomBlocks(&dice))
    }
  }()

  private func forEachGalley(_ body: (inout Galley) -> Void) {
    for (index, text) in Self.texts.enumerated() {
      // Each text at some of the measures, all measures between them.
      for measure in stride(from: 1 + index % 8, through: 80, by: 8) {
        var galley = Galley(text, measure: measure)
        body(&galley)
      }
    }
  }

  @Test func everyScalarAppearsOnceAndInOrder() {
    forEachGalley { galley in
      let text = galley.text
      var next = 0
      for line in galley.lines(from: LinePosition(), count: .max) where !line.range.isEmpty {
        #expect(line.range.lowerBound >= next)
        #expect(text.string(next..<line.range.lowerBound).isOnlyBlank)
        next = line.range.upperBound
      }
      #expect(text.string(next..<text.scalars.count).isOnlyBlank)
    }
  }

  @Test func noLineIsWiderThanTheMeasureUnlessOneCharacterIs() {
    forEachGalley { galley in
      for line in galley.lines(from: LinePosition(), count: .max) {
        let string = galley.text.string(line.range)
        #expect(columns(of: line, of: galley.text) <= galley.measure || string.filter { $0.columns > 0 }.count == 1)
      }
    }
  }

  @Test func noCharacterIsDivided() {
    forEachGalley { galley in
      let text = galley.text
      for (index, line) in galley.lines(from: LinePosition(), count: .max).enumerated() where !line.range.isEmpty {
        let paragraph = text.paragraphs[line.paragraph].range
        let before = text.string(paragraph.lowerBound..<line.range.lowerBound)
        let on = text.string(line.range)
        let after = text.string(line.range.upperBound..<paragraph.upperBound)
        #expect(before.count + on.count + after.count == text.string(paragraph).count, "line \(index)")
      }
    }
  }

  @Test func gapsLieInTheirLinesInOrder() {
    forEachGalley { galley in
      for line in galley.lines(from: LinePosition(), count: .max) {
        #expect(line.gaps.allSatisfy { $0.columns > 0 && line.range.contains($0.offset) })
        #expect(zip(line.gaps, line.gaps.dropFirst()).allSatisfy { $0.offset < $1.offset })
      }
    }
  }

  @Test func positionsSurviveTheWayThroughAReadingPosition() {
    forEachGalley { galley in
      var place = LinePosition()
      for _ in galley.lines(from: LinePosition(), count: .max) {
        let position = galley.readingPosition(of: place)
        #expect(galley.line(at: position) == place)
        place = galley.moved(place, by: 1)
      }
    }
  }

  @Test func everyOffsetOfALineIsFoundOnIt() {
    forEachGalley { galley in
      var place = LinePosition()
      for line in galley.lines(from: LinePosition(), count: .max) {
        if let first = line.range.first, let last = line.range.last {
          #expect(galley.line(holding: first) == place)
          #expect(galley.line(holding: last) == place)
        }
        place = galley.moved(place, by: 1)
      }
    }
  }

  @Test func movingAgreesWithTheLines() {
    forEachGalley { galley in
      let lines = galley.lines(from: LinePosition(), count: .max)
      for distance in [0, 1, 2, lines.count / 2, lines.count - 1] where lines.indices.contains(distance) {
        let place = galley.moved(LinePosition(), by: distance)
        #expect(galley.lines(from: place, count: .max) == Array(lines[distance...]))
        #expect(galley.moved(place, by: -distance) == LinePosition())
        #expect(galley.moved(place, by: -distance - 1) == LinePosition())
      }
      #expect(galley.moved(LinePosition(), by: lines.count + 5) == galley.lastTop(rows: 1))
    }
  }

  @Test func linesAreTheSameWhateverWasAskedBefore() {
    forEachGalley { galley in
      let eager = galley.lines(from: LinePosition(), count: .max)
      var lazy = Galley(galley.text, measure: galley.measure)
      var place = lazy.lastTop(rows: 1)
      var lines: [SetLine] = []
      for _ in eager {
        lines += lazy.lines(from: place, count: 1)
        place = lazy.moved(place, by: -1)
      }
      #expect(lines.reversed() == eager)
      #expect(lazy == galley)
    }
  }

  @Test func progressGrowsAndEndsAtTheEnd() {
    forEachGalley { galley in
      var top = LinePosition()
      var last = 0
      let end = galley.lastTop(rows: 5)
      for _ in galley.lines(from: LinePosition(), count: .max) {
        let percent = galley.progress(top: top, rows: 5)
        #expect(percent >= last && (percent == 100) == (top >= end))
        last = percent
        top = galley.moved(top, by: 1)
      }
    }
  }
}

extension String {
  /// Nothing but white space, of any sort.
  var isOnlyBlank: Bool {
    unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0 == "\u{200B}" }
  }
}
