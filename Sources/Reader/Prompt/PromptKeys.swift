import Articles
import Grid

/// What a key that types no character means in a prompt.
enum PromptAction: Hashable, Sendable, CaseIterable {
  case accept, close, quit, switchSide, recall, up, down, pageUp, pageDown
  case edit(TextEdit)

  static let allCases: [PromptAction] =
    [.accept, .close, .quit, .switchSide, .recall, .up, .down, .pageUp, .pageDown] + TextEdit.allCases.map(edit)

  /// `nil` for a key without a meaning in prompts.
  init?(for key: Key) {
    guard let action = PromptBinding.actions[key] else { return nil }
    self = action
  }
}

/// A row of the keys that mean something in a prompt. Help, `dateline keys` and the prompts are all made from it.
struct PromptBinding: Hashable, Sendable {
  let action: PromptAction
  /// All keys that mean it.
  let keys: [Key]
  let meaning: String

  init(_ action: PromptAction, _ keys: [Key], _ meaning: String) {
    self.action = action
    self.keys = keys
    self.meaning = meaning
  }

  static let all: [PromptBinding] = [
    PromptBinding(.accept, [.enter], "go to what is found; run the command"),
    PromptBinding(.close, [.escape, .control("g")], "cancel and go back; so does Backspace when empty"),
    PromptBinding(.switchSide, [.tab], "from the library to the article, and back; complete a command"),
    PromptBinding(.up, [.up, .control("p")], "up in what is found"),
    PromptBinding(.down, [.down, .control("n")], "down in what is found"),
    PromptBinding(.pageUp, [.pageUp], "a page up in what is found"),
    PromptBinding(.pageDown, [.pageDown], "a page down in what is found"),
    PromptBinding(.recall, [.control("r")], "earlier searches that begin with what is typed"),
    PromptBinding(.edit(.deleteBackward), [.backspace], "delete the character before the cursor"),
    PromptBinding(.edit(.deleteForward), [.delete], "delete the character under the cursor"),
    PromptBinding(.edit(.deleteWord), [.control("w")], "delete the word before the cursor"),
    PromptBinding(.edit(.deleteToStart), [.control("u")], "delete all before the cursor"),
    PromptBinding(.edit(.left), [.left], "a character to the left"),
    PromptBinding(.edit(.right), [.right], "a character to the right"),
    PromptBinding(.edit(.start), [.control("a"), .home], "to the start of the line"),
    PromptBinding(.edit(.end), [.control("e"), .end], "to the end of the line"),
    PromptBinding(.quit, [.control("c")], "quit at once"),
  ]

  static let actions = Dictionary(
    all.flatMap { binding in binding.keys.map { ($0, binding.action) } }, uniquingKeysWith: { first, _ in first })

  private var label: String { keys.map(\.label).joined(separator: " ") }

  var row: KeyTableRow { .keys(label, meaning: meaning) }

  /// What a filter of the help page looks in.
  var search: String { "\(label) \(meaning)".folded }
}
