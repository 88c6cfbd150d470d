// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "dateline",
  products: [.executable(name: "dateline", targets: ["dateline"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .systemLibrary(name: "CCmark", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CUchardet", providers: [.apt(["libuchardet-dev"])]),
    .target(name: "Articles", swiftSettings: strict),
    .target(name: "SystemCalls", swiftSettings: strict),
    .target(name: "TOML", dependencies: ["SystemCalls"], swiftSettings: strict),
    .target(name: "JSONPrinting", dependencies: ["Articles"], swiftSettings: strict),
    .target(name: "RecognizerWeights", exclude: ["model.bin", "lexicon.bin", "phrases.tsv", "countries.tsv"]),
    .target(
      name: "Recognition", dependencies: ["Articles", "RecognizerWeights"],
      // Finding names is most of what a test of the whole program waits for: a start with the sample edition takes 1.6 s of
      // a core instead of 5.1 (November 2026).
      swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .target(
      name: "Formats",
      dependencies: [
        "Articles", "Charsets", "HTML", "TOML", "CCmark", "CUchardet", "SystemCalls",
        .product(name: "Yams", package: "Yams"),
      ], exclude: ["Pages/README.md"], swiftSettings: strict,
      // The archive rather than the shared library, which every start would load.
      linkerSettings: [.linkedLibrary(":libuchardet.a"), .linkedLibrary("stdc++")]),
    .target(
      name: "Storage", dependencies: ["Articles", "SystemCalls", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(
      name: "HTML", exclude: ["README.md", "Characters/make_references.py"],
      // Whatever reads pages or feeds in a test waits for it: a debug build of it is some thirty times slower.
      swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .target(name: "CharsetTables", exclude: ["tables.bin", "make_tables.py"]),
    .target(name: "Charsets", dependencies: ["CharsetTables"], swiftSettings: strict),
    .target(name: "Grid", dependencies: ["Charsets"], swiftSettings: strict),
    .target(name: "Styling", dependencies: ["Grid"], swiftSettings: strict),
    .target(name: "Typesetting", dependencies: ["Articles", "Grid"], swiftSettings: strict),
    .target(
      name: "Reader", dependencies: ["Articles", "Charsets", "Grid", "Styling", "Typesetting"], swiftSettings: strict),
    .target(
      name: "Theming", dependencies: ["Styling", "Grid", "TOML"],
      resources: [.embedInCode("Themes")], swiftSettings: strict),
    .target(name: "Postbox", swiftSettings: strict),
    .target(
      name: "Terminal", dependencies: ["Charsets", "Grid", "Postbox", "SystemCalls", "CNcurses"], swiftSettings: strict,
      // So that ncurses finds our `wcwidth` before the C library's.
      linkerSettings: [.unsafeFlags(["-Xlinker", "--export-dynamic-symbol=wcwidth"])]),
    .target(
      name: "Session", dependencies: ["Articles", "Charsets", "Reader", "Grid", "Postbox", "Styling", "SystemCalls"],
      swiftSettings: strict),
    .target(name: "SampleEdition", exclude: ["articles"]),
    .target(
      name: "Importing",
      dependencies: ["Articles", "Formats", "Recognition", "SampleEdition", "Storage", "SystemCalls"],
      swiftSettings: strict),
    .executableTarget(
      name: "recognizer-trainer",
      dependencies: ["Recognition", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      resources: [.copy("Lists")], swiftSettings: strict),
    .executableTarget(
      name: "dateline",
      dependencies: [
        "Articles", "Recognition", "Formats", "Storage", "Importing", "JSONPrinting", "Grid", "Typesetting", "Reader",
        "Styling", "Theming", "Postbox", "SystemCalls", "Terminal", "Session", "TOML",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "dateline-bench",
      dependencies: [
        "Articles", "Recognition", "RecognizerWeights", "Formats", "HTML", "Storage", "Importing", "JSONPrinting",
        "Grid",
        "Reader", "Styling", "Terminal", "Theming", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    // What several test targets share.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "ArticlesTests", dependencies: ["Articles", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "TOMLTests", dependencies: ["SystemCalls", "TOML", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "StorageTests",
      dependencies: ["Articles", "Storage", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(
      name: "FormatsTests", dependencies: ["Articles", "Formats", "JSONPrinting", "Recognition", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ImportingTests",
      dependencies: [
        "Articles", "Importing", "Recognition", "Storage", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    // Each reader of strangers' bytes against bytes at random; longer with the variable DATELINE_FUZZ.
    .testTarget(
      name: "FuzzTests", dependencies: ["Articles", "Formats", "HTML", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "HTMLTests", dependencies: ["HTML", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "CharsetsTests", dependencies: ["Charsets", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "GridTests", dependencies: ["Grid", "TestSupport"], exclude: ["Unicode"], swiftSettings: strict),
    .testTarget(name: "PostboxTests", dependencies: ["Postbox"], swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["Charsets", "CNcurses", "Grid", "Postbox", "Terminal", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ThemingTests", dependencies: ["Grid", "Reader", "Styling", "TOML", "Terminal", "Theming"],
      swiftSettings: strict),
    .testTarget(
      name: "RecognitionTests", dependencies: ["Articles", "Recognition", "TestSupport"],
      resources: [.copy("Fixtures")],
      swiftSettings: strict),
    .testTarget(
      name: "SessionTests",
      dependencies: [
        "Articles", "Charsets", "Grid", "Reader", "Postbox", "Session", "Storage", "Styling", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "Articles", "Formats", "Grid", "Reader", "SampleEdition", "Storage", "TestSupport", "dateline",
      ],
      swiftSettings: strict),
    .testTarget(name: "BenchTests", dependencies: ["Articles", "Storage", "dateline-bench"], swiftSettings: strict),
    .executableTarget(
      name: "terminal-stage", dependencies: ["Grid", "Postbox", "SystemCalls", "Terminal"], path: "Tests/TerminalStage",
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["Charsets", "Terminal", "dateline", "terminal-stage", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "TypesettingTests", dependencies: ["Articles", "Grid", "Typesetting", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ReaderTests",
      dependencies: ["Articles", "Charsets", "Grid", "Reader", "Storage", "Styling", "TestSupport"],
      exclude: ["Screens"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
