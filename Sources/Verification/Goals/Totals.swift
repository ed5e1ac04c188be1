import CivilTime
import Schedule
import YAML

/// S2: the totals of the months. The bounds relax the hard rules to what one month alone allows:
/// its range, cut by its pins and by what its days can hold.
struct Totals {
  /// A month as S2 sees it.
  struct Month {
    /// `P(m)`.
    let days: Int
    /// Reels and articles.
    let rest: Int
    /// The possible `n(m)`, rising; never empty.
    let choices: [Int]
    /// The plan's `n(m)`.
    let value: Int
  }

  let months: [Month]
  /// `Σ (lo + hi)`: twice the middle.
  let middle: Int

  init(_ subject: Subject, _ capacity: Capacity) {
    let calendar = subject.calendar
    let story = calendar.formats[.story]
    var months: [Month] = []
    for (index, mix) in calendar.months.enumerated() {
      let value = subject.byMonth[index].count { subject.items[$0].item.format <= .story }
      let rest = subject.byMonth[index].count - value
      let days = capacity.months[index]
      let posts = days.map { $0.mostOfFormat[0] }.cappedSum()
      let stories = days.map { $0.mostOfFormat[1] }.cappedSum()
      let pins = calendar.pins.filter { subject.book.month(of: $0.start.date) == index }
      let postPins = pins.count { $0.format == .post }
      let storyPins = pins.count { $0.format == .story }
      let low = max(mix.posts.value.lowerBound, postPins + storyPins)
      let high = min(
        mix.posts.value.upperBound, days.map(\.most).cappedSum() - rest, posts + stories)
      var choices = (low...max(low, high)).filter { count in
        guard let share = story?.share?.value else { return true }
        let part = storyCount(of: count, share: share)
        return (storyPins...max(storyPins, stories)).contains(part)
          && (postPins...max(postPins, posts)).contains(count - part)
      }
      // The plan keeps the rules, so its own value is possible; a month without posting days has
      // its pins and nothing else.
      if !choices.contains(value) { choices = (choices + [value]).sorted() }
      if subject.book.posting[index].isEmpty { choices = [value] }
      months.append(
        Month(
          days: subject.book.posting[index].count, rest: rest, choices: choices, value: value))
    }
    self.months = months
    middle = calendar.months.map {
      capped($0.posts.value.lowerBound, plus: $0.posts.value.upperBound)
    }.cappedSum()
  }

  /// Months as given, with twice the middle.
  init(months: [Month], middle: Int) {
    self.months = months
    self.middle = middle
  }

  /// `max − min` of `N/P` in the plan.
  var spread: Fraction {
    let ratios = months.filter { $0.days > 0 }.map {
      Step(month: 0, items: $0.value + $0.rest, days: $0.days)
    }
    guard let low = ratios.min(), let high = ratios.max() else { return Fraction(whole: 0) }
    return high.distance(from: low)
  }

  /// Exact least spread over all choices: of windows over the sorted ratios that hold a choice of
  /// every month, the narrowest. Every plan's totals are such a choice.
  var leastSpread: Fraction {
    let steps = sortedSteps
    let wanted = months.count { $0.days > 0 }
    var inside = [Int](repeating: 0, count: months.count)
    var covered = 0
    var left = 0
    var best: Fraction?
    for step in steps {
      inside[step.month] += 1
      if inside[step.month] == 1 { covered += 1 }
      while covered == wanted, left < steps.count {
        let first = steps[left]
        let width = step.distance(from: first)
        best = best.map { min($0, width) } ?? width
        inside[first.month] -= 1
        if inside[first.month] == 0 { covered -= 1 }
        left += 1
      }
    }
    return best ?? Fraction(whole: 0)
  }

  /// `2·|Σ n − middle|` of the plan.
  var doubleDistance: Int { distance(months.map(\.value).cappedSum()) }

  func distance(_ sum: Int) -> Int {
    let difference = capped(capped(2, times: sum), plus: -middle)
    return abs(difference)
  }

  /// A choice of a month as a ratio.
  struct Step: Comparable {
    let month: Int
    let items: Int
    let days: Int

    // Products of items and days of one month are far below the largest number.
    static func < (a: Step, b: Step) -> Bool { a.items * b.days < b.items * a.days }
    static func == (a: Step, b: Step) -> Bool { a.items * b.days == b.items * a.days }

    func distance(from other: Step) -> Fraction {
      Fraction(items * other.days - other.items * days, days * other.days) ?? Fraction(whole: 0)
    }
  }

  /// The choices of all months with posting days by ratio.
  var sortedSteps: [Step] {
    months.enumerated().filter { $0.element.days > 0 }.flatMap { index, month in
      month.choices.map { Step(month: index, items: $0 + month.rest, days: month.days) }
    }.sorted()
  }
}
