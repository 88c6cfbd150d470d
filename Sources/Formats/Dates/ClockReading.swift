/// A time of day as written in a text; it may be impossible.
struct ClockTime: Hashable {
  var hour: Int
  var minute: Int
  var second: Int
  /// Minutes east of UTC; `nil` when no zone is named.
  var offsetMinutes: Int?
}

/// Reads a time of day that follows a date: "at 8:15 pm", "um 08.15 Uhr", "à 8h30", "14:03:00 +0100".
struct ClockReader {
  let tokens: [DateToken]
  /// Once `time()` has returned a time, the token past it.
  private(set) var position: Int

  init(tokens: [DateToken], position: Int) {
    self.tokens = tokens
    self.position = position
  }

  mutating func time() -> ClockTime? {
    let isAnnounced = skipIntroduction()
    guard let hour = number(at: position), tokens[position].digits <= 2, let divider = token(at: position + 1),
      touches(position, position + 1)
    else { return nil }
    var minute = 0
    let isDotted = divider.isSymbol(".")
    if divider.isSymbol(":") || divider.word == "h" || divider.word == "g" || isDotted {
      if let read = number(at: position + 2), tokens[position + 2].digits == 2, touches(position + 1, position + 2) {
        minute = read
        position += 3
      } else if divider.word == "h" {
        position += 2
      } else {
        return nil
      }
    } else if divider.word == "am" || divider.word == "pm" {
      position += 1
    } else {
      return nil
    }
    var second = 0
    if token(at: position)?.isSymbol(":") == true, let read = number(at: position + 1) {
      second = read
      position += 2
      if token(at: position)?.isSymbol(".,") == true, touches(position - 1, position), touches(position, position + 1),
        number(at: position + 1) != nil
      {
        position += 2
      }
    }
    let isNamed = ["uhr", "h", "wib", "klo"].contains(token(at: position)?.word)
    guard !isDotted || isAnnounced || isNamed else { return nil }
    if token(at: position)?.word == "uhr" || token(at: position)?.word == "h" { position += 1 }
    let clockHour = twelveHourClock(hour)
    return ClockTime(hour: clockHour, minute: minute, second: second, offsetMinutes: zone())
  }

  private func token(at index: Int) -> DateToken? { tokens.indices.contains(index) ? tokens[index] : nil }

  private func number(at index: Int) -> Int? { token(at: index)?.number }

  private func touches(_ left: Int, _ right: Int) -> Bool {
    guard let first = token(at: left), let second = token(at: right) else { return false }
    return first.range.upperBound == second.range.lowerBound
  }

  /// Skips words that announce a time, such as "um" or "kl."; returns whether there were any.
  private mutating func skipIntroduction() -> Bool {
    var isAnnounced = false
    for _ in 0..<4 {
      guard let token = token(at: position) else { break }
      if let word = token.word {
        guard timeIntroductions.contains(word) else { break }
        isAnnounced = true
      } else if !token.isSymbol(",|-–—•·@/.") {
        break
      }
      position += 1
    }
    return isAnnounced
  }

  private mutating func twelveHourClock(_ hour: Int) -> Int {
    guard let letter = token(at: position)?.word else { return hour }
    switch letter {
    case "am", "pm": position += 1
    case "a", "p":
      guard token(at: position + 1)?.isSymbol(".") == true, token(at: position + 2)?.word == "m" else { return hour }
      position += 3
      if token(at: position)?.isSymbol(".") == true { position += 1 }
    default: return hour
    }
    guard (1...12).contains(hour) else { return hour }
    return hour % 12 + (letter.hasPrefix("p") ? 12 : 0)
  }

  /// Minutes east of UTC; `nil` when no zone follows.
  private mutating func zone() -> Int? {
    var named: Int?
    if token(at: position)?.isSymbol("(") == true, token(at: position + 1)?.word.map({ zoneOffsets[$0] != nil }) == true
    {
      position += 1
    }
    if let name = token(at: position)?.word, let offset = zoneOffsets[name] {
      named = offset
      position += 1
    }
    guard named == nil || named == 0, token(at: position)?.isSymbol("+-−") == true, touches(position, position + 1),
      let number = number(at: position + 1)
    else { return named }
    let sign = token(at: position)?.isSymbol("+") == true ? 1 : -1
    let digits = tokens[position + 1].digits
    if digits == 4 {
      position += 2
      return sign * (number / 100 * 60 + number % 100)
    }
    guard digits <= 2, number <= 14 else { return named }
    position += 2
    guard token(at: position)?.isSymbol(":") == true, let minutes = self.number(at: position + 1) else {
      return sign * number * 60
    }
    position += 2
    return sign * (number * 60 + minutes)
  }
}

private let timeIntroductions: Set<String> = [
  "at", "um", "a", "as", "las", "kl", "klo", "om", "pukul", "ore", "alle", "в", "о", "h", "t", "saat", "godz", "o",
  "klokken", "jam", "time", "στις", "ora",
]

/// Minutes east of UTC for names of zones that are not ambiguous.
private let zoneOffsets: [String: Int] = [
  "z": 0, "utc": 0, "gmt": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
  "pst": -480, "pdt": -420, "cet": 60, "cest": 120, "met": 60, "mest": 120, "mez": 60, "mesz": 120, "bst": 60,
  "eet": 120, "eest": 180, "msk": 180, "мск": 180, "jst": 540, "kst": 540, "wib": 420, "wita": 480, "wit": 540,
  "ut": 0, "wet": 0, "hst": -600, "akst": -540, "akdt": -480, "nst": -210, "ndt": -150, "brt": -180, "sast": 120,
  "trt": 180, "pkt": 300, "sgt": 480, "hkt": 480, "awst": 480, "acst": 570, "acdt": 630, "aest": 600, "aedt": 660,
  "nzst": 720, "nzdt": 780,
]
