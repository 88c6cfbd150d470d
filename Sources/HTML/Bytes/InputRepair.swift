/// What the standard does before it looks at markup: bytes become UTF-8 without faults, line ends become line feeds.
///
/// A leading byte order mark goes. Most pages pass through as they are, without a copy.
func repaired(_ bytes: [UInt8]) -> [UInt8] {
  let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
  let needsWork = bytes.withUnsafeBufferPointer { needsRepair(ByteView($0)) }
  guard isMarked || needsWork else { return bytes }
  let text = isMarked ? Array(bytes.dropFirst(3)) : bytes
  guard needsWork else { return text }
  return text.withUnsafeBufferPointer { rewritten(ByteView($0)) }
}

/// Whether there are carriage returns or faulty UTF-8.
private func needsRepair(_ view: ByteView) -> Bool {
  var index = 0
  while index < view.count {
    let returns = Block.pattern(.carriageReturn)
    let plain = Block.pattern(0x80)
    while index &+ 32 <= view.count {
      let (first, second) = (view.block(at: index), view.block(at: index &+ 16))
      let marks = (first .== returns) .| (second .== returns) .| (first .>= plain) .| (second .>= plain)
      guard Block.Marks(marks).isEmpty else { break }
      index &+= 32
    }
    if index &+ 8 <= view.count {
      let word = view.word(at: index)
      let highs = word & Swar.highs
      let returns = Swar.zeros(word ^ Swar.pattern(.carriageReturn))
      let plain = highs.trailingZeroBitCount &>> 3
      if returns != 0, returns.trailingZeroBitCount &>> 3 < plain { return true }
      index &+= plain
      if plain == 8 { continue }
    }
    guard index < view.count else { break }
    let byte = view[index]
    if byte == .carriageReturn { return true }
    guard byte >= 0x80 else {
      index &+= 1
      continue
    }
    let length = sequenceLength(view, at: index)
    if length <= 0 { return true }
    index &+= length
  }
  return false
}

/// The bytes with every line end as a line feed, whatever else they hold.
func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var before: UInt8 = 0
  for byte in bytes {
    if byte != .lineFeed || before != .carriageReturn { result.append(byte == .carriageReturn ? .lineFeed : byte) }
    before = byte
  }
  return result
}

private func rewritten(_ view: ByteView) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(view.count + view.count / 8)
  var index = 0
  var kept = 0
  while index < view.count {
    let byte = view[index]
    if byte == .carriageReturn {
      result.append(contentsOf: view[kept..<index])
      result.append(.lineFeed)
      index &+= index &+ 1 < view.count && view[index &+ 1] == .lineFeed ? 2 : 1
      kept = index
    } else if byte < 0x80 {
      index &+= 1
    } else {
      let length = sequenceLength(view, at: index)
      if length <= 0 {
        result.append(contentsOf: view[kept..<index])
        result.append(0xEF)
        result.append(0xBF)
        result.append(0xBD)
        index &+= max(1, -length)
        kept = index
      } else {
        index &+= length
      }
    }
  }
  result.append(contentsOf: view[kept..<view.count])
  return result
}

/// How many bytes the UTF-8 sequence at a place has; of a faulty one, those that make one U+FFFD, negative.
func sequenceLength(_ view: ByteView, at index: Int) -> Int {
  let lead = view[index]
  var lowest: UInt8 = 0x80
  var highest: UInt8 = 0xBF
  let length: Int
  switch lead {
  case 0..<0x80: return 1
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, lowest) = (3, 0xA0)
  case 0xED: (length, highest) = (3, 0x9F)
  case 0xE1...0xEF: length = 3
  case 0xF0: (length, lowest) = (4, 0x90)
  case 0xF4: (length, highest) = (4, 0x8F)
  case 0xF1...0xF3: length = 4
  default: return -1
  }
  var position = 1
  while position < length {
    guard index + position < view.count else { return -position }
    let byte = view[index + position]
    guard byte >= lowest, byte <= highest else { return -position }
    (lowest, highest) = (0x80, 0xBF)
    position += 1
  }
  return length
}
