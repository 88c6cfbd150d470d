import Articles

/// A date in the form that nearly all feeds have: "Tue, 05 Mar 2024 10:11:12 GMT", or with "+0100" as its zone.
struct UsualFeedDate {
  let date: PublicationDate

  /// `nil` for a date in any other form.
  init?(_ text: String) {
    var text = text
    guard let date = text.withUTF8(Self.date) else { return nil }
    self.date = date
  }

  private static func date(of bytes: UnsafeBufferPointer<UInt8>) -> PublicationDate? {
    func number(_ start: Int, _ digits: Int) -> Int? {
      var value = 0
      for place in start..<start + digits {
        guard (0x30...0x39).contains(bytes[place]) else { return nil }
        value = value * 10 + Int(bytes[place] - 0x30)
      }
      return value
    }
    guard bytes.count >= 29, bytes.count <= 31, bytes[3] == UInt8(ascii: ","),
      [4, 7, 11, 16, 25].allSatisfy({ bytes[$0] == 0x20 }), bytes[19] == UInt8(ascii: ":"),
      bytes[22] == UInt8(ascii: ":"), let month = months.firstIndex(where: { bytes[8..<11].elementsEqual($0.utf8) }),
      let day = number(5, 2), let year = number(12, 4), let hour = number(17, 2), let minute = number(20, 2),
      let second = number(23, 2), let zone = offset(of: bytes[26...]),
      let found = Day(year: year, month: month + 1, day: day)
    else { return nil }
    return PublicationDate(found, hour: hour, minute: minute, second: second, offsetMinutes: zone)
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// Minutes east of UTC of "GMT" and "+0130".
  private static func offset(of zone: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    if zone.elementsEqual("GMT".utf8) { return 0 }
    guard zone.count == 5, let sign = zone.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      zone.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let digits = zone.dropFirst().map { Int($0) - 0x30 }
    guard digits[2] < 6 else { return nil }
    let minutes = (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3]
    return sign == UInt8(ascii: "-") ? -minutes : minutes
  }
}
