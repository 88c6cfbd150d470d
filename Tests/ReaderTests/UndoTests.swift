import Articles
import Grid
import Testing

@testable import Reader

/// What `U` takes back when the store refuses a write.
struct UndoTests {
  @Test func anUndoThatCannotBeStoredCanBeTriedAgain() throws {
    var reader = try ReadingDriver()
    reader.type("sss")
    let stars = reader.state.undoable
    #expect(stars.count == 3)
    let asked = update(&reader.state, .input(.key(.character("U"))))
    #expect(reader.state.list.selected?.isStarred == false)
    reader.refuse(asked)
    #expect(reader.state.list.selected?.isStarred == true)
    #expect(reader.state.undoable == stars)
    reader.type("U")
    #expect(reader.state.list.selected?.isStarred == false)
    #expect(reader.state.undoable == Array(stars.dropLast()))
  }

  @Test func aMarkThatCannotBeStoredIsNothingToUndo() throws {
    var reader = try ReadingDriver()
    let asked = update(&reader.state, .input(.key(.character("s"))))
    reader.refuse(asked)
    #expect(reader.state.list.selected?.isStarred == false)
    #expect(reader.state.undoable.isEmpty)
  }
}

extension ReadingDriver {
  /// Stores none of the changes.
  fileprivate mutating func refuse(_ asked: [Command]) {
    for case .make(let change) in asked { send(.notKept(change, reason: "disk full")) }
  }
}
