import Text

/// An address that leads to another.
public struct Redirect: Sendable, Equatable {
  /// A path from the host's root as people read it, not in percent form: `/año/`.
  public var from: String
  /// An absolute address or a path from the root. `%` keeps its meaning.
  public var to: String

  /// A redirect.
  public init(from: String, to: String) {
    self.from = from
    self.to = to
  }
}

/// Redirects as directives for the `server` block of nginx: an exact match each, with and without a
/// final slash, that answers 301; an expression where the path is too long for an exact match. Nothing in a path or address can end its quotes or name a
/// variable. A path that is there twice keeps its first target, and one written as it stands comes
/// before one that differs by the slash; paths in `taken` are not redirected. A directive that nginx
/// could not read, because a word is longer than its buffer, becomes a comment.
/// Cost: linear. Source: nginx 1.22, `ngx_conf_read_token` (quotes, 4,096 bytes of buffer),
/// `location` (matches the decoded path; keeps the length of an exact one in one byte), `return`
/// (where `$` begins a variable and has no escape).
public func nginxRedirects(_ redirects: [Redirect], taken: Set<String> = []) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.append("# Redirects of the site, made by emra-site. In the server block:\n")
  bytes.append("#   include /path/to/nginx-redirects.conf;\n")
  let written = Set(redirects.map(\.from))
  var seen = taken
  for redirect in redirects {
    let target = quotedAddress(redirect.to)
    for path in bothForms(redirect.from) where path == redirect.from || !written.contains(path) {
      guard seen.insert(path).inserted else { continue }
      let isExact = path.utf8.count <= longestExactPath
      let location = isExact ? quotedPath(path) : quotedExpression(path)
      if max(location.count, target.count) > longestWord {
        bytes.append("# too long for nginx: a path of \(path.utf8.count) bytes\n")
        continue
      }
      bytes.append(isExact ? "location = " : "location ~ ")
      bytes += location
      bytes.append(" { return 301 ")
      bytes += target
      bytes.append("; }\n")
    }
  }
  return bytes
}

/// What fits in nginx's buffer together with the words before it.
private let longestWord = 4_000

private let longestExactPath = 255

/// A path as it stands and with the final slash added or removed; `/` only as it stands.
private func bothForms(_ path: String) -> [String] {
  guard path.hasSuffix("/") else { return [path, path + "/"] }
  let bare = String(path.dropLast())
  return bare.isEmpty ? [path] : [path, bare]
}

private let quote = UInt8(ascii: "\"")
private let backslash = UInt8(ascii: "\\")

/// The name of an exact location: the decoded bytes. nginx reads `\"`, `\\`, `\n`, `\r` and `\t`
/// within quotes; a byte 0 no request can have.
private func quotedPath(_ path: String) -> [UInt8] {
  var bytes = [quote]
  for byte in path.utf8 {
    switch byte {
    case quote, backslash: bytes += [backslash, byte]
    case 0x0A: bytes.append("\\n")
    case 0x0D: bytes.append("\\r")
    case 0x09: bytes.append("\\t")
    default: bytes.append(byte)
    }
  }
  return bytes + [quote]
}

/// An expression for exactly a path: letters and digits as they are, other bytes as `\xC3`, which
/// nginx leaves to the expression.
private func quotedExpression(_ path: String) -> [UInt8] {
  var bytes = [quote]
  bytes.append("^")
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"):
      bytes.append(byte)
    default:
      bytes.append("\\x")
      bytes.appendHex(byte)
    }
  }
  bytes.append("\\z")
  return bytes + [quote]
}

/// An address with everything in percent form that is not plain in one.
private func quotedAddress(_ address: String) -> [UInt8] {
  var bytes = [quote]
  for byte in address.utf8 {
    switch byte {
    case 0...0x20, 0x7F..., quote, backslash, UInt8(ascii: "$"), UInt8(ascii: "'"),
      UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "|"):
      bytes.appendPercent(byte)
    default: bytes.append(byte)
    }
  }
  return bytes + [quote]
}
