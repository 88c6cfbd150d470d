import Glibc

/// Memory of programs, in megabytes (2²⁰ bytes).
enum Memory {
  /// What is resident now.
  static var resident: Double { field("VmRSS:") }

  /// The most that was resident since the start, or since `forgetPeak`.
  static var peak: Double { field("VmHWM:") }

  /// Starts measuring the peak again, where the system allows it.
  static func forgetPeak() {
    guard let file = fopen("/proc/self/clear_refs", "w") else { return }
    fputs("5", file)
    fclose(file)
  }

  /// The most that was resident in another program so far; 0 when it is gone.
  static func peak(of program: pid_t) -> Double { field("VmHWM:", of: String(program)) }

  private static func field(_ name: String, of program: String = "self") -> Double {
    guard let file = fopen("/proc/\(program)/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      guard text.hasPrefix(name) else { continue }
      return text.split(separator: " ").compactMap { Double($0.trimmingTabs) }.first.map { $0 / 1024 } ?? 0
    }
    return 0
  }
}

extension Substring {
  fileprivate var trimmingTabs: Substring { drop { $0 == "\t" }.prefix { $0 != "\t" } }
}
