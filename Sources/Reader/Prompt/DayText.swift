import Articles

/// Reads a day, month or year as people type it: "2018-10", "30 Oct 2018", "oct 2018", "30.10.2018", "yesterday".
///
/// A date without a year is the latest that does not begin after today, `nil` where `today` is. `nil` for a text that
/// is no date (yet).
func daySpan(typed text: String, today: Day?) -> DaySpan? {
  let words = text.folded.split { $0 == " " || $0 == "," }.map(String.init)
  guard let first = words.first else { return nil }
  if words.count == 1 {
    if let span = DaySpan(first) { return span }
    if let today, let days = ["today": 0, "yesterday": 1][first] {
      return DaySpan(Day(daysSince1970: today.daysSince1970 - days))
    }
    let numbers = first.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "/" }.map { Int($0) }
    if numbers.count == 3, let first = numbers[0], let second = numbers[1], let year = numbers[2] {
      return day(first, second, year: year).map(DaySpan.init)
    }
  }
  return wordedSpan(words, today)
}

/// The date with the day first, or, where there is no such date, with the month first.
private func day(_ first: Int, _ second: Int, year: Int) -> Day? {
  Day(year: year, month: second, day: first) ?? Day(year: year, month: first, day: second)
}

/// The span of a date whose month is a word: "30 oct 2018" in any order.
private func wordedSpan(_ words: [String], _ today: Day?) -> DaySpan? {
  var (year, month, day): (Int?, Int?, Int?)
  for word in words {
    if let named = monthNumber(word), month == nil {
      month = named
    } else if word.utf8.count == 4, let number = Int(word), year == nil {
      year = number
    } else if let number = Int(word.prefix { $0.isNumber }), (1...31).contains(number), day == nil {
      day = number
    } else {
      return nil
    }
  }
  guard let month else { return nil }
  guard let known = year ?? today.map({ lastYear(before: $0, month, day ?? 1) }) else { return nil }
  if let day { return Day(year: known, month: month, day: day).map(DaySpan.init) }
  return DaySpan("\(String(repeating: "0", count: max(0, 4 - String(known).count)))\(known)-\(month)")
}

/// The year of the last such day that is not after today.
private func lastYear(before today: Day, _ month: Int, _ day: Int) -> Int {
  (month, day) <= (today.month, today.day) ? today.year : today.year - 1
}

/// 1…12 for the beginning of an English month's name, three letters or more.
private func monthNumber(_ word: String) -> Int? {
  guard word.count >= 3 else { return nil }
  return monthNames.firstIndex { $0.folded.hasPrefix(word) }.map { $0 + 1 }
}

extension DaySpan {
  /// "30 Oct 2018", "Oct 2018", "2018".
  var words: String {
    if first == last { return shortDate(first, today: nil) }
    return first.month == last.month ? monthWords(first) : "\(first.year)"
  }
}
