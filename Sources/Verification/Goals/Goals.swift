import Diagnostics
import Schedule

/// The soft goals of a plan that keeps the hard rules, each with a bound. Bounds hold given the
/// values of the goals before, as docs/planner.md orders them.
func goals(_ subject: Subject) -> [GoalValue] {
  func goal(_ name: String, es: String, en: String, _ value: Int, _ bound: Int) -> GoalValue {
    GoalValue(
      name: name, title: Localized(es: es, en: en), value: Fraction(whole: value),
      bound: Fraction(whole: bound))
  }
  let capacity = Capacity(subject)
  let totals = Totals(subject, capacity)
  let spread = totals.spread
  let distance = totals.doubleDistance
  var result = [
    GoalValue(
      name: "S2 spread",
      title: Localized(
        es: "Diferencia entre meses, en publicaciones por día de publicación",
        en: "Difference between months, in items per posting day"),
      value: spread, bound: totals.leastSpread),
    GoalValue(
      name: "S2 middle",
      title: Localized(
        es: "Distancia de publicaciones e historias al centro de sus rangos",
        en: "Distance of posts and stories from the middle of their ranges"),
      value: Fraction(distance, 2) ?? Fraction(whole: distance),
      bound: Fraction(totals.leastDoubleDistance, 2) ?? Fraction(whole: 0)),
    goal(
      "S2 order", es: "Publicaciones que el primer mes mejorable podría sumar",
      en: "Posts that the first month to be improved could gain", totals.possibleGain, 0),
  ]
  let evenness = Evenness(subject, capacity)
  result.append(
    goal(
      "S3", es: "Suma de los cuadrados de las publicaciones de cada día",
      en: "Sum of the squares of the items of each day", evenness.value, evenness.bound))
  var balances: [(family: LabelFamily, balance: Balance)] = []
  for family in LabelFamily.allCases {
    let balance = Balance(family, subject, evenness)
    let words = family.words
    result += [
      goal(
        "S4 \(family.name) absent", es: "Ausencias de \(words.es) en los meses",
        en: "Absences of \(words.en) from months", balance.absent.value, balance.absent.bound),
      goal(
        "S4 \(family.name) months", es: "Desvío de \(words.es) en los meses, al cuadrado",
        en: "Deviation of \(words.en) in the months, squared", balance.months.value,
        balance.months.bound),
      goal(
        "S4 \(family.name) cycle", es: "Desvío de \(words.es) en el ciclo, al cuadrado",
        en: "Deviation of \(words.en) in the cycle, squared", balance.cycle.value,
        balance.cycle.bound),
    ]
    balances.append((family, balance))
  }
  for (family, balance) in balances where family != .audiences {
    let separation = Separation(family, subject, evenness, balance)
    let words =
      family == .objectives
      ? Localized(es: "objetivo", en: "objective")
      : Localized(es: "tipo de contenido", en: "pillar")
    result.append(
      goal(
        "S5 \(family.name)", es: "Publicaciones seguidas con el mismo \(words.es)",
        en: "Neighbours with the same \(words.en)", separation.value, separation.bound))
  }
  let ranks = HourRanks(subject, capacity)
  result.append(
    goal(
      "S6", es: "Suma de los lugares de las horas, de la preferida a la menos preferida",
      en: "Sum of the places of the hours, from the preferred on", ranks.value, ranks.bound))
  return result
}
