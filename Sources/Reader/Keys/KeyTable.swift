import Articles
import Grid

/// A row of the help page and of `dateline keys`.
public enum KeyTableRow: Hashable, Sendable {
  case topic(String)
  case keys(String, meaning: String)
}

extension Keymap {
  /// The keymap for people, topic by topic: only rows whose keys, name or meaning contain `filter`.
  public func table(filter: String = "") -> [KeyTableRow] {
    let wanted = filter.folded
    let topics = Binding.Topic.allCases.flatMap { topic -> [KeyTableRow] in
      let rows = bindings.filter { $0.topic == topic && !$0.action.isFurtherPost }
        .map(row)
        .filter { wanted.isEmpty || $0.search.contains(wanted) }
        .map(\.row)
      return rows.isEmpty ? [] : [.topic(topic.rawValue)] + rows
    }
    let prompt = PromptBinding.all.filter { wanted.isEmpty || $0.search.contains(wanted) }.map(\.row)
    return topics + (prompt.isEmpty ? [] : [.topic("While typing in a prompt or a command")] + prompt)
  }

  /// The row of a binding, and the text that a filter looks in. The ten keys of related posts share one row.
  private func row(_ binding: Binding) -> (row: KeyTableRow, search: String) {
    if case .related = binding.action {
      let keys = bindings.filter { if case .related = $0.action { true } else { false } }.compactMap(\.keys.first).map(
        \.label)
      let label = keys.isEmpty ? "" : "\(keys.first ?? "")–\(keys.dropLast().last ?? "") \(keys.last ?? "")"
      return (.keys(label, meaning: "open that related post from anywhere"), "related post \(label)")
    }
    let label =
      binding.keys.isEmpty ? ":\(binding.action.name)" : binding.keys.map(\.label).joined(separator: " ")
    return (.keys(label, meaning: binding.meaning), "\(label) \(binding.action.name) \(binding.meaning)".folded)
  }
}

extension Action {
  /// Whether this is a related post other than the first, whose row stands for all ten.
  fileprivate var isFurtherPost: Bool {
    if case .related(let post) = self { post > 1 } else { false }
  }
}
