import CUchardet
import Charsets

/// The encoding in which a text reads best, for bytes that are not UTF-8 and have no usable declaration.
struct EncodingGuess {
  var encoding: TextEncoding
  var doubt: String?

  init(of bytes: [UInt8], _ census: UTF8Census) {
    encoding = guessByLibrary(bytes) ?? .table(.windows1252)
  }
}

/// What libuchardet takes the first 64 KB for; `nil` where it does not know, or names what is not known here.
private func guessByLibrary(_ bytes: [UInt8]) -> TextEncoding? {
  guard let detector = uchardet_new() else { return nil }
  defer { uchardet_delete(detector) }
  let head = bytes.prefix(64 << 10)
  let result = head.withUnsafeBytes {
    uchardet_handle_data(detector, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
  }
  guard result == 0 else { return nil }
  uchardet_data_end(detector)
  guard let label = uchardet_get_charset(detector) else { return nil }
  return TextEncoding(label: String(cString: label))
}
