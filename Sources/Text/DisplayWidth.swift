extension Unicode.Scalar {
  /// Columns this scalar takes on a terminal: 0 for combining marks and controls, 2 for East Asian
  /// wide characters and emoji, else 1. Source: Unicode Standard Annex #11, simplified.
  public var displayWidth: Int {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064,
      0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFEFF:
      0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
      2
    // Symbols among narrow ones that are shown as emoji; flags are two halves of one column each.
    case 0x231A...0x2B55, 0x1F004...0x1F1E5, 0x1F200...0x1F2FF, 0x1F650...0x1F67F,
      0x1F6FF...0x1FAFF:
      properties.isEmojiPresentation ? 2 : 1
    default: 1
    }
  }
}

extension StringProtocol {
  /// Columns this text takes on a terminal. Symbols that a zero-width joiner ties to
  /// others take none.
  /// Cost: one pass over the scalars.
  public var displayWidth: Int {
    var width = 0
    var isJoined = false
    for scalar in unicodeScalars {
      if !(isJoined && scalar.value >= 0x2190) { width += scalar.displayWidth }
      isJoined = scalar == "\u{200D}" && width > 0
    }
    return width
  }
}
