import Files
import SiteModel
import Template
import Text

/// What every template sees beside the language.
enum TemplateGlobals {
  /// The names, which the templates are checked against when they are compiled.
  static let names = [
    "site", "page", "data", "section", "taxonomy", "asset", "url", "t", "target",
    "component", "refuse",
  ]

  /// The values for one rendering; all they give out notes its reads in `log`.
  static func values(
    _ view: SiteView, page: PageObject, subject: Subject, address: String, log: ReadLog,
    target: Value = .none
  ) -> [String: Value] {
    let language = subject.language(view.site)
    return [
      "site": .object(SiteObject(view, address: address, language: language, log: log)),
      "page": .object(page),
      "data": .object(DataObject(view, log: log)),
      "section": .function(section(view, language, log: log)),
      "taxonomy": .function(taxonomy(view, language, log: log)),
      "asset": .function(asset(view, log: log)),
      "url": .function(url(view, language, log: log)),
      "t": .function(
        translate(view, subject.interfaceLanguage(view.site), log: log)),
      "target": target,
    ]
  }

  private static func section(_ view: SiteView, _ language: Int, log: ReadLog) -> TemplateFunction {
    TemplateFunction("section") { arguments throws(TemplateFault) in
      let folder = try text(arguments, "folder")
      guard let section = view.site.section(folder, in: language) else {
        throw TemplateFault(
          .sectionMissing(folder, near: nearMisses(of: folder, in: view.site.sectionByFolder.keys)))
      }
      return .object(PageObject(view, .page(view.site.sections[section].index), log: log))
    }
  }

  private static func taxonomy(_ view: SiteView, _ language: Int, log: ReadLog) -> TemplateFunction
  {
    TemplateFunction("taxonomy") { arguments throws(TemplateFault) in
      let name = try text(arguments, "name")
      guard let index = view.site.taxonomy(name, in: language) else {
        let names = view.site.taxonomies.map(\.declaration.name)
        // Declared, and no page of this language uses it.
        if names.contains(name) { return .none }
        throw TemplateFault(.taxonomyMissing(name, near: nearMisses(of: name, in: names)))
      }
      return .object(TaxonomyObject(view, index, log: log))
    }
  }

  private static func asset(_ view: SiteView, log: ReadLog) -> TemplateFunction {
    TemplateFunction("asset") { arguments throws(TemplateFault) in
      let path = try text(arguments, "path")
      log.note(.asset(path))
      guard let asset = view.theme.assets[path] else {
        throw TemplateFault(
          .assetMissing(path, near: nearMisses(of: path, in: view.theme.assets.keys)))
      }
      return .map(
        ValueMap([
          ("url", .string(view.site.settings.base.href(encodedPath(asset.outputPath)))),
          ("integrity", .string(asset.integrity)),
        ]))
    }
  }

  private static func url(_ view: SiteView, _ language: Int, log: ReadLog) -> TemplateFunction {
    TemplateFunction("url") { arguments throws(TemplateFault) in
      let path = try text(arguments, "path")
      let plain = String(path.prefix { $0 != "#" })
      log.note(.page(plain))
      guard let index = view.site.page(at: plain, in: language) else {
        throw TemplateFault(
          view.withheld.contains(plain)
            ? .linkToWithheld(plain)
            : .deadLink(path, near: nearMisses(of: plain, in: view.site.indexByPath.keys)))
      }
      let address = view.site.settings.base.href(view.site.pages[index].address)
      return .string(address + path.dropFirst(plain.count))
    }
  }

  private static func translate(
    _ view: SiteView, _ tag: String, log: ReadLog
  ) -> TemplateFunction {
    let (language, strings) = view.strings(tag)
    return TemplateFunction("t") { arguments throws(TemplateFault) in
      let key = try text(arguments, "key")
      log.note(.string(key))
      guard let pattern = strings[key] ?? ComponentStrings.word(key, language: language) else {
        throw TemplateFault(
          .stringMissing(
            key: key, language: language, near: nearMisses(of: key, in: strings.keys)))
      }
      return .string(try filled(pattern, key: key, arguments.keywords))
    }
  }

  /// The pattern with `{name}` replaced by the arguments of that name.
  private static func filled(
    _ pattern: String, key: String, _ values: [(name: String, value: Value)]
  ) throws(TemplateFault) -> String {
    guard pattern.utf8.contains(UInt8(ascii: "{")) else { return pattern }
    var result = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      let value = values.first { $0.name == name }?.value
      guard let text = value.flatMap(printed) else {
        throw TemplateFault(.stringArgument(key: key, name: String(name)))
      }
      result += text
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private static func printed(_ value: Value) -> String? {
    switch value {
    case .string(let text): text
    case .int(let number): String(number)
    case .double(let number): chileanNumber(number)
    case .safe(let text): text.text
    case .object(let object): object.text
    default: nil
    }
  }

  private static func text(
    _ arguments: TemplateArguments, _ name: String
  ) throws(TemplateFault) -> String {
    guard case .string(let text)? = arguments.value(0, name) else {
      throw TemplateFault(.textExpected)
    }
    return text
  }
}
