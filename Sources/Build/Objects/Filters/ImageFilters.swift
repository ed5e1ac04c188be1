import Files
import SiteModel
import Template
import Text

/// `image(alt, class?, loading?, width?, height?)`: an address, or a value with `url` and `alt` such as
/// `page.image`, as `<img>`. `alt=""` says that the image is only decoration.
func imageFilter(_ value: Value, _ arguments: TemplateArguments) throws(TemplateFault) -> Value {
  let filter = "image"
  try arguments.check(filter: filter, ["alt", "class", "loading", "width", "height"])
  var address: String?
  var alt = try arguments.text(0, "alt", filter: filter)
  switch value {
  case .string(let text): address = text
  case .map(let map):
    if case .string(let url)? = map["url"] { address = url }
    if alt == nil, case .string(let text)? = map["alt"], !text.isEmpty { alt = text }
  default: break
  }
  guard let address, !address.isEmpty, isSafeURL(address) else {
    throw TemplateFault(.filterInput(filter: filter, .image))
  }
  guard let alt else { throw TemplateFault(.imageWithoutAlt) }
  let loading = try arguments.text(2, "loading", filter: filter)
  if let loading, loading != "lazy", loading != "eager" {
    throw TemplateFault(.filterValue("loading", filter: filter, .oneOf(["lazy", "eager"])))
  }
  var tag = ImageTag(address: address, alt: alt)
  tag.add("class", try arguments.text(1, "class", filter: filter))
  tag.add("loading", loading)
  for (index, name) in [(3, "width"), (4, "height")] {
    tag.add(name, try arguments.int(index, name, in: 1...20_000, filter: filter).map { String($0) })
  }
  return tag.html
}

/// `icon(label?, class="icon", size=24)`: a drawing of the theme by its name, out of `img/icons/` or
/// `img/`. Without `label` it is decoration, which readers of the screen pass over.
func iconFilter(_ base: BaseAddress, _ assets: [String: Asset]) -> TemplateEnvironment.Filter {
  let names = assets.keys.filter { $0.hasPrefix("img/") && $0.hasSuffix(".svg") }.map { path in
    String(path.dropFirst(path.hasPrefix("img/icons/") ? 10 : 4).dropLast(4))
  }.sorted()
  return { value, arguments throws(TemplateFault) in
    let filter = "icon"
    try arguments.check(filter: filter, ["label", "class", "size"])
    guard case .string(let name) = value else {
      throw TemplateFault(.filterInput(filter: filter, .iconName))
    }
    let paths = ["img/icons/\(name).svg", "img/\(name).svg"]
    guard let path = paths.first(where: { assets[$0] != nil }), let asset = assets[path] else {
      throw TemplateFault(.iconMissing(name, near: nearMisses(of: name, in: names)))
    }
    arguments.page?.log.note(.asset(path))
    let label = try arguments.text(0, "label", filter: filter) ?? ""
    let size = try arguments.int(2, "size", in: 1...2_000, filter: filter) ?? 24
    var tag = ImageTag(address: base.href(encodedPath(asset.outputPath)), alt: label)
    tag.add("class", try arguments.text(1, "class", filter: filter) ?? "icon")
    tag.add("width", String(size))
    tag.add("height", String(size))
    if label.isEmpty { tag.add("aria-hidden", "true") }
    return tag.html
  }
}

/// `<img …>` put together, everything escaped.
private struct ImageTag {
  private var bytes: [UInt8] = []

  init(address: String, alt: String) {
    bytes.append("<img src=\"")
    var encoded: [UInt8] = []
    for byte in address.utf8 {
      if byte <= 0x20 || "\"<>\\^`{|}".utf8.contains(byte) {
        let digits = String(byte, radix: 16, uppercase: true)
        encoded.append(digits.utf8.count == 1 ? "%0" + digits : "%" + digits)
      } else {
        encoded.append(byte)
      }
    }
    bytes.appendHTMLEscaped(encoded)
    bytes.append("\" alt=\"")
    bytes.appendHTMLEscaped(alt)
    bytes.append("\"")
  }

  mutating func add(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    bytes.append(" \(name)=\"")
    bytes.appendHTMLEscaped(value)
    bytes.append("\"")
  }

  var html: Value { .safe(SafeText(bytes + [UInt8(ascii: ">")])) }
}
