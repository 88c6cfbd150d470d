func dateline(ofBody body: String) -> String? { nil }
