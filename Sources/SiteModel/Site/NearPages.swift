import Text

/// The pages that a wrong path most likely means: the one there is with `_index.md` or `.md` after
/// it, or without a `/`, `content/` or `../` before it; else those of a similar path.
/// `paths`: of the content folder. Cost: as `nearMisses`.
public func nearPages(of text: String, in paths: some Collection<String>) -> [String] {
  var plain = text[...]
  while let start = ["/", "./", "../", "content/"].first(where: plain.hasPrefix) {
    plain = plain.dropFirst(start.count)
  }
  while plain.hasSuffix("/") { plain = plain.dropLast() }
  let likely =
    plain.isEmpty
    ? ["_index.md"]
    : [
      String(plain), plain + "/_index.md", plain + ".md", plain + "/index.md",
      plain.hasSuffix("/_index.md") ? plain.dropLast("/_index.md".count) + ".md" : ".md",
    ]
  if let found = likely.first(where: { $0 != text && paths.contains($0) }) { return [found] }
  return nearMisses(of: text, in: paths)
}
