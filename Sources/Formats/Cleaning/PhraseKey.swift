/// A line in the form in which phrases are compared: folded, without punctuation, one blank between words.
func phraseKey(_ text: some StringProtocol) -> String {
  var out: [UInt8] = []
  out.reserveCapacity(text.utf8.count)
  var needsBlank = false
  for scalar in text.unicodeScalars {
    guard isKeyScalar(scalar) else {
      needsBlank = true
      continue
    }
    if needsBlank, !out.isEmpty { out.append(0x20) }
    needsBlank = false
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      out.append((65...90).contains(byte) ? byte + 32 : byte)
    } else {
      out.append(contentsOf: String(scalar).folded.utf8)
    }
  }
  return String(decoding: out, as: UTF8.self)
}

/// Letters, digits and the marks that belong to letters.
private func isKeyScalar(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return (97...122).contains(scalar.value | 0x20) || (48...57).contains(scalar.value) }
  if scalar.value < 0x250 { return scalar.value >= 0xC0 && scalar != "×" && scalar != "÷" }
  let properties = scalar.properties
  if properties.isAlphabetic || properties.numericType != nil { return true }
  return properties.generalCategory == .nonspacingMark || properties.generalCategory == .spacingMark
}
