import Articles

/// "128", or "more than 1000".
func countWords(_ count: RowCount) -> String {
  switch count {
  case .exactly(let rows): grouped(rows)
  case .moreThan(let rows): "more than \(grouped(rows))"
  }
}

/// Digits in groups of three: "100,000".
func grouped(_ number: Int) -> String {
  let digits = Array(String(abs(number)))
  var out = number < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { out.append(",") }
    out.append(digit)
  }
  return out
}
