import Articles
import Grid
import TestSupport
import Testing
import Typesetting

/// What must hold for any text, at any measure.
@Suite struct SettingProperties {
  private static let texts: [ArticleText] = {
    var dice = Dice(seed: 7)
    return (0..<60).map { index in
      guard index % 3 > 0 else { return randomArticle(&dice) }
      let body = randomBody(&dice)
      return ArticleText(
        body: body, blocks: index % 3 == 1 ? [] : randomBlocks(&dice), images: randomImages(&dice, places: 200))
    }
  }()

  private func forEachGalley(_ body: (inout Galley) -> Void) {
    for (index, text) in Self.texts.enumerated() {
      // Each text at some of the measures, all measures between them.
      for measure in stride(from: 1 + index % 17, through: 140, by: 17) {
        var galley = Galley(text, measure: measure)
        body(&galley)
      }
    }
  }

  @Test func everyScalarAppearsOnce() {
    forEachGalley { galley in
      let text = galley.text
      var times = [Int](repeating: 0, count: text.scalars.count)
      for line in galley.lines(from: LinePosition(), count: .max) {
        for segment in line.segments {
          #expect(!segment.range.isEmpty)
          for offset in segment.range { times[offset] += 1 }
        }
      }
      #expect(times.allSatisfy { $0 <= 1 })
      let rows = text.paragraphs.filter { $0.kind == .tableRow }.map(\.range)
      for (offset, scalar) in text.scalars.enumerated() where times[offset] == 0 {
        let isDivider = scalar == "|" && rows.contains { $0.contains(offset) }
        #expect(isDivider || String(scalar).isOnlyBlank, "\(scalar.debugDescription) at \(offset)")
      }
    }
  }

  @Test func textIsInOrderExceptInRowsOfTables() {
    forEachGalley { galley in
      let text = galley.text
      var next = 0
      for line in galley.lines(from: LinePosition(), count: .max) {
        let paragraph = text.paragraphs[line.paragraph]
        guard paragraph.kind != .tableRow, paragraph.image == nil else { continue }
        for segment in line.segments {
          #expect(segment.range.lowerBound >= next)
          next = segment.range.upperBound
        }
      }
    }
  }

  @Test func noLineIsWiderThanTheMeasureUnlessOneCharacterIs() {
    forEachGalley { galley in
      for line in galley.lines(from: LinePosition(), count: .max) {
        let isOneCharacter = line.segments.last.map { segment in
          galley.text.string(segment.range).filter { $0.columns > 0 }.count == 1
        }
        #expect(end(of: line, of: galley.text) <= galley.measure || isOneCharacter == true)
      }
    }
  }

  @Test func nothingOnALineCoversAnother() {
    forEachGalley { galley in
      for line in galley.lines(from: LinePosition(), count: .max) {
        var end = line.marker.isEmpty ? 0 : line.markerColumn + line.marker.columns
        for segment in line.segments {
          #expect(segment.column >= end)
          let string = galley.text.string(segment.range)
          end = string.filter { $0.columns > 0 }.count == 1 ? segment.column : segment.column + string.columns
        }
      }
    }
  }

  @Test func noCharacterIsDivided() {
    forEachGalley { galley in
      let text = galley.text
      for (index, line) in galley.lines(from: LinePosition(), count: .max).enumerated() {
        for segment in line.segments {
          let paragraph = text.paragraphs[line.paragraph].range
          let before = text.string(paragraph.lowerBound..<segment.range.lowerBound)
          let on = text.string(segment.range)
          let after = text.string(segment.range.upperBound..<paragraph.upperBound)
          #expect(before.count + on.count + after.count == text.string(paragraph).count, "line \(index)")
        }
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
        for segment in line.segments {
          #expect(galley.line(holding: segment.range.lowerBound) == place)
          #expect(galley.line(holding: segment.range.upperBound - 1) == place)
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
