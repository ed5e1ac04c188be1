/// The end of the emoji that begins at `start`, with its modifiers and all that zero-width joiners
/// join to it; nil where none begins. Cost: linear in the emoji.
/// Source: UTS #51, ED-17; what is text unless a variation selector follows (`©`, digits) is an
/// emoji only with it.
func endOfEmoji(in scalars: [Unicode.Scalar], at start: Int) -> Int? {
  guard var end = endOfElement(in: scalars, at: start) else { return nil }
  while end < scalars.count, scalars[end] == zeroWidthJoiner,
    let next = endOfElement(in: scalars, at: end + 1)
  {
    end = next
  }
  return end
}

private func endOfElement(in scalars: [Unicode.Scalar], at start: Int) -> Int? {
  func scalar(_ index: Int) -> Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }
  guard let first = scalar(start), first.properties.isEmoji else { return nil }
  if isRegionalIndicator(first) {
    return scalar(start + 1).map(isRegionalIndicator) == true ? start + 2 : start + 1
  }
  var end = start + 1
  if first.isASCII {
    // A keycap: 1️⃣.
    if scalar(end) == emojiPresentation { end += 1 }
    return scalar(end) == keycap ? end + 1 : nil
  }
  if scalar(end) == emojiPresentation {
    end += 1
  } else if let modifier = scalar(end), modifier.properties.isEmojiModifier,
    first.properties.isEmojiModifierBase
  {
    end += 1
  } else if first.value < 0x100 {
    // © and ® are letters of a text where nothing says otherwise.
    return nil
  }
  // The flags of parts of countries.
  if first.value == 0x1F3F4, let tag = scalar(end), isTag(tag) {
    while let tag = scalar(end), isTag(tag) { end += 1 }
  }
  return end
}

private let zeroWidthJoiner: Unicode.Scalar = "\u{200D}"
private let emojiPresentation: Unicode.Scalar = "\u{FE0F}"
private let keycap: Unicode.Scalar = "\u{20E3}"

private func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
  (0x1F1E6...0x1F1FF).contains(scalar.value)
}

private func isTag(_ scalar: Unicode.Scalar) -> Bool { (0xE0020...0xE007F).contains(scalar.value) }
