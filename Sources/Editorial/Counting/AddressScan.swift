/// The end of the web address that begins at `start`; nil where none begins. With `http://` or
/// `https://` any host name with a dot is one; without, one whose last part is of `domains`.
/// Punctuation at the end belongs to the text. Cost: linear in the address; of a run of letters and
/// dots, of any script, only its beginning and what follows a scheme is looked at.
/// Source: the shape of twitter-text's `extractUrlsWithIndices`, without its list of all domains.
func endOfAddress(
  in scalars: [Unicode.Scalar], at start: Int, domains: Set<String>
) -> Int? {
  if start > 0, !mayPrecede(scalars[start - 1]) { return nil }
  let host = endOfScheme(in: scalars, at: start)
  guard let first = scalars.element(host ?? start), isHostPart(first), first != "." else {
    return nil
  }
  if host == nil, start > 0, isHostPart(scalars[start - 1]) || scalars[start - 1] == "/" {
    return nil
  }
  guard var end = endOfHost(in: scalars, at: host ?? start, domains: host == nil ? domains : nil)
  else { return nil }
  if scalars.element(end) == ":" {
    var port = end + 1
    while let digit = scalars.element(port), isDigit(digit) { port += 1 }
    if port > end + 1 { end = port }
  }
  for (sign, others) in [("/", pathSigns), ("?", querySigns)]
    as [(Unicode.Scalar, Set<Unicode.Scalar>)]
  where scalars.element(end) == sign {
    end = endOfPart(in: scalars, from: end, others)
  }
  return end
}

private func mayPrecede(_ scalar: Unicode.Scalar) -> Bool {
  !(scalar.isASCII && (isDigit(scalar) || scalar.properties.isAlphabetic))
    && !"@＠$#＃".unicodeScalars.contains(scalar) && !(0x202A...0x202E).contains(scalar.value)
}

private func endOfScheme(in scalars: [Unicode.Scalar], at start: Int) -> Int? {
  for scheme in ["https://", "http://"] {
    let wanted = Array(scheme.unicodeScalars)
    guard start + wanted.count <= scalars.count else { continue }
    let isThere = zip(wanted, scalars[start...]).allSatisfy { wanted, found in
      found.properties.lowercaseMapping == String(wanted)
    }
    if isThere { return start + wanted.count }
  }
  return nil
}

/// The end of a host name; `domains` nil: its last part may be any word of letters.
private func endOfHost(
  in scalars: [Unicode.Scalar], at start: Int, domains: Set<String>?
) -> Int? {
  var index = start
  var label = ""
  var labels = 0
  var end: Int?
  while true {
    let scalar = scalars.element(index)
    if let scalar, scalar != ".", isHostPart(scalar) {
      // No part of a host name is longer than 63 bytes.
      if label.utf8.count <= 63 { label.unicodeScalars.append(scalar) }
      index += 1
      continue
    }
    guard !label.isEmpty, label.utf8.count <= 63 else { break }
    labels += 1
    if labels > 1 {
      let isLast: Bool
      if let domains {
        // `a.cl@b` is no address.
        isLast = domains.contains(label.lowercased()) && scalar != "@"
      } else {
        isLast =
          label.unicodeScalars.count > 1
          && label.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
      }
      if isLast { end = index } else if domains == nil { end = nil }
    }
    guard scalar == "." else { break }
    label = ""
    index += 1
  }
  return end
}

/// The end of a path or query: up to the last sign that may end one.
private func endOfPart(
  in scalars: [Unicode.Scalar], from start: Int, _ others: Set<Unicode.Scalar>
) -> Int {
  var end = start + 1
  var index = start + 1
  var open = 0
  while let scalar = scalars.element(index) {
    if isHostPart(scalar), scalar != ".", scalar != "-" || others.contains("-") {
      end = index + 1
    } else if scalar == "(", others == pathSigns {
      open += 1
    } else if scalar == ")", open > 0 {
      open -= 1
      end = index + 1
    } else if "=_#/+-&".unicodeScalars.contains(scalar), others.contains(scalar) {
      end = index + 1
    } else if !others.contains(scalar) {
      break
    }
    index += 1
  }
  return end
}

private let pathSigns = Set("!*';:=+,.$/%#[]-–_~@|&()".unicodeScalars)
private let querySigns = Set("!?*'@();:&=+$/%#[]-_.,~|".unicodeScalars)

private func isHostPart(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "." || scalar == "-" || scalar == "_" || isDigit(scalar)
    || scalar.properties.isAlphabetic
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

extension [Unicode.Scalar] {
  fileprivate func element(_ index: Int) -> Unicode.Scalar? {
    index < count ? self[index] : nil
  }
}
