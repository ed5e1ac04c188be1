import CivilTime
public import Diagnostics
import Schedule
import Text
import YAML

/// Bounds on what `networks.yml` may hold; far above any real one.
enum NetworkLimits {
  /// Networks, programs, ranges of weights.
  static let list = 100
  static let columns = 200
  /// The longest text, the highest weight.
  static let number = 1_000_000
  static let scalars = 0x10FFFF
}

/// Reads `networks.yml`, and reports everything that is wrong with it in one run.
/// - Returns: the rules, nil when there is an error, and the findings (at most 100 errors).
/// Cost: one YAML parse. Source of the keys: docs/schemas/networks.schema.json.
public func decodeNetworks(
  _ file: SourceFile
) -> (rules: NetworkRules?, diagnostics: [Diagnostic]) {
  var root = MappingDecoder(parsing: file)
  let asOf = root.requiredString("as_of").flatMap { root.month($0) }
  var networks: [NetworkRule] = []
  for entry in root.entries("networks") {
    root.group(entry) { parts in
      if let rule = network(entry.key, &parts) { networks.append(rule) }
    }
  }
  let imports = importTables(&root)
  root.finish()
  guard let asOf, !root.diagnostics.hasErrors else { return (nil, root.diagnostics) }
  return (NetworkRules(asOf: asOf, networks: networks, imports: imports), root.diagnostics)
}

private func network(_ id: String, _ parts: inout MappingDecoder) -> NetworkRule? {
  let title = parts.requiredText("title")
  let counting = parts.requiredGroup("counting", counting)
  let links = parts.requiredChoice("links", ["clickable", "plain"])
  let limits = limits(&parts)
  var formats: [ItemFormat: TextLimits] = [:]
  for entry in parts.entries("formats", isRequired: false) {
    guard let format = ItemFormat(rawValue: entry.key) else {
      parts.reportUnknown(
        Located(entry.key, span: entry.keySpan), ItemFormat.allCases.map(\.rawValue))
      continue
    }
    parts.group(entry) { formats[format] = Editorial.limits(&$0) }
  }
  guard let title, let counting, let counting, let links else { return nil }
  return NetworkRule(
    id: id, title: title.value, counting: counting, showsLinks: links == "clickable",
    limits: limits, formats: formats)
}

private func limits(_ parts: inout MappingDecoder) -> TextLimits {
  let text = parts.int("text", in: 1...NetworkLimits.number)
  let hashtags = parts.int("hashtags", in: 0...NetworkLimits.number)
  var media: ClosedRange<Int>?
  if parts.node("media") != nil {
    media =
      parts.requiredGroup("media") { parts in
        let low = parts.requiredInt("min", in: 0...NetworkLimits.list)
        let high = parts.requiredInt("max", in: 0...NetworkLimits.list)
        guard let low, let high else { return nil }
        guard low.value <= high.value else {
          parts.report(NetworksIssue.backwards(low: low.value, high: high.value), at: high.span)
          return nil
        }
        return low.value...high.value
      } ?? nil
  }
  return TextLimits(text: text?.value, hashtags: hashtags?.value, media: media)
}

private func counting(_ parts: inout MappingDecoder) -> TextCounting? {
  let way = parts.requiredChoice("by", ["weighted", "characters", "utf16", "bytes"])
  let url = parts.int("url", in: 1...NetworkLimits.number)
  let domains = parts.strings("domains")?.value.map { $0.value.lowercased() } ?? []
  var emoji = TextCounting.Emoji.asText
  if let node = parts.node("emoji") {
    if node.scalar?.text == "bytes" {
      emoji = .bytes
    } else if let count = parts.int("emoji", in: 0...NetworkLimits.number) {
      emoji = .fixed(count.value)
    }
  }
  let unit: TextCounting.Unit
  switch way {
  case "characters": unit = .characters
  case "utf16": unit = .utf16
  case "bytes": unit = .bytes
  case "weighted":
    let scale = parts.requiredInt("scale", in: 1...NetworkLimits.number)
    let standard = parts.requiredInt("default", in: 0...NetworkLimits.number)
    let ranges = weightRanges(&parts)
    guard let scale, let standard else { return nil }
    unit = .weighted(scale: scale.value, standard: standard.value, ranges: ranges)
  default: return nil
  }
  return TextCounting(unit: unit, url: url?.value, domains: Set(domains), emoji: emoji)
}

private func weightRanges(_ parts: inout MappingDecoder) -> [TextCounting.WeightRange] {
  var ranges: [TextCounting.WeightRange] = []
  parts.groups("ranges", limit: NetworkLimits.list) { range in
    let low = range.requiredInt("from", in: 0...NetworkLimits.scalars)
    let high = range.requiredInt("to", in: 0...NetworkLimits.scalars)
    let weight = range.requiredInt("weight", in: 0...NetworkLimits.number)
    guard let low, let high, let weight else { return }
    guard low.value <= high.value else {
      range.report(NetworksIssue.backwards(low: low.value, high: high.value), at: high.span)
      return
    }
    ranges.append(.init(UInt32(low.value)...UInt32(high.value), weight: weight.value))
  }
  return ranges
}
