import Foundation

/// Names to fill sentences with, from the lists beside this file.
struct NameLists {
  /// Names that are at home together.
  struct Region {
    var given: [String]
    var surnames: [String]
  }

  private(set) var given: [String] = []
  private(set) var surnames: [String] = []
  /// Family names that stand before the given name, and given names that follow one.
  private(set) var familyFirst: [String] = []
  private(set) var givenAfter: [String] = []
  private(set) var regions: [Region] = []
  private(set) var cities: [String] = []
  /// As headlines have them: "Vows", "Trade Deal".
  private(set) var verbs: [String] = []
  private(set) var objects: [String] = []

  /// `nil` where a file is missing.
  init?() {
    guard let text = Self.resource("names"), let world = Self.resource("world-names") else { return nil }
    var section = ""
    for line in text.split(separator: "\n") {
      if line.hasPrefix("# ") {
        section = String(line.dropFirst(2))
        continue
      }
      let names = line.split(separator: " ").map(String.init)
      switch section {
      case "given names": given += names
      case "surnames": surnames += names
      case "family names that stand first": familyFirst += names
      default: givenAfter += names
      }
    }
    // A line with the region, one with given names, one with surnames.
    let lines = world.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: " ").map(String.init)
    }
    regions = stride(from: 0, to: lines.count - 1, by: 2).map { Region(given: lines[$0], surnames: lines[$0 + 1]) }
    guard let words = Self.resource("words") else { return nil }
    cities = Self.section("city", of: words).flatMap { $0.split(separator: " ") }.map(String.init)
    verbs = Self.section("headline verb", of: words).flatMap { $0.split(separator: " ") }.map(String.init)
    objects = Self.section("headline object", of: words).map(String.init)
    guard ![given, surnames, familyFirst, givenAfter, cities, verbs, objects].contains(where: \.isEmpty),
      !regions.isEmpty
    else { return nil }
  }

  private static func resource(_ name: String) -> String? {
    Bundle.module.url(forResource: name, withExtension: "txt", subdirectory: "Lists").flatMap {
      try? String(contentsOf: $0, encoding: .utf8)
    }
  }

  /// The lines below a heading.
  private static func section(_ heading: String, of text: String) -> [Substring] {
    Array(text.split(separator: "\n").drop { $0 != "# " + heading }.dropFirst().prefix { !$0.hasPrefix("# ") })
  }

  func anyGiven(_ random: inout RandomNumbers) -> String {
    random.unit() < 0.5 ? any(given, invented: 0.15, &random) : any(region(&random).given, invented: 0.15, &random)
  }

  func anySurname(_ random: inout RandomNumbers) -> String {
    random.unit() < 0.5
      ? any(surnames, invented: 0.35, &random) : any(region(&random).surnames, invented: 0.35, &random)
  }

  /// The names of some part of the world; the lists without one count as a part, too.
  func region(_ random: inout RandomNumbers) -> Region {
    random.unit() < 0.2
      ? Region(given: given, surnames: surnames)
      : regions.randomElement(using: &random) ?? Region(given: given, surnames: surnames)
  }

  /// A name of the list, or one of two crossed, so that the tagger does not only learn the list.
  func any(_ names: [String], invented: Double, _ random: inout RandomNumbers) -> String {
    let first = names.randomElement(using: &random) ?? ""
    guard random.unit() < invented, let second = names.randomElement(using: &random), first.count > 3, second.count > 3
    else { return first }
    return first.prefix((first.count + 1) / 2) + second.suffix(second.count / 2).lowercased()
  }
}
