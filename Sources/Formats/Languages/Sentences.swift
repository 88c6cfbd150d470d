/// Whether a text contains a run of sentences, in whatever script: two that each have five words or more, or one of
/// twelve. Where no blanks divide words, ten and twenty-five characters. Headings, menus and lists of numbers contain none.
/// Thai, Lao and Khmer put a blank where others put a full stop.
func hasSentences(_ text: Substring) -> Bool {
  var sentences = 0
  var (words, unspaced, isInWord) = (0, 0, false)
  // Whether the last character of a script without blanks is of one without full stops, too.
  var isUnmarked = false
  for scalar in text.unicodeScalars {
    let isEnd = scalar.value < 0x80 ? scalar == "." || scalar == "!" || scalar == "?" : sentenceMarks.contains(scalar)
    if isEnd || unspaced >= 25 && isUnmarked && scalar.properties.isWhitespace {
      if words >= 12 || unspaced >= 25 { return true }
      if words >= 5 || unspaced >= 10 { sentences += 1 }
      guard sentences < 2 else { return true }
      (words, unspaced, isInWord) = (0, 0, false)
    } else if isUnspaced(scalar) {
      unspaced += 1
      isUnmarked = (0x0E00...0x0EFF).contains(scalar.value) || (0x1780...0x17FF).contains(scalar.value)
      isInWord = false
    } else if scalar.isASCII ? (0x61...0x7A).contains(scalar.value | 0x20) : scalar.properties.isAlphabetic {
      if !isInWord { words += 1 }
      isInWord = true
    } else if scalar != "'" && scalar != "’" && scalar != "-" {
      isInWord = false
    }
  }
  return false
}

private let sentenceMarks = Set(".!?…。！？؟।։၊။៕።".unicodeScalars)

/// Scripts that put no blanks between words: Thai to Burmese, Khmer, Chinese and Japanese.
private func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x0E00: false
  case 0x0E00...0x0FFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF, 0x20000...0x3FFFF: true
  default: false
  }
}
