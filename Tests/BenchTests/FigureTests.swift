import Testing

@testable import dateline_bench

@Suite struct FigureTests {
  private func laps(_ times: [Double]) -> [Lap] { times.map { Lap(wall: $0, cpu: $0 / 2) } }

  @Test func medianAndWorstComeFromTheSortedTimes() {
    let figure = Figure("typing", laps([9, 1, 5]), median: 5, worst: 8)
    #expect((figure.count, figure.median, figure.p99, figure.worst) == (3, 5, 9, 9))
    #expect(figure.cpu == 2.5)
    #expect(figure.isMet == false, "the worst is too long")
  }

  @Test func oneInAHundredIsLeftToTheWorst() {
    let figure = Figure("many", laps((1...1_000).map(Double.init)))
    #expect(figure.p99 == 990)
    #expect(figure.isMet == nil)
  }

  @Test func aRateMustBeAtLeastWhatIsAsked() {
    #expect(Figure("import", 500, .articlesPerSecond, asked: 400).isMet == true)
    #expect(Figure("import", 300, .articlesPerSecond, asked: 400).isMet == false)
    #expect(Figure("memory", 300, .megabytes, asked: 250).isMet == false)
  }

  @Test func theTableHasALineForEachFigure() {
    var section = Section("search")
    section.figures = [
      Figure("typing", laps([0.0341, 2, 412.4]), median: 10, worst: 30),
      Figure("import", 512.3, .articlesPerSecond, asked: 400),
    ]
    let lines = Table([section]).text.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("typing "))
    #expect(lines[1].hasSuffix("412         1       206  ≤ 10, worst ≤ 30 ✗"))
    #expect(lines[2].hasPrefix("import, articles/s"))
    #expect(lines[2].hasSuffix("≥ 400 ✓"))
  }

  @Test func jsonSaysTheSame() {
    var section = Section("search")
    section.figures = [Figure("typing", laps([1, 2, 3]), median: 10)]
    #expect(
      figuresJSON([section], articles: 5)
        == "{\"articles\":5,\"section\":\"search\",\"name\":\"typing\",\"unit\":\"ms\",\"n\":3,\"median\":2.0,"
        + "\"p99\":3.0,\"worst\":3.0,\"cpu\":1.0,\"cpuWorst\":1.5,\"askedMedian\":10.0,\"isMet\":true}")
  }
}
