/// What a line of a page is by its own words.
struct LineTraits: OptionSet, Hashable {
  let rawValue: UInt16

  /// "1482", "12 comments", "5.3k views", "2 min read", "3 thoughts on …".
  static let counter = LineTraits(rawValue: 1 << 0)
  /// A heading such as "3 comments", "2 thoughts on “…”", "5 reacties": what follows is other people's text.
  static let commentCount = LineTraits(rawValue: 1 << 1)
  /// A caption, recognised by a credit at its end or a label at its start.
  static let caption = LineTraits(rawValue: 1 << 2)
  /// About cookies: has a cookie word, a verb of consent, and words in which the page speaks about itself.
  static let consent = LineTraits(rawValue: 1 << 3)
  /// "All rights reserved", or at least two words about rights, terms and liability.
  static let legalNotice = LineTraits(rawValue: 1 << 4)
  /// Asks the reader to follow, subscribe or write: names a network, a newsletter or an address, and has a verb of
  /// asking.
  static let promotion = LineTraits(rawValue: 1 << 5)
  /// A date and little else.
  static let dateAlone = LineTraits(rawValue: 1 << 6)
  /// Starts with a bullet or a number.
  static let listLine = LineTraits(rawValue: 1 << 7)
  /// Contains "©".
  static let copyrightSign = LineTraits(rawValue: 1 << 8)
  /// Has three or more of the marks that divide the items of a menu.
  static let divided = LineTraits(rawValue: 1 << 9)
  /// A byline, a date, a counter or a share bar: lines that are between headline and text.
  static let masthead = LineTraits(rawValue: 1 << 10)
  /// Starts with a bullet.
  static let bullet = LineTraits(rawValue: 1 << 11)
}

extension CaptureLine {
  var isCounter: Bool { traits.contains(.counter) }
  var isCommentCount: Bool { traits.contains(.commentCount) }
  var isCaption: Bool { traits.contains(.caption) }
  var isConsentText: Bool { traits.contains(.consent) }
  var isDateAlone: Bool { traits.contains(.dateAlone) }
  var isListLine: Bool { traits.contains(.listLine) }
  var isMasthead: Bool { traits.contains(.masthead) }
  var startsWithCopyrightSign: Bool { traits.contains(.copyrightSign) && text.hasPrefix("©") }

  /// The traits of a line whose other properties are known.
  func foundTraits(_ text: UnsafeBufferPointer<UInt8>, _ marks: LineMarks, _ wordTraits: [WordTraits]) -> LineTraits {
    var found: LineTraits = marks.hasCopyrightSign ? .copyrightSign : []
    if marks.dividers >= 3 { found.insert(.divided) }
    if startsWithBullet(text) {
      found.formUnion([.listLine, .bullet])
    } else if startsWithNumber {
      found.insert(.listLine)
    }
    if words <= 8, startsWithDigit(text), counts(wordTraits) { found.insert(.counter) }
    if words <= 30, !isProse, countsComments(wordTraits) { found.insert(.commentCount) }
    if words <= 70, isCaption(text) { found.insert(.caption) }
    if words <= 9, let date, marks.scalars - date.range.count <= 14 { found.insert(.dateAlone) }
    found.formUnion(traitsOfStems(wordTraits, hasAt: marks.hasAt))
    if words <= 40, isBetweenHeadlineAndText(isCounter: found.contains(.counter)) { found.insert(.masthead) }
    return found
  }

  private func traitsOfStems(_ wordTraits: [WordTraits], hasAt: Bool) -> LineTraits {
    var found: LineTraits = []
    var legal: UInt64 = 0
    var (hasCookie, hasConsent, hasThing, hasVoice) = (false, false, hasAt, false)
    key.bytes.withUnsafeBufferPointer { bytes in
      lineStems.search(bytes) { number in
        switch number {
        case ..<legalTerms.count: legal |= 1 << UInt64(number)
        case ..<cookieStart: legal = .max
        case ..<consentStart: hasCookie = true
        case ..<thingStart: hasConsent = true
        case ..<voiceStart: hasThing = true
        default: hasVoice = true
        }
      }
    }
    if words <= 200, legal.nonzeroBitCount >= 2 { found.insert(.legalNotice) }
    if (5...140).contains(words), hasCookie, hasConsent, hasVoice || wordTraits.contains(where: { $0.contains(.voice) })
    {
      found.insert(.consent)
    }
    if words <= 45, hasThing, wordTraits.prefix(12).contains(where: { $0.contains(.promotion) }) {
      found.insert(.promotion)
    }
    return found
  }

