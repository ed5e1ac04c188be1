import Diagnostics
import Markdown
import SiteModel
import Template
import Text

/// Readers of Spanish take in about 200 words a minute; a text takes one at least.
func readingMinutes(words: Int) -> Int { max(1, (words + 199) / 200) }

/// `reading_time`: the minutes a text or safe HTML takes, counted as `page.reading_time` is.
func readingTimeFilter(
  _ value: Value, _ arguments: TemplateArguments
) throws(TemplateFault) -> Value {
  try arguments.check(filter: "reading_time", [])
  switch value {
  case .safe(let html): return .int(readingMinutes(words: wordCount(ofHTML: html.bytes)))
  case .string(let text):
    var escaped: [UInt8] = []
    escaped.appendHTMLEscaped(text)
    return .int(readingMinutes(words: wordCount(ofHTML: escaped)))
  default: throw TemplateFault(.filterInput(filter: "reading_time", .text))
  }
}

/// `markdown`: a text as safe HTML, as safe as pages are. It belongs to no page, so that links are
/// whole addresses or begin with `#` or, from the base of the site on, with `/`.
func markdownFilter(_ base: BaseAddress?) -> TemplateEnvironment.Filter {
  { value, arguments throws(TemplateFault) in try markdown(value, arguments, base) }
}

private func markdown(
  _ value: Value, _ arguments: TemplateArguments, _ base: BaseAddress?
) throws(TemplateFault) -> Value {
  let filter = "markdown"
  try arguments.check(filter: filter, [])
  guard case .string(let text) = value else {
    throw TemplateFault(.filterInput(filter: filter, .text))
  }
  let file = SourceFile(path: "", text: text)
  let isEnglish = arguments.page?.language.hasPrefix("en") ?? false
  var refused: String?
  let (page, found) = renderMarkdown(
    file, body: file.bytes.indices, options: MarkdownOptions(language: isEnglish ? .en : .es)
  ) { link in
    if link.kind == .external { return .external(link.destination) }
    if link.destination.hasPrefix("#") { return .url(link.destination) }
    if link.destination.hasPrefix("/") {
      return .url(base?.href(String(link.destination.dropFirst())) ?? link.destination)
    }
    refused = refused ?? link.destination
    return .refused
  }
  if let refused { throw TemplateFault(.markdownLink(refused)) }
  if let fault = found.first(where: { $0.severity == .error }) {
    throw TemplateFault(fault.summary, help: fault.help, code: fault.code)
  }
  return .safe(SafeText(page.html))
}
