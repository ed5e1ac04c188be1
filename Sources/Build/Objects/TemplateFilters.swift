import CivilTime
import SiteModel
public import Template

/// Jinja's filters and those of this field: `fecha`, `iso`, `number_cl`, and with the site's base
/// address `absolute`. The `render` command uses the same.
public func templateEnvironment() -> TemplateEnvironment {
  templateEnvironment(base: nil)
}

func templateEnvironment(base: BaseAddress?) -> TemplateEnvironment {
  var environment = TemplateEnvironment()
  environment.addFilter("fecha") { value, arguments throws(TemplateFault) in
    let date = try date(value, filter: "fecha")
    var language = DateLanguage.es
    if case .string(let tag)? = arguments.value(0, "lang"), tag.hasPrefix("en") { language = .en }
    return .string(date.date.local.date.long(in: language))
  }
  environment.addFilter("iso") { value, _ throws(TemplateFault) in
    .string(try date(value, filter: "iso").text ?? "")
  }
  environment.addFilter("number_cl") { value, _ throws(TemplateFault) in
    switch value {
    case .int(let number):
      return .string(grouped(String(number.magnitude), isNegative: number < 0))
    case .double(let number): return .string(chileanNumber(number))
    default: throw TemplateFault(.filterInput(filter: "number_cl", .number))
    }
  }
  if let base {
    environment.addFilter("absolute") { value, _ throws(TemplateFault) in
      guard case .string(let path) = value else {
        throw TemplateFault(.filterInput(filter: "absolute", .address))
      }
      return .string(path.hasPrefix("/") && !path.hasPrefix("//") ? base.origin + path : path)
    }
  }
  return environment
}

private func date(_ value: Value, filter: String) throws(TemplateFault) -> DateObject {
  if case .object(let object) = value, let date = object as? DateObject { return date }
  throw TemplateFault(.filterInput(filter: filter, .date))
}

/// A number as written in Chile: `1.234,5`; at most six decimals, none that are zero.
func chileanNumber(_ number: Double) -> String {
  guard number.isFinite, abs(number) < 9e12 else { return "\(number)" }
  let scaled = (abs(number) * 1_000_000).rounded()
  let whole = Int(scaled) / 1_000_000
  var decimals = String(Int(scaled) % 1_000_000 + 1_000_000).dropFirst()
  while decimals.last == "0" { decimals.removeLast() }
  return grouped(String(whole), isNegative: number < 0 && scaled > 0)
    + (decimals.isEmpty ? "" : "," + decimals)
}

private func grouped(_ digits: String, isNegative: Bool) -> String {
  var text = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text += "." }
    text.append(digit)
  }
  return (isNegative ? "-" : "") + text
}
