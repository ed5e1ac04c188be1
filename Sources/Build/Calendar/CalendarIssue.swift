import CivilTime
import Diagnostics

/// What can be wrong between content, settings and the plan.
enum CalendarIssue: Issue {
  case slotWithoutCalendar
  case slotUnknown(String, SlotHint)
  /// `free`: a place that no page names and that is still to come.
  case slotTaken(String, free: FreePlace?)
  /// `near`: a place of the page's format that no page names and that is still to come.
  case slotOfOtherFormat(String, String, page: String, near: FreePlace?)
  case slotAndDate(String, planned: String)
  case termMissing(String, taxonomy: String, near: [String])
  case channelMissing(String, near: [String])
  case campaignMissing(String, near: [String])
  /// The place is in the calendar's plan as made now, and not in the locked one.
  case slotNotLocked(String)
  /// The lock had the place. `near`: a place that no page names and that is still to come.
  case slotRetired(String, near: FreePlace?)
  /// The page is approved as `plan fill` made it.
  case pending

  var code: String {
    switch self {
    case .slotWithoutCalendar: "EMRA-B030"
    case .slotUnknown: "EMRA-B031"
    case .slotTaken: "EMRA-B032"
    case .slotOfOtherFormat: "EMRA-B033"
    case .slotAndDate: "EMRA-B034"
    case .termMissing: "EMRA-B035"
    case .channelMissing: "EMRA-B036"
    case .campaignMissing: "EMRA-B037"
    case .slotNotLocked: "EMRA-B080"
    case .slotRetired: "EMRA-B081"
    case .pending: "EMRA-B088"
    }
  }

  var severity: Severity {
    switch self {
    case .campaignMissing: .warning
    default: .error
    }
  }

  var summary: Localized {
    switch self {
    case .slotWithoutCalendar:
      Localized(
        es: "La página ocupa un lugar del plan y el proyecto no tiene calendar.yml",
        en: "The page takes a place of the plan, and the project has no calendar.yml")
    case .slotUnknown(let slot, _):
      Localized(
        es: "El plan no tiene el lugar «\(slot)»", en: "The plan has no place «\(slot)»")
    case .slotTaken(let slot, _):
      Localized(
        es: "Dos archivos ocupan el mismo lugar del plan, «\(slot)»",
        en: "Two files take the same place of the plan, «\(slot)»")
    case .slotOfOtherFormat(let slot, let format, let own, _):
      Localized(
        es: "El lugar «\(slot)» es para un «\(format)» y esta página es un «\(own)»",
        en: "The place «\(slot)» is for a «\(format)», and this page is a «\(own)»")
    case .slotAndDate(let slot, let planned):
      Localized(
        es: "La fecha no es la del lugar «\(slot)», que en el plan es el \(planned)",
        en: "The date is not that of the place «\(slot)», which in the plan is \(planned)")
    case .termMissing(let key, let taxonomy, _):
      Localized(
        es: "El plan usa «\(key)», que no es un término de «\(taxonomy)» en content/site.yml",
        en: "The plan uses «\(key)», which is not a term of «\(taxonomy)» in content/site.yml")
    case .channelMissing(let id, _):
      Localized(
        es: "El plan usa el canal «\(id)», que las publicaciones no pueden nombrar",
        en: "The plan uses the channel «\(id)», which publications cannot name")
    case .campaignMissing(let name, _):
      Localized(
        es: "El calendario no tiene una campaña ni una temporada «\(name)»",
        en: "The calendar has no campaign or season «\(name)»")
    case .slotNotLocked(let slot):
      Localized(
        es: "El lugar «\(slot)» no está en el plan fijado; calendar.yml cambió después de fijarlo",
        en: "The place «\(slot)» is not in the locked plan; calendar.yml has changed since")
    case .slotRetired(let slot, _):
      Localized(
        es: "El lugar «\(slot)» se quitó del plan cuando se fijó de nuevo",
        en: "The place «\(slot)» was left out of the plan when it was locked again")
    case .pending:
      Localized(
        es: "La página está aprobada y todavía tiene «PENDIENTE», que escribió «plan fill»",
        en: "The page is approved and still has «PENDIENTE», which «plan fill» wrote")
    }
  }

  var help: Localized? {
    switch self {
    case .slotWithoutCalendar:
      Localized(
        es: "Agregue calendar.yml a la carpeta del proyecto, o escriba «date» en vez de «slot»",
        en: "Add calendar.yml to the project folder, or write «date» instead of «slot»")
    case .slotUnknown(_, let hint): hint.help
    case .slotTaken(_, let free?):
      Localized(
        es: "Cambie «slot» en uno de los dos; «\(free.id)» está libre (\(free.moment(in: .es)))",
        en: "Change «slot» in one of the two; «\(free.id)» is free (\(free.moment(in: .en)))")
    case .slotTaken(_, nil):
      Localized(
        es: "Cambie «slot» en uno de los dos, o escriba «date» en su lugar",
        en: "Change «slot» in one of the two, or write «date» instead")
    case .slotOfOtherFormat(_, _, let own, let near?):
      Localized(
        es: "Corrija «format», o elija un lugar para un «\(own)»; «\(near.id)» está libre "
          + "(\(near.moment(in: .es)))",
        en: "Correct «format», or choose a place for a «\(own)»; «\(near.id)» is free "
          + "(\(near.moment(in: .en)))")
    case .slotOfOtherFormat(_, _, let own, nil):
      Localized(
        es: "Corrija «format»; no queda ningún lugar libre por salir para un «\(own)»",
        en: "Correct «format»; no free place still to come is left for a «\(own)»")
    case .slotAndDate(_, let planned):
      Localized(
        es:
          "Deje una de las dos claves: con «slot» sale el \(planned); con «date», cuando usted diga",
        en:
          "Leave one of the two keys: with «slot» it goes out on \(planned); with «date», when you "
          + "say")
    case .termMissing(_, let taxonomy, let near):
      didYouMean(near)
        ?? Localized(
          es: "Quítelo de «weights», o agréguelo a «terms» de «\(taxonomy)» en content/site.yml",
          en: "Remove it from «weights», or add it to «terms» of «\(taxonomy)» in content/site.yml")
    case .channelMissing(_, let near):
      didYouMean(near)
        ?? Localized(
          es: "Use los nombres de canales de docs/guia.md",
          en: "Use the names of channels in docs/guia.md")
    case .campaignMissing(_, let near):
      didYouMean(near)
        ?? Localized(
          es: "Escriba el «id» de una campaña o temporada de calendar.yml, o quite esta línea",
          en: "Write the «id» of a campaign or season of calendar.yml, or remove this line")
    case .slotNotLocked:
      Localized(
        es: "Fije el plan nuevo con «emra-site plan lock», y compruebe sus lugares con "
          + "«emra-site plan list»",
        en: "Lock the new plan with «emra-site plan lock», and check its places with "
          + "«emra-site plan list»")
    case .slotRetired(_, let near?):
      Localized(
        es: "Elija otro lugar; «\(near.id)» está libre (\(near.moment(in: .es)))",
        en: "Choose another place; «\(near.id)» is free (\(near.moment(in: .en)))")
    case .pending:
      Localized(
        es: "Escriba el título, la descripción y el texto, o quite la aprobación",
        en: "Write the title, the description and the text, or take the approval back")
    case .slotRetired(_, nil):
      Localized(
        es: "Elija otro lugar con «emra-site plan list», o escriba «date» en vez de «slot»",
        en: "Choose another place with «emra-site plan list», or write «date» instead of «slot»")
    }
  }
}
