public import Diagnostics
import Text
import YAML

/// The social networks that content can have texts for, by their ids in `channels`.
public enum SocialNetworks {
  /// Ids with the names the networks write themselves by.
  public static let titles = [
    ("instagram", "Instagram"), ("facebook", "Facebook"), ("x", "X"), ("linkedin", "LinkedIn"),
    ("tiktok", "TikTok"), ("youtube", "YouTube"), ("threads", "Threads"),
  ]

  /// The network that a heading names, by title or id, whatever its case and accents; nil for any
  /// other heading.
  static func named(_ heading: String) -> String? {
    guard heading.utf8.count <= 40, heading.allSatisfy({ $0.isLetter || $0.isNumber }) else {
      return nil
    }
    let name = slug(heading)
    return titles.first { $0.0 == name }?.0
  }
}

/// A part of a page that is the text of one network, and no part of the public page.
public struct NetworkSection: Sendable, Equatable {
  /// The network's id.
  public let network: String
  /// The line or lines of its heading, as bytes of the file.
  public let heading: Range<Int>
  /// Its Markdown, up to the next heading of level 1 or 2.
  public let text: Range<Int>
}

/// The texts of single networks that a page's body holds: from a heading of level 2 that is a
/// network's name (`## Instagram`) to the next heading of level 1 or 2. Code in fences has no
/// headings. Where Markdown is unclear a section goes on, so that less is public. Cost: linear.
public func networkSections(in bytes: [UInt8], body: Range<Int>) -> [NetworkSection] {
  var sections: [NetworkSection] = []
  var open: (network: String, heading: Range<Int>)?
  func close(at end: Int) {
    guard let section = open else { return }
    sections.append(
      NetworkSection(
        network: section.network, heading: section.heading,
        text: section.heading.upperBound..<max(section.heading.upperBound, end)))
    open = nil
  }
  let body = body.clamped(to: 0..<bytes.count)
  for heading in topHeadings(in: bytes, body: body) {
    close(at: heading.lines.lowerBound)
    if heading.level == 2, let network = SocialNetworks.named(heading.text) {
      open = (network, heading.lines)
    }
  }
  close(at: body.upperBound)
  return sections
}

/// The file with its network sections blanked: every other byte stays where it is, so that places in
/// it are places in the file. The file itself where it has none. Cost: linear.
func withoutNetworkSections(_ file: SourceFile, body: Range<Int>) -> SourceFile {
  let sections = networkSections(in: file.bytes, body: body)
  guard !sections.isEmpty else { return file }
  var bytes = file.bytes
  for section in sections {
    for index in section.heading.lowerBound..<section.text.upperBound
    where bytes[index] != 0x0A && bytes[index] != 0x0D {
      bytes[index] = 0x20
    }
  }
  return SourceFile(path: file.path, bytes: bytes)
}

/// A text for one network as its author wrote it.
public enum WrittenText: Sendable, Equatable {
  /// To be pasted as it is: from the key `texts`.
  case plain(String)
  /// From a section of the body.
  case markdown(String)
}

/// The texts for single networks that a content file holds, by network id: those of the key `texts`
/// and those of its sections. Of two for one network, which `decodePage` reports, the first counts.
/// For what is made for the team; pages do not hold them. Cost: one YAML parse, and one pass.
public func networkTexts(of file: SourceFile) -> [String: WrittenText] {
  let parts = FrontMatter(file)
  var texts: [String: WrittenText] = [:]
  if let yaml = parts.yaml, let node = parseYAML(file, range: yaml).0?.mapping?["texts"] {
    for entry in node.mapping?.entries ?? [] {
      guard SocialNetworks.titles.contains(where: { $0.0 == entry.key }),
        let text = entry.value.scalar, !text.isNull
      else { continue }
      texts[entry.key] = .plain(text.text)
    }
  }
  guard !parts.isUnclosed else { return texts }
  for section in networkSections(in: file.bytes, body: parts.body)
  where texts[section.network] == nil {
    texts[section.network] = .markdown(
      String(decoding: file.bytes[section.text], as: UTF8.self))
  }
  return texts
}
