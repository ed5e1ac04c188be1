import CivilTime

/// What the name of a file in an open section says, as Hugo and Jekyll read it.
struct OpenPlace: Sendable {
  /// The path as an own section would have it: `blog/_posts/2020-01-02-hola.markdown` is
  /// `blog/hola.md`, `blog/viaje/index.md` is `blog/viaje.md`, `blog/index.md` is `blog/_index.md`.
  let path: String
  /// The date that begins the file's name.
  let date: String?
  /// Whether the file's name begins in the form of a date and there is no such day.
  let isMisdated: Bool
  /// Whether it lies in a folder or has a name that Jekyll does not publish: `_drafts`, `_x`.
  let isHidden: Bool

  /// The place of a file of the content folder whose path begins with `prefix` (of its language) and
  /// a section's folder.
  init(_ path: String, below prefix: String) {
    let parts = path.dropFirst(prefix.count).split(separator: "/").map(String.init)
    var folders = Array(parts.dropLast())
    let file = parts.last ?? ""
    let stem = pageStem(file) ?? file[...]
    let hidden = folders.dropFirst().filter { $0.hasPrefix("_") && $0 != "_posts" }
    let isIndex = Self.isIndex(stem, named: "_index")
    isHidden = !hidden.isEmpty || stem.hasPrefix("_") && !isIndex
    folders = [folders.first ?? ""] + folders.dropFirst().filter { $0 != "_posts" }
    var name = String(stem)
    if !isIndex, Self.isIndex(stem, named: "index") {
      let language = stem.dropFirst("index".count)
      if folders.count > 1, let folder = folders.popLast() {
        name = folder + language
      } else {
        name = "_index" + language
      }
    }
    let dated = DatedName(name, inPosts: parts.dropLast().contains("_posts"))
    let rest = dated.rest
    date = dated.date
    isMisdated = dated.isImpossible
    self.path = prefix + (folders + [rest + ".md"]).joined(separator: "/")
  }

  /// `index` and `index.en`.
  private static func isIndex(_ stem: Substring, named name: String) -> Bool {
    stem == name || stem.hasPrefix(name + ".") && stem.split(separator: ".").count == 2
  }
}

/// What the beginning of a file's name says of its date: `2020-01-02-hola`, `2020-1-2-hola`.
/// Source: Jekyll's pattern `\d{2,4}-\d{1,2}-\d{1,2}-`; Hugo's `:filename`, which takes the name of
/// a date alone as well.
private struct DatedName {
  /// The date as `2020-01-02`.
  var date: String?
  /// Whether it is in the form of a date and none, such as `2027-02-30-x`.
  var isImpossible = false
  /// The name after the date; the whole name where none begins it or nothing follows.
  var rest: String

  /// `inPosts`: the file lies in Jekyll's folder of posts, where years may be shorter.
  init(_ name: String, inPosts: Bool) {
    rest = name
    var left = name.utf8[...]
    func number(_ widths: ClosedRange<Int>) -> String? {
      let digits = left.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard widths.contains(digits.count) else { return nil }
      left = left.dropFirst(digits.count)
      return String(decoding: digits, as: UTF8.self)
    }
    func hyphen() -> Bool { left.popFirst() == UInt8(ascii: "-") }
    guard var year = number(inPosts ? 2...4 : 4...4), hyphen(), let month = number(1...2),
      hyphen(), let day = number(1...2)
    else { return }
    if let next = left.first, !"-_. ".utf8.contains(next) { return }
    // As Ruby reads the years Jekyll gives it.
    if year.utf8.count == 2 { year = (year < "69" ? "20" : "19") + year }
    if year.utf8.count == 3 { year = "0" + year }
    func two(_ digits: String) -> String { digits.utf8.count == 1 ? "0" + digits : digits }
    let text = "\(year)-\(two(month))-\(two(day))"
    guard case .success = Timestamp.parse(text) else {
      isImpossible = true
      return
    }
    date = text
    if left.popFirst() == UInt8(ascii: "-"), !left.isEmpty {
      rest = String(decoding: left, as: UTF8.self)
    }
  }
}

/// The name of a Markdown file without its ending: `.md`, `.markdown` or `.mdown`, in any case; nil
/// for other files.
func pageStem(_ file: String) -> Substring? {
  guard let dot = file.lastIndex(of: "."), dot > file.startIndex,
    ["md", "markdown", "mdown"].contains(file[file.index(after: dot)...].lowercased())
  else { return nil }
  return file[..<dot]
}

extension Settings {
  /// The open section that a path of the content folder lies in, with the folder of its language
  /// before it (`en/`, or nothing); nil elsewhere.
  func openSection(of path: String) -> (section: SectionDeclaration, prefix: String)? {
    let parts = path.split(separator: "/", maxSplits: 2)
    guard parts.count > 1 else { return nil }
    if let section = section(String(parts[0])), section.open != nil { return (section, "") }
    guard parts.count > 2, languages.dropFirst().contains(where: { $0.key == parts[0] }),
      let section = section(String(parts[1])), section.open != nil
    else { return nil }
    return (section, parts[0] + "/")
  }

  /// Whether a file of the content folder that is no `.md` file is a page all the same, as it lies
  /// in an open section.
  public func isOpenPage(_ path: String) -> Bool {
    guard let name = path.split(separator: "/").last, pageStem(String(name)) != nil else {
      return false
    }
    return openSection(of: path) != nil
  }
}
