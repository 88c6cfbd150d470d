import Articles
import Testing

@testable import Reader

/// A list of which only a part is held.
struct PagerTests {
  struct Number: PagedRow {
    typealias Start = Int
    let key: Int
    var subject: Int { key }
  }

  /// What a list of so many numbers answers.
  private func window(of count: Int, _ anchor: Anchor<Number>, limit: Int) -> Window<Number> {
    let range: Range<Int>
    switch anchor {
    case .top: range = 0..<min(limit, count)
    case .bottom: range = max(0, count - limit)..<count
    case .after(let key): range = key + 1..<min(key + 1 + limit, count)
    case .before(let key): range = max(0, key - limit)..<key
    case .around(let number), .from(let number):
      let start = number < count ? max(0, number - limit / 2) : 0
      range = start..<min(start + limit, count)
    }
    return Window(
      rows: range.map(Number.init), startsAtTop: range.lowerBound == 0, endsAtBottom: range.upperBound == count)
  }

  private func filled(_ anchor: Anchor<Number>, of count: Int = 5_000) -> Pager<Number> {
    var pager = Pager<Number>()
    pager.beginFilling(anchor)
    pager.receive(window(of: count, anchor, limit: 40), at: anchor)
    return pager
  }

  @Test func everyAnchorSelectsItsRow() {
    #expect(Pager<Number>().content == .loading)
    #expect(filled(.top).selected?.key == 0)
    #expect(filled(.bottom).selected?.key == 4_999)
    #expect(filled(.around(700)).selected?.key == 700)
    #expect(filled(.from(700)).selected == filled(.from(700)).rows.first)
    #expect(filled(.around(9_999)).rows.first?.key == 0, "the top, where the list does not hold the row")
    #expect(filled(.top, of: 0).selected == nil)
    for anchor in [Anchor<Number>.top, .bottom, .around(700), .from(700)] {
      #expect(filled(anchor).content == .loaded && filled(anchor).filling == nil)
    }
  }

  @Test func readsOnNearTheEdgesThatAreNotTheListsOwn() {
    #expect(filled(.top).next(within: 60) == .after(39))
    #expect(filled(.bottom).next(within: 60) == .before(4_960))
    #expect(filled(.top, of: 40).next(within: 60) == nil)
    var pager = filled(.around(700))
    #expect(pager.next(within: 10) == nil)
    pager.window.selection = 35
    #expect(pager.next(within: 10) == .after(719))
    pager.window.selection = 5
    #expect(pager.next(within: 10) == .before(680))
  }

  /// Down to the end and up again; the rows held are bounded, in order, and the selection is the row that was gone to.
  @Test func aLongListIsHeldInPart() {
    var pager = filled(.top)
    let most = RowWindow<Number>.rowLimit + RowWindow<Number>.pageRows
    func readOn() {
      while let anchor = pager.next() {
        pager.receive(window(of: 5_000, anchor, limit: RowWindow<Number>.pageRows), at: anchor)
      }
    }
    for number in Array(0..<5_000) + (0..<5_000).reversed() {
      pager.select(number)
      pager.window.keepSelectionVisible(20)
      readOn()
      #expect(pager.selected?.key == number)
      #expect(pager.window.rowsBefore == pager.rows.first?.key)
      guard pager.rows.count <= most, number % 97 == 0 else {
        #expect(pager.rows.count <= most)
        continue
      }
      #expect(pager.rows.map(\.key) == Array((pager.rows.first?.key ?? 0)...(pager.rows.last?.key ?? 0)))
    }
  }

  @Test func aRefreshMovesNothingOnTheScreen() {
    var pager = filled(.around(700))
    pager.window.selection = 30
    pager.window.keepSelectionVisible(20)
    pager.window.selection = 25
    pager.window.keepSelectionVisible(20)
    let (selected, screenRow) = (pager.selected, pager.window.screenRow)
    #expect(screenRow > 0)
    let anchor = pager.refreshing
    pager.beginFilling(anchor)
    #expect(pager.isRefreshing)
    #expect(pager.selected == selected, "the rows stand until others come")
    pager.receive(window(of: 5_000, anchor, limit: 60), at: anchor)
    #expect(pager.selected == selected && pager.window.screenRow == screenRow)
    #expect(filled(.top).refreshing == .top)
  }

  @Test func rowsThatCannotBeHadAreNoRows() {
    var pager = filled(.around(700))
    pager.beginFilling(.top)
    pager.fail("disk full")
    #expect(pager.content == .failed("disk full") && pager.rows.isEmpty && pager.filling == nil)
    #expect(pager.next() == nil)
  }
}
