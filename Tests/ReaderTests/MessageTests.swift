import Grid
import Testing

@testable import Reader

/// What is announced from outside is seen, however much comes at once.
struct MessageTests {
  private func announced(_ events: Event..., prompt: String = "") throws -> ReadingDriver {
    var reader = try ReadingDriver()
    reader.type(prompt)
    for event in events { reader.send(event) }
    return reader
  }

  private func end(_ reader: inout ReadingDriver) {
    let last = reader.commands.last { if case .wait(.message, _, _) = $0 { true } else { false } }
    if case .wait(let timer, _, let ticket)? = last { reader.send(.timer(timer, ticket)) }
  }

  @Test func oneComesAfterTheOther() throws {
    var reader = try announced(.notice("one"), .notice("two"), .notice("one"), .notice("three"))
    var seen: [String] = []
    while let text = reader.state.message?.text {
      seen.append(text)
      end(&reader)
    }
    #expect(seen == ["one", "two", "three"])
  }

  @Test func aProblemDoesNotWaitForANotice() throws {
    var reader = try announced(.notice("sample"), .notice("more"), .problem("broken"), .problem("worse"))
    var seen: [String] = []
    while let text = reader.state.message?.text {
      seen.append(text)
      reader.press(.function(12))
    }
    #expect(seen == ["broken", "worse", "sample", "more"])
  }

  @Test(arguments: ["/pier", "M"])
  func whatCouldNotBeSeenIsShownAfterwards(open: String) throws {
    var reader = try ReadingDriver(.long(40))
    reader.type(open)
    reader.send(.problem("broken"))
    #expect(reader.state.message == nil)
    reader.press(.escape)
    #expect(reader.state.message?.text == "broken")
  }

  @Test func anAnswerToAKeyComesBeforeWhatWaits() throws {
    var reader = try announced(.notice("one"), .notice("two"))
    reader.type("n")
    #expect(reader.state.message?.text.contains("one") == false)
    #expect(reader.state.message?.text.contains("two") == false)
    end(&reader)
    #expect(reader.state.message?.text == "two")
  }
}
