import Text

/// Whether a text is a plain path from the site's root: `/a/b/` or `/a/b.html`, no `..`, no query,
/// and nothing a web server or a file system reads otherwise.
func isSitePath(_ text: String) -> Bool {
  guard text.utf8.first == UInt8(ascii: "/"), text.utf8.count > 1, text.utf8.count < 512 else {
    return false
  }
  let isClean = text.unicodeScalars.allSatisfy { scalar in
    scalar.value > 0x20 && !isHidden(scalar) && !"?#%\\<>\"|*:".unicodeScalars.contains(scalar)
  }
  let parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
  return isClean
    && parts.enumerated().allSatisfy { index, part in
      !part.hasPrefix(".") && part.utf8.count <= 200
        && (!part.isEmpty || index == parts.count - 1)
    }
}

/// Whether a text is an `http` or `https` address with a host, and without blanks and what must be
/// written in another way.
func isWebAddress(_ text: String) -> Bool {
  guard let (_, rest) = splitScheme(text), text.utf8.count <= 2_000 else { return false }
  let isClean = text.unicodeScalars.allSatisfy { scalar in
    scalar.value > 0x20 && !isHidden(scalar) && !"<>\"\\^`{|}".unicodeScalars.contains(scalar)
  }
  let host = rest.prefix { !"/?#".contains($0) }
  return isClean && host.unicodeScalars.contains { $0.properties.isAlphabetic || isDigit($0) }
}

/// Whether a text is the path of a Markdown file from the content folder.
func isPagePath(_ text: String) -> Bool {
  text.hasSuffix(".md") && !text.hasPrefix("/") && isFilePath(text)
    && !text.split(separator: "/").contains("..")
}

/// Whether a text may name a page: beside the page it stands in, or from the content folder.
func isPageReference(_ text: String) -> Bool {
  text.hasSuffix(".md") && isFilePath(text) && urlKind(text) == .relative
}

/// Whether a text may be where a link leads: a web address, a mail or telephone address, a path.
func isLinkAddress(_ text: String) -> Bool {
  switch urlKind(text) {
  case .external: isWebAddress(text)
  case .contact:
    text.last != ":" && text.utf8.count <= 2_000 && text.unicodeScalars.allSatisfy(isVisible)
  case .relative: isFilePath(text)
  case .forbidden: false
  }
}

/// Whether a text is a path in the data files: names and numbers with dots between them.
func isDataPath(_ text: String) -> Bool {
  text.utf8.count <= 500
    && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.unicodeScalars.allSatisfy { isVisible($0) && !isHidden($0) }
    }
}

private func isFilePath(_ text: String) -> Bool {
  !text.isEmpty && text.utf8.count <= 1_000
    && text.unicodeScalars.allSatisfy { scalar in
      (isVisible(scalar) || scalar == " ") && !isHidden(scalar)
        && !"\\<>\"|*".unicodeScalars.contains(scalar)
    }
}

private func isVisible(_ scalar: Unicode.Scalar) -> Bool { scalar.value > 0x20 }

/// `https://` or `http://`, in any case, and what follows.
func splitScheme(_ text: String) -> (scheme: String, rest: Substring)? {
  for scheme in ["https://", "http://"]
  where text.utf8.count >= scheme.utf8.count
    && text.prefix(scheme.utf8.count).lowercased() == scheme
  {
    return (scheme, text.dropFirst(scheme.utf8.count))
  }
  return nil
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

/// Controls and marks that nobody sees, which make an address look like another.
private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x7F...0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
  default: false
  }
}
