import Articles
import Grid
import Testing

@testable import Reader

/// What `U` takes back when the store refuses a write.
struct UndoTests {
  @Test func anUndoThatCannotBeStoredCanBeTriedAgain() {
    var reader = ReadingDriver()
    reader.type("sss")
    let stars = reader.state.undoable
    #expect(stars.count == 3)
    for command in reader.commands where StateChange(command) != nil { reader.send(.answer(.kept(command))) }
    let asked = update(&reader.state, .input(.key(.character("U"))))
    #expect(reader.state.list.selected?.isStarred == false)
    for command in asked where StateChange(command) != nil {
      reader.send(.answer(.failed(command, reason: "disk full")))
    }
    #expect(reader.state.list.selected?.isStarred == true)
    #expect(reader.state.undoable == stars)
    reader.type("U")
    #expect(reader.state.list.selected?.isStarred == false)
    #expect(reader.state.undoable == Array(stars.dropLast()))
  }

  @Test func aMarkThatCannotBeStoredIsNothingToUndo() {
    var reader = ReadingDriver()
    let asked = update(&reader.state, .input(.key(.character("s"))))
    for command in asked { reader.send(.answer(.failed(command, reason: "disk full"))) }
    #expect(reader.state.list.selected?.isStarred == false)
    #expect(reader.state.undoable.isEmpty)
  }
}
