import Foundation

/// Names to fill sentences with, from names.txt beside this file.
struct NameLists {
  private(set) var given: [String] = []
  private(set) var surnames: [String] = []
  /// Family names that stand before the given name, and given names that follow one.
  private(set) var familyFirst: [String] = []
  private(set) var givenAfter: [String] = []

  /// `nil` where the file is missing.
  init?() {
    guard let url = Bundle.module.url(forResource: "names", withExtension: "txt"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return nil }
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
    guard ![given, surnames, familyFirst, givenAfter].contains(where: \.isEmpty) else { return nil }
  }

  func anyGiven(_ random: inout RandomNumbers) -> String { any(given, invented: 0.15, &random) }

  func anySurname(_ random: inout RandomNumbers) -> String { any(surnames, invented: 0.35, &random) }

  /// A name of the list, or one of two crossed, so that the tagger does not only learn the list.
  private func any(_ names: [String], invented: Double, _ random: inout RandomNumbers) -> String {
    let first = names.randomElement(using: &random) ?? ""
    guard random.unit() < invented, let second = names.randomElement(using: &random), first.count > 3, second.count > 3
    else { return first }
    return first.prefix((first.count + 1) / 2) + second.suffix(second.count / 2).lowercased()
  }
}
