import TOML
import Yams

/// Why front matter could not be read as a whole. Lines that can be read alone are still used.
struct FrontMatterProblem: Error {
  /// Line of the file, from 1.
  var line: Int
  /// What is wrong and what to do, in words.
  var sentence: String
}

extension FrontMatter {
  /// The metadata as keys and values. If there is a problem, they come from single lines.
  func values() -> (fields: SourceValue, problem: FrontMatterProblem?) {
    let unclosed = FrontMatterProblem(
      line: firstLine, sentence: "has front matter that is never closed; it was read up to the first blank line")
    do {
      switch syntax {
      case .yaml: return (lowercasingKeys(try yamlValues()), isClosed ? nil : unclosed)
      case .toml: return (lowercasingKeys(try tomlValues()), isClosed ? nil : unclosed)
      case .json: return jsonValues()
      case .headers: return (headerValues(), nil)
      }
    } catch let problem as FrontMatterProblem {
      return (headerValues(), problem)
    } catch {
      return (headerValues(), FrontMatterProblem(line: firstLine, sentence: "has front matter that cannot be read"))
    }
  }

  /// Values that are nested too deeply are left out and reported.
  private func jsonValues() -> (fields: SourceValue, problem: FrontMatterProblem?) {
    var source = source
    let (value, hasSkipped) = source.withUTF8 { bytes in
      var reader = JSONReader(bytes, skippingDeepValues: true)
      return ((try? reader.readValue(depth: 0)) ?? .null, reader.hasSkipped)
    }
    let sentence =
      "has front matter nested deeper than \(JSONReader.depthLimit) levels; flatten it, only what is above was read"
    return (lowercasingKeys(value), hasSkipped ? FrontMatterProblem(line: firstLine, sentence: sentence) : nil)
  }

  private func problem(_ line: Int, _ what: String, _ format: String) -> FrontMatterProblem {
    FrontMatterProblem(
      line: max(firstLine, firstLine + line - 1),
      sentence: "has front matter that is no valid \(format) (\(what)); correct it, only its plain lines were read")
  }

  /// Uses Yams to compose nodes, never to load values: loading would turn "no" into false, and expand aliases without
  /// limit.
  private func yamlValues() throws -> SourceValue {
    do throws(FrontMatterLimit) { try checkLimits(ofYAML: source) } catch { throw problem(1, error.words, "YAML") }
    // If the mended text cannot be read, the original is.
    if let mended = try? composed(mendedYAML(source)) { return mended }
    do {
      return try composed(String(source))
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let what, let mark, _), .parser(_, let what, let mark, _), .composer(_, let what, let mark, _):
        throw problem(mark.line, what, "YAML")
      case .duplicatedKeysInMapping(let keys, let context):
        throw problem(context.mark.line, "\(keys.first ?? "a key") is given twice", "YAML")
      default: throw problem(1, "unreadable characters", "YAML")
      }
    }
  }

  private func composed(_ text: String) throws -> SourceValue {
    guard let root = try Yams.compose(yaml: text) else { return .null }
    var budget = 10_000
    let value = sourceValue(root, depth: 0, budget: &budget)
    guard budget > 0 else { throw problem(1, "more than 10,000 values", "YAML") }
    return value
  }

  private func tomlValues() throws -> SourceValue {
    do throws(TOMLFault) {
      return sourceValue(.table(try parseTOML(source)))
    } catch {
      throw problem(error.line, error.description, "TOML")
    }
  }

  /// Reads lines of "key: value" or "key = value"; lists and maps are left out.
  private func headerValues() -> SourceValue {
    var fields: [SourceValue.Field] = []
    for line in source.split(whereSeparator: \.isNewline) {
      guard let divider = line.firstIndex(where: { $0 == ":" || $0 == "=" }), line.first?.isWhitespace == false else {
        continue
      }
      let key = line[..<divider].trimmingBlanksAtEnd.lowercased()
      var value = line[line.index(after: divider)...].drop { $0 == " " }.trimmingBlanksAtEnd
      guard let first = value.first, !isYAMLStructure(value) else { continue }
      if value.count >= 2, first == "\"" || first == "'", value.last == first { value = value.dropFirst().dropLast() }
      if (key == "authors" || key == "tags" || key == "author"), value.contains(where: { $0 == "," || $0 == ";" }) {
        let parts = value.split { $0 == "," || $0 == ";" }.map { SourceValue.text(cleanedLine(String($0))) }
        fields.append(SourceValue.Field(key: key, value: .list(parts)))
      } else {
        fields.append(SourceValue.Field(key: key, value: .text(String(value))))
      }
    }
    return .map(fields)
  }
}

private func sourceValue(_ node: Node, depth: Int, budget: inout Int) -> SourceValue {
  budget -= 1
  guard budget > 0, depth < 64 else { return .null }
  switch node {
  case .scalar(let scalar):
    let isNull = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    return isNull ? .null : .text(scalar.string)
  case .sequence(let sequence):
    var elements: [SourceValue] = []
    for element in sequence where budget > 0 {
      elements.append(sourceValue(element, depth: depth + 1, budget: &budget))
    }
    return .list(elements)
  case .mapping(let mapping):
    var fields: [SourceValue.Field] = []
    for (key, value) in mapping where budget > 0 {
      guard case .scalar(let name) = key else { continue }
      fields.append(.init(key: name.string, value: sourceValue(value, depth: depth + 1, budget: &budget)))
    }
    return .map(fields)
  case .alias: return .null
  }
}

private func sourceValue(_ value: TOMLValue) -> SourceValue {
  switch value {
  case .string(let text), .date(let text): .text(text)
  case .integer(let number): .text(String(number))
  case .float(let number): .text(String(number))
  case .boolean(let isTrue): .text(String(isTrue))
  case .array(let elements): .list(elements.map(sourceValue))
  case .table(let table): .map(table.entries.map { .init(key: $0.key, value: sourceValue($0.value)) })
  }
}

/// The value with the keys of its outermost map in lower case: "Title" and "title" are the same key.
private func lowercasingKeys(_ value: SourceValue) -> SourceValue {
  guard case .map(let fields) = value else { return .map([]) }
  return .map(fields.map { SourceValue.Field(key: $0.key.lowercased(), value: $0.value) })
}
