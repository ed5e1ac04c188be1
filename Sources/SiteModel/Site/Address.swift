import Text

/// Where pages stand. All addresses are paths below the base, without `/` at the start and with
/// one at the end; the home page is the empty path.
enum Address {
  /// The path part between a list's address and the number of a further page.
  static let page = "pagina"

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
    let name = String(file.dropLast(".md".count))
    if name == "_index" { return (address, "") }
    let part = own ?? slug(name)
    return part.isEmpty ? (nil, file) : (address + part + "/", "")
  }

  /// The output file of an address: `a/b/` → `a/b/index.html`; `a.html` stays.
  static func outputFile(_ address: String) -> String {
    address.isEmpty || address.hasSuffix("/")
      ? address + "index.html"
      : address.hasSuffix(".html") ? address : address + "/index.html"
  }
}
