/// The memory of this program after all measurements before, which do more than a reader ever does at a time.
func memorySection() -> Section {
  var section = Section("memory")
  section.figures = [
    Figure("resident now", Memory.resident, .megabytes, asked: 80),
    Figure("most at any time", Memory.peak, .megabytes),
  ]
  return section
}
