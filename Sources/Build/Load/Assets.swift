import Diagnostics
import Digest
import Text

/// A theme asset under its final name, which changes with its content.
struct Asset: Sendable {
  /// Path in the output, such as `assets/css/site.1a2b3c4d5e.css`.
  let outputPath: String
  /// The `integrity` value of its bytes.
  let integrity: String
  let bytes: [UInt8]
  /// The files of the theme it was made of, below `assets/`: its own and those it names.
  let sources: Set<String>
}

/// Names each asset by its content. Style sheets are rewritten to the new names of what they name
/// with `url(…)`, so these are named first.
func fingerprint(
  _ files: [(path: String, bytes: [UInt8])], folder: String
) -> (assets: [String: Asset], diagnostics: [Diagnostic]) {
  var naming = AssetNaming(files: files, folder: folder)
  for file in files { _ = naming.asset(file.path) }
  return (naming.assets, naming.diagnostics)
}

private struct AssetNaming {
  let folder: String
  private let files: [String: [UInt8]]
  private(set) var assets: [String: Asset] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private var inProgress = Set<String>()

  init(files: [(path: String, bytes: [UInt8])], folder: String) {
    self.folder = folder
    self.files = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { a, _ in a })
  }

  /// Nil where there is no such file, or where style sheets name one another in a circle.
  mutating func asset(_ path: String) -> Asset? {
    if let known = assets[path] { return known }
    guard var bytes = files[path], inProgress.insert(path).inserted else { return nil }
    defer { inProgress.remove(path) }
    var sources: Set<String> = [path]
    if path.hasSuffix(".css") { bytes = rewritten(bytes, path: path, &sources) }
    let asset = Asset(
      outputPath: "assets/" + fingerprinted(path, digest: sha256Hex(bytes)),
      integrity: integrity(bytes), bytes: bytes, sources: sources)
    assets[path] = asset
    return asset
  }

  private func fingerprinted(_ path: String, digest: String) -> String {
    let mark = digest.prefix(10)
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "\(path).\(mark)" }
    return "\(path[..<dot]).\(mark)\(path[dot...])"
  }

  /// The style sheet with the names of what it refers to; unknown relative ones are errors.
  private mutating func rewritten(
    _ css: [UInt8], path: String, _ sources: inout Set<String>
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(css.count + 256)
    var copied = 0
    for reference in cssReferences(css) {
      let text = String(decoding: css[reference], as: UTF8.self)
      guard let target = resolve(text, from: path) else { continue }
      guard let asset = asset(target) else {
        let near = nearMisses(of: target, in: files.keys)
        diagnostics.append(
          BuildIssue.assetMissing(target, near: near).at(
            SourceFile(path: "\(folder)/assets/\(path)", bytes: css), reference))
        continue
      }
      sources.formUnion(asset.sources)
      let written = text.prefix { $0 != "?" && $0 != "#" }
      let head = written.lastIndex(of: "/").map { String(written[...$0]) } ?? ""
      let tail = text.dropFirst(written.count)
      result += css[copied..<reference.lowerBound]
      result.append(head + (asset.outputPath.split(separator: "/").last ?? "") + tail)
      copied = reference.upperBound
    }
    result += css[copied...]
    return result
  }

  /// The asset a relative reference names; nil for absolute addresses, data and fragments.
  private func resolve(_ text: String, from path: String) -> String? {
    let plain = text.prefix { $0 != "?" && $0 != "#" }
    if plain.isEmpty || plain.hasPrefix("/") || plain.contains(":") { return nil }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in plain.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}

/// The byte ranges of what stands in `url(…)`, without quotes and blanks. Comments count as well.
private func cssReferences(_ css: [UInt8]) -> [Range<Int>] {
  let opening = Array("url(".utf8)
  let trimmed: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "\""), UInt8(ascii: "'")]
  var ranges: [Range<Int>] = []
  var index = 0
  while index + opening.count < css.count {
    guard css[index] == opening[0], css[index..<index + opening.count].elementsEqual(opening) else {
      index += 1
      continue
    }
    var start = index + opening.count
    guard var end = css[start...].firstIndex(of: UInt8(ascii: ")")) else { break }
    index = end
    while start < end, trimmed.contains(css[start]) { start += 1 }
    while end > start, trimmed.contains(css[end - 1]) { end -= 1 }
    if start < end { ranges.append(start..<end) }
  }
  return ranges
}
