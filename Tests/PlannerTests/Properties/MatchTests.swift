import Testing

@testable import Planner

/// The matching of seats to items against all ways to seat them.
struct MatchTests {
  private static func isPossible(_ seats: ArraySlice<Seat>, taken: Set<Int>) -> Bool {
    guard let first = seats.first else { return true }
    return first.eligible.contains {
      !taken.contains($0) && isPossible(seats.dropFirst(), taken: taken.union([$0]))
    }
  }

  @Test func findsAWayExactlyWhereThereIsOne() {
    var random = SeededRandom(8)
    var found = 0
    var none = 0
    for number in 0..<3_000 {
      let items = random.number(1...6)
      let alike = random.chance(50)
      var seats: [Seat] = []
      for label in 0..<random.number(1...3) {
        var eligible = (0..<items).filter { _ in random.chance(60) }
        for _ in 0..<random.number(1...2) {
          seats.append(Seat(label: label, eligible: eligible))
          if !alike { eligible = (0..<items).filter { _ in random.chance(50) } }
        }
      }
      let wanted = Self.isPossible(seats[...], taken: [])
      guard let chosen = match(seats) else {
        #expect(!wanted, "example \(number)")
        none += 1
        continue
      }
      found += 1
      #expect(wanted && chosen.count == seats.count, "example \(number)")
      #expect(Set(chosen).count == chosen.count, "example \(number)")
      for (seat, item) in zip(seats, chosen) {
        #expect(seat.eligible.contains(item), "example \(number)")
      }
    }
    #expect(found > 500 && none > 500)
  }

  @Test func spreadsPlacesEvenly() {
    #expect(evenPlaces(1, of: 5) == [2])
    #expect(evenPlaces(2, of: 8) == [2, 6])
    #expect(evenPlaces(9, of: 3) == [0, 1, 2])
    for size in 1...30 {
      for count in 1...size {
        let places = evenPlaces(count, of: size)
        let steps = zip(places, places.dropFirst()).map { $1 - $0 }
        #expect(places.count == count && places.allSatisfy((0..<size).contains))
        #expect(steps.allSatisfy { $0 == size / count || $0 == (size + count - 1) / count })
      }
    }
  }
}
