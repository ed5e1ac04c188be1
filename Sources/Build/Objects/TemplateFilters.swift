import CivilTime
import Files
import SiteModel
public import Template
import Text

/// Jinja's filters and those of this field: `fecha`, `iso`, `number_cl`, `reading_time`, `markdown`,
/// `image`, and with the project `absolute` and `icon`. The `render` command uses the same.
public func templateEnvironment() -> TemplateEnvironment {
  templateEnvironment(base: nil, assets: [:])
}

/// `assets`: the files of the theme by their path below `assets/`, for `icon`.
func templateEnvironment(base: BaseAddress?, assets: [String: Asset]) -> TemplateEnvironment {
  var environment = TemplateEnvironment()
  environment.addFilter("fecha", dateFilter)
  environment.addFilter("iso") { value, arguments throws(TemplateFault) in
    try arguments.check(filter: "iso", [])
    return .string(try date(value, filter: "iso").text ?? "")
  }
  environment.addFilter("number_cl", chileanNumberFilter)
  environment.addFilter("reading_time", readingTimeFilter)
  environment.addFilter("markdown", markdownFilter(base))
  environment.addFilter("image", imageFilter)
  if let base {
    environment.addFilter("absolute") { value, arguments throws(TemplateFault) in
      try arguments.check(filter: "absolute", [])
      guard case .string(let path) = value else {
        throw TemplateFault(.filterInput(filter: "absolute", .address))
      }
      return .string(path.hasPrefix("/") && !path.hasPrefix("//") ? base.origin + path : path)
    }
    environment.addFilter("icon", iconFilter(base, assets))
  }
  return environment
}

/// What a rendering gives its filters.
struct FilterContext: Sendable {
  /// The language tag of the page.
  let language: String
  let log: ReadLog
}

func date(_ value: Value, filter: String) throws(TemplateFault) -> DateObject {
  if case .object(let object) = value, let date = object as? DateObject { return date }
  throw TemplateFault(.filterInput(filter: filter, .date))
}

extension TemplateArguments {
  /// Refuses arguments that a filter does not have.
  func check(filter: String, _ known: [String]) throws(TemplateFault) {
    if positional.count > known.count {
      throw TemplateFault(.filterArguments(filter: filter, known: known))
    }
    for (name, _) in keywords
    where !known.contains(name) || known.prefix(positional.count).contains(name) {
      throw TemplateFault(.filterArgument(name, filter: filter, known: known))
    }
  }

  /// A text argument; nil where it was not given or is none.
  func text(_ index: Int, _ name: String, filter: String) throws(TemplateFault) -> String? {
    switch value(index, name) {
    case nil, .some(.none): return nil
    case .some(.string(let text)): return text
    case .some(.safe(let text)): return text.text
    case .some:
      throw TemplateFault(.filterValue(name, filter: filter, .text))
    }
  }

  /// A whole number in a range; nil where it was not given or is none.
  func int(
    _ index: Int, _ name: String, in range: ClosedRange<Int>, filter: String
  ) throws(TemplateFault) -> Int? {
    switch value(index, name) {
    case nil, .some(.none): return nil
    case .some(.int(let number)) where range.contains(number): return number
    case .some:
      throw TemplateFault(.filterValue(name, filter: filter, .wholeNumber(range)))
    }
  }

  /// What the rendering gave; nil in the `render` command.
  var page: FilterContext? { context as? FilterContext }
}
