/// The measurements of one thing.
struct Figure: Sendable {
  enum Unit: String, Sendable {
    case milliseconds = "ms"
    case megabytes = "MB"
    case articlesPerSecond = "articles/s"
    case tokensPerSecond = "tokens/s"
    case times = "×"
    case bytes = "bytes"

    /// Whether more is better.
    var isRate: Bool { self == .articlesPerSecond || self == .tokensPerSecond }
  }

  /// The limits of a figure; `nil` where there is none.
  struct Asked: Sendable {
    var median: Double?
    var worst: Double?
  }

  let name: String
  let unit: Unit
  let asked: Asked
  /// From the smallest to the largest.
  private let values: [Double]
  /// Processor time in milliseconds, from the smallest to the largest; empty if the figure is not a time.
  private let cpus: [Double]

  /// A time, from as many laps as were measured.
  init(_ name: String, _ laps: [Lap], median: Double? = nil, worst: Double? = nil) {
    self.name = name
    unit = .milliseconds
    asked = Asked(median: median, worst: worst)
    values = laps.map(\.wall).sorted()
    cpus = laps.map(\.cpu).sorted()
  }

  /// Numbers that are not times, one for each measurement.
  init(_ name: String, _ values: [Double], _ unit: Unit, median: Double? = nil) {
    self.name = name
    self.unit = unit
    asked = Asked(median: median)
    self.values = values.sorted()
    cpus = []
  }

  /// A number that was measured once. `asked` is the most, or for a rate the least, that is allowed.
  init(_ name: String, _ value: Double, _ unit: Unit, asked: Double? = nil) {
    self.name = name
    self.unit = unit
    self.asked = Asked(median: asked)
    values = [value]
    cpus = []
  }

  var count: Int { values.count }
  var median: Double { values.isEmpty ? 0 : values[values.count / 2] }
  var worst: Double { values.last ?? 0 }
  /// The value that one in a hundred exceeds; of few values, the largest.
  var p99: Double { values.isEmpty ? 0 : values[(values.count * 99 + 99) / 100 - 1] }

  /// The median processor time; `nil` if the figure is not a time.
  var cpu: Double? { cpus.isEmpty ? nil : cpus[cpus.count / 2] }
  var worstCPU: Double? { cpus.last }

  /// Whether the limits are met; `nil` where there are none.
  var isMet: Bool? {
    guard asked.median != nil || asked.worst != nil else { return nil }
    if unit.isRate { return median >= asked.median ?? 0 }
    return median <= asked.median ?? .infinity && worst <= asked.worst ?? .infinity
  }
}

/// Figures of one kind.
struct Section: Sendable {
  var title: String
  var figures: [Figure] = []

  init(_ title: String) { self.title = title }
}
