import Text

/// Where pages stand. All addresses are paths below the base, without `/` at the start and with
/// one at the end; the home page is the empty path.
enum Address {
  /// The address of a content file (`objetivos/oe1.md` → `objetivos/oe1/`); `slug` replaces the
  /// last part. Nil with the offending name where a part leaves nothing.
  static func ofPage(_ path: String, slug own: String?) -> (address: String?, badName: String) {
    var parts = path.split(separator: "/").map(String.init)
    guard let file = parts.popLast() else { return (nil, path) }
    var address = ""
    for folder in parts {
      let part = slug(folder)
      if part.isEmpty { return (nil, folder) }
      address += part + "/"
    }
    let name = file.hasSuffix(".md") ? String(file.dropLast(".md".count)) : file
    if name == "_index" { return (address, "") }
    let part = own ?? slug(name)
    return part.isEmpty ? (nil, file) : (address + part + "/", "")
  }
}
