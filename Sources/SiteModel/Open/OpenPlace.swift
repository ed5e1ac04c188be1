import CivilTime

/// What the name of a file in an open section says, as Hugo and Jekyll read it.
struct OpenPlace: Sendable {
  /// The path as an own section would have it: `blog/_posts/2020-01-02-hola.markdown` is
  /// `blog/hola.md`, `blog/viaje/index.md` is `blog/viaje.md`, `blog/index.md` is `blog/_index.md`.
  let path: String
  /// The date that begins the file's name.
  let date: String?
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
    let (date, rest) = Self.dated(name)
    self.date = date
    self.path = prefix + (folders + [rest + ".md"]).joined(separator: "/")
  }

  /// `index` and `index.en`.
  private static func isIndex(_ stem: Substring, named name: String) -> Bool {
    stem == name || stem.hasPrefix(name + ".") && stem.split(separator: ".").count == 2
  }

  /// `2020-01-02-hola` in two; the whole name without a date where none begins it.
  private static func dated(_ name: String) -> (date: String?, rest: String) {
    let bytes = Array(name.utf8)
    guard bytes.count > 11, bytes[10] == UInt8(ascii: "-"),
      case .success = Timestamp.parse(String(decoding: bytes[..<10], as: UTF8.self))
    else { return (nil, name) }
    return (
      String(decoding: bytes[..<10], as: UTF8.self), String(decoding: bytes[11...], as: UTF8.self)
    )
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
