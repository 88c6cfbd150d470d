import Articles

extension DateReader {
  /// The month or year that the whole text names: "March 2024", "2024年3月", "03/2024", "marzo de 2024", "2024 г."
  var partialDate: PublicationDate? {
    guard let first = self[0] else { return nil }
    guard let number = first.number else {
      guard let month = first.word.flatMap(month(named:)) else { return nil }
      let next = skip(1, words: connectors, symbols: ".,-/'’")
      guard let year = year(at: next), isEnd(next + 1) else { return nil }
      return PublicationDate(year: year, month: month)
    }
    if first.digits <= 2 {
      guard self[1]?.isSymbol("-/.") == true, let year = year(at: 2), isEnd(3) else { return nil }
      return PublicationDate(year: year, month: number)
    }
    guard let year = year(at: 0) else { return nil }
    return self[1]?.isYearSign == true ? dated(year, 2) : dated(year, 1)
  }

  /// The year, with the month that follows at a token if there is one; `nil` if anything else follows.
  private func dated(_ year: Int, _ position: Int) -> PublicationDate? {
    if isEnd(position) { return PublicationDate(year: year) }
    let next = skip(position, words: ["m", "de"], symbols: ".,-/")
    guard let token = self[next] else { return nil }
    if let name = token.word, let month = month(named: name), isEnd(next + 1) {
      return PublicationDate(year: year, month: month)
    }
    guard let month = token.number, token.digits <= 2 else { return nil }
    return isEnd(self[next + 1]?.isMonthSign == true ? next + 2 : next + 1)
      ? PublicationDate(year: year, month: month) : nil
  }

  private func year(at index: Int) -> Int? { self[index]?.digits == 4 ? self[index]?.number : nil }

  /// Whether nothing follows except a full stop and letters that mean "year".
  private func isEnd(_ position: Int) -> Bool {
    skip(position, words: ["г", "р", "r", "god"], symbols: ".") >= tokens.count
  }
}

extension DateToken {
  /// 年 or 년, which follow a year.
  var isYearSign: Bool { word.map { ["年", "년"].contains(String($0.prefix(1))) } ?? false }
  /// 月 or 월, which follow a month.
  var isMonthSign: Bool { word.map { ["月", "월"].contains(String($0.prefix(1))) } ?? false }
}
