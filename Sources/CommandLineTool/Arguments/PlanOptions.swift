import CivilTime
import Diagnostics
import PlanOutput
import Schedule
import Text

// Options and values that several commands of the plan have.

extension CommandTable {
  static func common<Arguments>(
    _ path: any WritableKeyPath<Arguments, PlanCommonArguments> & Sendable
  ) -> [Option<Arguments>] {
    let options: [Option<PlanCommonArguments>] = [
      .value(
        "source", short: "s", .text(folder),
        help: Localized(
          es: "Carpeta del proyecto; si no se indica, la actual",
          en: "Project folder; else the current one"),
        to: \.source),
      .value(
        "calendar", short: "c", .text(file),
        help: Localized(
          es: "Calendario; si no se indica, calendar.yml del proyecto",
          en: "Calendar; else calendar.yml of the project"),
        to: \.calendar),
      .value(
        "now", .time,
        help: Localized(
          es: "Momento que se toma por ahora, en lugar del reloj: 2026-08-10 o «2026-08-10 09:00»",
          en: "Moment taken for now, in place of the clock: 2026-08-10 or «2026-08-10 09:00»"),
        to: \.now),
    ]
    return options.map { $0.on(path) }
  }

  /// Channel and days.
  static func period<Arguments>(
    _ path: any WritableKeyPath<Arguments, PlanFilter> & Sendable
  ) -> [Option<Arguments>] {
    let channel: Option<PlanFilter> = text(
      "channel", "ID", es: "Solo las de este canal", en: "Only those of this channel",
      to: \.channel)
    return [channel.on(path)] + days(path)
  }

  /// First and last day.
  static func days<Arguments>(
    _ path: any WritableKeyPath<Arguments, PlanFilter> & Sendable
  ) -> [Option<Arguments>] {
    let options: [Option<PlanFilter>] = [
      .value(
        "from", .day, help: Localized(es: "Desde este día", en: "From this day on"), to: \.from),
      .value(
        "to", .day,
        help: Localized(es: "Hasta este día, incluido", en: "Up to this day, included"),
        to: \.to),
    ]
    return options.map { $0.on(path) }
  }

  static func text<Arguments>(
    _ name: String, _ placeholder: String, es: String, en: String,
    to path: any WritableKeyPath<Arguments, String?> & Sendable
  ) -> Option<Arguments> {
    .value(
      name, .text(Localized(same: placeholder)), help: Localized(es: es, en: en), to: path)
  }

  static let formHelp = Localized(
    es: "Forma de la salida: text (si no se indica), md para pegar en otro lugar, html para "
      + "imprimir, json para otros programas",
    en: "Form of the output: text (the default), md to paste elsewhere, html to print, json for "
      + "other programs")

  static func viewFormat<Arguments>(
    to path: any WritableKeyPath<Arguments, ViewFormat?> & Sendable
  ) -> Option<Arguments> {
    .value("format", short: "f", .choice, help: formHelp, to: path)
  }

  static func outputFormat<Arguments>(
    to path: any WritableKeyPath<Arguments, OutputFormat?> & Sendable
  ) -> Option<Arguments> {
    .value(
      "format", short: "f", .choice,
      help: Localized(
        es: "Forma de la salida: text para leer (si no se indica), json para otros programas",
        en: "Form of the output: text to read (the default), json for other programs"),
      to: path)
  }

  /// The form of the list; people also write an item's format here, and no name is of both.
  static var listFormat: Option<PlanListArguments> {
    let forms = ValueReader<ViewFormat>.choice
    let spec = OptionSpec(
      name: "format", short: "f", placeholder: forms.placeholder, isNegatable: false,
      repeats: true, help: formHelp)
    return Option(spec: spec) { arguments, text, option in
      if let text, ItemFormat(rawValue: text) != nil {
        arguments.filter.format = text
        return nil
      }
      switch forms.read(text ?? "", option) {
      case .success(let format): arguments.format = format
      case .failure(let issue): return issue
      }
      return nil
    }
  }
}

extension ValueReader where Value == ExportFormat {
  /// As `choice`; the names are told in the command's help, since their list is too long for a line.
  static var exportFormat: ValueReader {
    ValueReader(placeholder: Localized(es: "FORMATO", en: "FORMAT"), read: choice.read)
  }
}

extension ValueReader where Value == CivilDate {
  /// A day without a time.
  static var day: ValueReader {
    ValueReader(placeholder: Localized(es: "DÍA", en: "DAY")) { text, option in
      guard case .success(let stamp) = Timestamp.parse(text), !stamp.hasTime else {
        return .failure(.notDay(option: option, value: text))
      }
      return .success(stamp.local.date)
    }
  }

  /// `2026-08`, as its first day.
  static var month: ValueReader {
    ValueReader(placeholder: Localized(es: "AAAA-MM", en: "YYYY-MM")) { text, _ in
      guard case .success(let stamp) = Timestamp.parse(text + "-01"), !stamp.hasTime else {
        return .failure(.notMonth(text))
      }
      return .success(stamp.local.date)
    }
  }
}

extension ValueReader where Value == ISOWeek {
  /// `2026-W33`, or a day of the week.
  static var week: ValueReader {
    ValueReader(placeholder: Localized(es: "SEMANA|DÍA", en: "WEEK|DAY")) { text, _ in
      if let week = ISOWeek(text.uppercased()) { return .success(week) }
      guard case .success(let stamp) = Timestamp.parse(text), !stamp.hasTime else {
        return .failure(.notWeek(text))
      }
      return .success(stamp.local.date.isoWeek)
    }
  }
}