  private func counts(_ wordTraits: [WordTraits]) -> Bool {
    wordTraits.contains { $0.contains(.counter) }
      || key.words.allSatisfy { word in
        let bytes = key.bytes[word.range]
        return bytes.allSatisfy { $0 < 0x80 }
          ? bytes.allSatisfy(isDigit)
          : String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { $0.properties.numericType != nil }
      }
  }

  private func countsComments(_ wordTraits: [WordTraits]) -> Bool {
    guard let first = key.words.first, wordTraits.dropFirst().prefix(2).contains(where: { $0.contains(.comment) })
    else {
      return false
    }
    return wordTraits[0].contains(.number) || key.bytes[first.range].allSatisfy(isDigit) && first.range.count < 19
  }

  private func isCaption(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if key.words.count >= 3, key.bytes[key.words[1].range].elementsEqual([0x6F, 0x66]),
      [0, 2].allSatisfy({ key.bytes[key.words[$0].range].allSatisfy(isDigit) })
    {
      return true
    }
    var (mayHead, mayTail) = (false, false)
    captionPatterns.search(bytes) { if $0 < captionHeads.count { mayHead = true } else { mayTail = true } }
    if mayHead, words <= 45 {
      let head = String(text.prefix(18))
      if captionHeads.contains(where: { head.hasBytes(of: $0) }) { return true }
    }
    guard mayTail else { return false }
    let tail = String(text.suffix(60))
    return captionTails.contains { tail.hasBytes(of: $0) }
  }

  private func isBetweenHeadlineAndText(isCounter: Bool) -> Bool {
    if let cue = cue?.cue, cue == .published || cue == .updated, date != nil { return true }
    guard words <= 25, !isProse || words < 18 else { return false }
    if isCounter || (words <= 18 && date != nil) { return true }
    guard let cue else { return false }
    switch cue.cue {
    case .byline, .published, .updated:
      return date != nil || cue.rest.isEmpty || !bylineNames(in: text, key: key).isEmpty
    case .share: return words <= 8
    default: return false
    }
  }

  /// A line of four words or more, most of which are numbers.
  var isTableRow: Bool {
    words >= 4 && key.words.count { key.bytes[$0.range].allSatisfy(isDigit) } * 2 > words
  }

  private var startsWithNumber: Bool {
    guard let first = text.utf8.first, isDigit(first) || first >= 0xC2 else { return false }
    let rest = text.drop { $0.isNumber }
    guard rest.startIndex > text.startIndex, let next = rest.utf8.first else { return false }
    return next == 0x2E || next == 0x29 || next == 0x20
  }

  private func startsWithDigit(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    return first < 0x80 ? isDigit(first) : text.unicodeScalars.first?.properties.numericType != nil
  }

  private func startsWithBullet(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, first >= 0xC2 || first == 0x2A || first == 0x2D else { return false }
    return bullets.contains { $0.count < bytes.count && bytes.starts(with: $0) && bytes[$0.count] == 0x20 }
  }
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

private let bullets = ["•", "*", "‣", "▪", "◦", "-", "·"].map { Array($0.utf8) }

private let captionPatterns = PatternSet(captionHeads + captionTails)

private let lineStems = PatternSet(
  legalTerms + ["all rights reserved"] + cookieWords + consentStems + promotedThings + unspacedVoices)
private let cookieStart = legalTerms.count + 1
private let consentStart = cookieStart + cookieWords.count
private let thingStart = consentStart + consentStems.count
private let voiceStart = thingStart + promotedThings.count

/// What a pass over the bytes of a line finds.
struct LineMarks {
  private(set) var scalars = 0
  /// Scalars of scripts that put no blanks between words.
  private(set) var unspaced = 0
  /// "|", "•" and "·".
  private(set) var dividers = 0
  private(set) var hasAt = false
  private(set) var hasCopyrightSign = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    for (position, byte) in bytes.enumerated() {
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte == 0x40 { hasAt = true }
      if byte == 0x7C { dividers += 1 }
      guard byte >= 0xC2, position + 1 < bytes.count else { continue }
      let next = bytes[position + 1]
      switch byte {
      case 0xC2:
        if next == 0xA9 { hasCopyrightSign = true }
        if next == 0xB7 { dividers += 1 }
      case 0xE0: if next >= 0xB8, next < 0xBC { unspaced += 1 }
      case 0xE2: if next == 0x80, position + 2 < bytes.count, bytes[position + 2] == 0xA2 { dividers += 1 }
      case 0xE3: if (0x81...0x83).contains(next) || next >= 0x90 { unspaced += 1 }
      case 0xE4...0xE9: unspaced += 1
      default: break
      }
    }
  }
}
