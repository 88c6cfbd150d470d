import Articles

let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
]
private let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]

/// A day written out, as far as it fits: "30 October 2018", "30 Oct 2018", "Oct 2018", "2018".
func dateWords(_ day: Day, columns: Int) -> String {
  let month = monthNames[day.month - 1]
  let full = "\(day.day) \(month) \(day.year)"
  return full.utf8.count <= columns ? full : shortDate(day, today: nil, columns: columns)
}

/// A publication date written out as far as it is known and fits: "30 October 2018", "October 2018", "2018".
func dateWords(_ date: PublicationDate, columns: Int) -> String {
  guard date.precision != .day else { return dateWords(date.day, columns: columns) }
  let full = "\(monthNames[date.day.month - 1]) \(date.day.year)"
  return date.precision == .month && full.utf8.count <= columns ? full : shortDate(date, today: nil, columns: columns)
}

/// A publication date as the list writes it, as far as it is known: a day as `shortDate` of it, "Oct 2018", "2018".
func shortDate(_ date: PublicationDate, today: Day?, columns: Int = 11) -> String {
  guard date.precision != .day else { return shortDate(date.day, today: today, columns: columns) }
  let forms = date.precision == .month ? [monthWords(date.day), "\(date.day.year)"] : ["\(date.day.year)"]
  return forms.first { $0.utf8.count <= columns } ?? ""
}

/// A day as the list writes it: "today", "Mon" within a week, "30 Oct" within the year, "30 Oct 2018".
///
/// `today` is `nil` where the current day is not known.
func shortDate(_ day: Day, today: Day?, columns: Int = 11) -> String {
  let month = monthNames[day.month - 1].prefix(3)
  let exact = "\(day.day) \(month)\(today?.year == day.year ? "" : " \(day.year)")"
  var forms = [exact, "\(month) \(day.year)", "\(day.year)"]
  switch today.map({ $0.daysSince1970 - day.daysSince1970 }) {
  case 0: forms.insert("today", at: 0)
  case let days? where (1...6).contains(days): forms.insert(weekdays[(day.daysSince1970 % 7 + 7) % 7], at: 0)
  default: break
  }
  return forms.first { $0.utf8.count <= columns } ?? ""
}

/// "Mar 2017".
func monthWords(_ day: Day) -> String { "\(monthNames[day.month - 1].prefix(3)) \(day.year)" }
