import Grid

extension Keymap {
  /// The keymap with other keys for these actions. A key given to one of them loses any other meaning.
  public func rebinding(_ wanted: [Action: [Key]]) -> Keymap {
    let taken = Set(wanted.values.joined())
    return Keymap(
      bindings.map { binding in
        var binding = binding
        binding.keys = wanted[binding.action] ?? binding.keys.filter { !taken.contains($0) }
        return binding
      })
  }

  /// Whether a key quits the reader.
  public var canQuit: Bool { key(for: .program(.quit)) != nil || key(for: .program(.quitAtOnce)) != nil }
}
