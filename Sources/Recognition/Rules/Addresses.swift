extension DocumentRules {
  /// "https://example.org/people/Angela_Merkel": words in an address name nobody.
  mutating func dropNamesInAddresses() {
    guard let first = addresses.first?.lowerBound, let last = addresses.last?.upperBound else { return }
    drop { [document, addresses] span in
      let range = document.scalarRange(of: span.tokens)
      guard range.lowerBound < last, range.upperBound > first else { return false }
      // The first address that ends after the name's start.
      var (low, high) = (0, addresses.count)
      while low < high {
        let middle = (low + high) / 2
        if addresses[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
      }
      return low < addresses.count && addresses[low].lowerBound < range.upperBound
    }
  }
}
