import Articles

private let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
]
private let weekdays = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"]

/// A day in the fullest words that fit: "today", "Monday", "30 October 2018", "30 Oct 2018", "Oct 2018", "2018".
///
/// `today` is `nil` where nothing is known about now; days are then written out.
func dateWords(_ day: Day, today: Day?, columns: Int) -> String {
  let month = monthNames[day.month - 1]
  let full = "\(day.day) \(month)\(today?.year == day.year ? "" : " \(day.year)")"
  return nearDate(day, today: today).first { $0.utf8.count <= columns }
    ?? (full.utf8.count <= columns ? full : shortDate(day, today: today, columns: columns))
}

/// A day as the list writes it: "today", "Monday", "30 Oct", "30 Oct 2018", "Oct 2018", "2018".
func shortDate(_ day: Day, today: Day?, columns: Int = 11) -> String {
  let month = monthNames[day.month - 1].prefix(3)
  let exact = "\(day.day) \(month)\(today?.year == day.year ? "" : " \(day.year)")"
  let forms = nearDate(day, today: today) + [exact, "\(month) \(day.year)", "\(day.year)"]
  return forms.first { $0.utf8.count <= columns } ?? ""
}

/// How a day of the last week is called, if it is one.
private func nearDate(_ day: Day, today: Day?) -> [String] {
  switch today.map({ $0.daysSince1970 - day.daysSince1970 }) {
  case 0: ["today"]
  case 1: ["yesterday"]
  case let days? where (2...6).contains(days): [weekdays[(day.daysSince1970 % 7 + 7) % 7]]
  default: []
  }
}
