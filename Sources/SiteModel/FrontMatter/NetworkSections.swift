public import Diagnostics
import Markdown
import YAML

/// A part of a page that is the text of one network, and no part of the public page.
struct NetworkSection: Sendable, Equatable {
  /// The network's id.
  let network: String
  /// The line or lines of its heading, as bytes of the file.
  let heading: Range<Int>
  /// Its Markdown, up to the next heading of level 1 or 2 at the margin.
  let text: Range<Int>
}

/// What of a body is for single networks, and what may have been meant to be.
struct NetworkReading {
  /// From a heading of level 2 at the margin that is a network's name (`## Instagram`) to the next
  /// heading of level 1 or 2 at the margin.
  private(set) var sections: [NetworkSection] = []
  /// Headings that would have a text be public which is likely for one network. With one of these
  /// the page must not be published.
  private(set) var slips: [(issue: ModelIssue, lines: Range<Int>)] = []

  /// Reads a body. Which lines are headings the library tells that renders the page, so that no text
  /// is public because two readers of Markdown disagree; a body that it must not get has no sections
  /// and is refused when it is rendered. Cost: one pass; one parse where a heading may name a network, three
  /// where one does.
  init(_ bytes: [UInt8], body: Range<Int>) {
    let body = body.clamped(to: 0..<bytes.count)
    guard mayNameNetwork(bytes, body), let headings = bodyHeadings(of: bytes, body: body) else {
      return
    }
    var open: (network: String, heading: Range<Int>)?
    func closed(at end: Int) -> [NetworkSection] {
      guard let section = open else { return [] }
      let start = section.heading.upperBound
      return [
        NetworkSection(
          network: section.network, heading: section.heading, text: start..<max(start, end))
      ]
    }
    for heading in headings {
      let divides = !heading.isNested && heading.level <= 2
      if divides, heading.level == 2, heading.isPlain,
        let network = SocialNetworks.named(heading.text)
      {
        sections += closed(at: heading.lines.lowerBound)
        open = (network, heading.lines)
        continue
      }
      if let section = open {
        // What stands below is the network's, whatever it says.
        guard divides else { continue }
        if heading.isUnderlined {
          // A rule is often typed right below a text. The section goes on, so that less is public.
          let title = SocialNetworks.title(of: section.network)
          slips.append((.underlinedNetworkText(title), heading.lines))
          continue
        }
        sections += closed(at: heading.lines.lowerBound)
        open = nil
      }
      if let network = SocialNetworks.nearlyNamed(heading.text) {
        let text = heading.text.replacing("\n", with: " ")
        slips.append((.nearlyNetwork(text, network: network), heading.lines))
      }
    }
    sections += closed(at: body.upperBound)
    checkSeam(bytes, body)
    checkLines(bytes, body)
  }

  /// A line of the public part that is written as the heading of a section and is none, because
  /// something is left open to the end of the body: what follows would be public.
  private mutating func checkLines(_ bytes: [UInt8], _ body: Range<Int>) {
    guard slips.isEmpty else { return }
    let kept = publicPart(of: SourceFile(path: "", bytes: bytes)).bytes[body]
    var start = kept.startIndex
    while start < kept.endIndex {
      let end = kept[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? kept.endIndex
      let line = kept[start..<end].drop { $0 == 0x20 || $0 == 0x09 }
      if line.starts(with: "## ".utf8),
        let network = SocialNetworks.named(headingText(line.dropFirst(3)))
      {
        // A heading after all is one only where everything before it is closed.
        let probed = Array(kept) + Array("\n\n# fin\n".utf8)
        if bodyHeadings(of: probed, body: 0..<probed.count)?.last?.text == "fin" { return }
        slips.append((.unclosedBeforeNetwork(SocialNetworks.title(of: network)), start..<end))
        return
      }
      start = end + 1
    }
  }

  /// What is public must be as if the sections had never been written, to the byte. It is not where
  /// something before one is left open, so that the blanks in its place go into that.
  private mutating func checkSeam(_ bytes: [UInt8], _ body: Range<Int>) {
    guard let first = sections.first, slips.isEmpty else { return }
    var cut: [UInt8] = []
    var start = body.lowerBound
    for section in sections {
      cut += bytes[start..<section.heading.lowerBound]
      start = section.text.upperBound
    }
    cut += bytes[start..<body.upperBound]
    let kept = publicPart(of: SourceFile(path: "", bytes: bytes)).bytes[body]
    guard renderPlainMarkdown(Array(kept)) != renderPlainMarkdown(cut) else { return }
    let title = SocialNetworks.title(of: first.network)
    slips.append((.unclosedBeforeNetwork(title), first.heading))
  }

  /// The file with its sections blanked: every other byte stays where it is, so that places in it are
  /// places in the file. The file itself where it has none. Cost: linear.
  func publicPart(of file: SourceFile) -> SourceFile {
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
}

/// What a line of a heading says, without closing `#`.
private func headingText(_ line: ArraySlice<UInt8>) -> String {
  var text = line
  while let last = text.last, last == 0x20 || last == 0x09 || last == UInt8(ascii: "#") {
    text.removeLast()
  }
  return String(decoding: text, as: UTF8.self)
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
  for section in NetworkReading(file.bytes, body: parts.body).sections
  where texts[section.network] == nil {
    texts[section.network] = .markdown(
      String(decoding: file.bytes[section.text], as: UTF8.self))
  }
  return texts
}
