import Recognition

/// model.bin as bytes: "DNER", version, number of labels, bits, scale, label names, starts, transitions, weights.
enum ModelFile {
  /// Rounds the weights to signed bytes; the few that are largest are cut off, so that the others keep their steps.
  static func bytes(of weights: Weights, bits: Int) -> [UInt8] {
    let labels = Label.all
    let scale = scale(of: weights, labels.count)
    var out: [UInt8] = Array("DNER".utf8)
    append(UInt16(1), to: &out)
    out += [UInt8(labels.count), UInt8(bits)]
    append(scale.bitPattern, to: &out)
    for label in labels {
      out.append(UInt8(label.text.utf8.count))
      out += Array(label.text.utf8)
    }
    for number in labels.indices { append(weights.starts[number].bitPattern, to: &out) }
    for row in weights.transitions {
      for number in labels.indices { append(row[number].bitPattern, to: &out) }
    }
    for row in weights.table {
      for number in labels.indices {
        let rounded = (row[number] / scale).rounded(.toNearestOrEven)
        out.append(UInt8(bitPattern: Int8(max(-127, min(127, rounded)))))
      }
    }
    return out
  }

  /// So that all but one in two thousand of the weights that are not zero fit.
  private static func scale(of weights: Weights, _ count: Int) -> Float {
    let sizes = weights.table.flatMap { row in (0..<count).map { abs(row[$0]) } }.filter { $0 > 0 }.sorted()
    guard !sizes.isEmpty else { return 1 }
    return sizes[min(sizes.count - 1, Int(Double(sizes.count) * 0.9995))] / 127
  }

  private static func append(_ number: some FixedWidthInteger, to out: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { out += Array($0) }
  }
}
