extension Composer {
  /// The scalar of an event, its tag checked. Only the core tags are known; `!` alone means text.
  mutating func scalar(
    _ text: String, _ style: Event.Style, _ tag: String?, _ span: Range<Int>
  ) -> Scalar {
    guard let tag else {
      return Scalar(text: text, resolution: style == .plain ? .plain : .string)
    }
    guard tag != "!" else { return Scalar(text: text, resolution: .string) }
    let resolution: Scalar.Resolution
    let fits: Bool
    switch coreName(tag) {
    case "str": (resolution, fits) = (.string, true)
    case "null": (resolution, fits) = (.null, isPlainNull(text))
    case "bool": (resolution, fits) = (.plain, text == "true" || text == "false")
    case "int":
      resolution = .plain
      if case .int = resolvePlain(text) { fits = true } else { fits = false }
    case "float":
      resolution = .float
      fits = resolveNumber(text, overflowsToDouble: true) != nil
    case "seq", "map":
      report(.tagMismatch(tag: shortTag(tag), text: text), span)
      return Scalar(text: text, resolution: .string)
    default:
      report(.unknownTag(shortTag(tag)), span)
      return Scalar(text: text, resolution: .string)
    }
    guard fits else {
      report(.tagMismatch(tag: shortTag(tag), text: text), span)
      return Scalar(text: text, resolution: .string)
    }
    return Scalar(text: text, resolution: resolution)
  }

  /// Reports a tag before a list or mapping unless it is the one that says so.
  mutating func check(collectionTag tag: String, expected: String, _ span: Range<Int>) {
    let name = coreName(tag)
    if let name, name == expected { return }
    switch name {
    case "str", "null", "bool", "int", "float", "seq", "map":
      report(.tagMismatch(tag: shortTag(tag), text: nil), span)
    default:
      if tag != "!" { report(.unknownTag(shortTag(tag)), span) }
    }
  }

  private static var corePrefix: String { "tag:yaml.org,2002:" }

  private func coreName(_ tag: String) -> Substring? {
    tag.hasPrefix(Self.corePrefix) ? tag.dropFirst(Self.corePrefix.utf8.count) : nil
  }

  /// The tag as people write it.
  private func shortTag(_ tag: String) -> String {
    coreName(tag).map { "!!" + $0 } ?? tag
  }
}
