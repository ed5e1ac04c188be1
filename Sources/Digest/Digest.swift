import CMD

/// SHA-256 of `bytes` as 64 lower-case hexadecimal digits. Source: FIPS 180-4.
public func sha256Hex(_ bytes: [UInt8]) -> String {
  let digest = unsafe digest(of: bytes, count: 32) {
    unsafe SHA256Init($0)
  } update: {
    unsafe SHA256Update($0, $1, $2)
  } final: {
    unsafe SHA256Final($0, $1)
  }
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

/// The value of an `integrity` attribute for `bytes`: `sha384-` and the digest in Base64.
/// Source: W3C Subresource Integrity, 3.1.
public func integrity(_ bytes: [UInt8]) -> String {
  let digest = unsafe digest(of: bytes, count: 48) {
    unsafe SHA384Init($0)
  } update: {
    unsafe SHA384Update($0, $1, $2)
  } final: {
    unsafe SHA384Final($0, $1)
  }
  return "sha384-" + base64(digest)
}

private func digest(
  of bytes: [UInt8], count: Int, start: (UnsafeMutablePointer<SHA2_CTX>) -> Void,
  update: (UnsafeMutablePointer<SHA2_CTX>, UnsafePointer<UInt8>?, Int) -> Void,
  final: (UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<SHA2_CTX>) -> Void
) -> [UInt8] {
  var context = SHA2_CTX()
  unsafe start(&context)
  unsafe bytes.withUnsafeBufferPointer { unsafe update(&context, $0.baseAddress, $0.count) }
  return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
    unsafe final(buffer.baseAddress, &context)
    filled = count
  }
}

/// Base64 with padding. Source: RFC 4648, 4.
private func base64(_ bytes: [UInt8]) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  var start = 0
  while start < bytes.count {
    let group = bytes[start..<min(start + 3, bytes.count)]
    var value = group.reduce(0) { $0 << 8 | Int($1) }
    value <<= 8 * (3 - group.count)
    for index in 0..<4 {
      text.append(
        index <= group.count ? digits[value >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
    }
    start += 3
  }
  return String(decoding: text, as: UTF8.self)
}
