import CivilTime
import Glibc

/// The day of the June solstice on the clocks of mainland Chile, which are at UTC−4 in June.
///
/// The series is good to a minute or so between 1950 and 2050 and to a few later, and the
/// difference of Earth's rotation is known to as much; from 2022 to 2100 no solstice comes nearer
/// than ten minutes to midnight (2079), so the day is certain there.
/// Source: J. Meeus, Astronomical Algorithms, chapter 27 (tables 27.B and 27.C); F. Espenak and
/// J. Meeus, Five Millennium Canon of Solar Eclipses, for the rotation (2005 to 2050).
func juneSolstice(ofYear newYear: CivilDate) -> CivilDate {
  let years = Double(newYear.year - 2000)
  let rotation = 62.92 + 0.32217 * years + 0.005589 * years * years
  let chile = juneSolsticeJulianDay(year: newYear.year) - (rotation + 4 * 3600) / 86_400
  // Julian days begin at noon; 1970-01-01 begins at 2,440,587.5.
  let number = (chile - 2_440_587.5).rounded(.down)
  return CivilDate(dayNumber: Int(exactly: number) ?? 0) ?? newYear
}

/// The solstice as a Julian day of dynamical time, for years 1000 to 3000.
func juneSolsticeJulianDay(year: Int) -> Double {
  let y = Double(year - 2000) / 1000
  let mean =
    2_451_716.56767 + y * (365_241.62603 + y * (0.00325 + y * (0.00888 - y * 0.00030)))
  let t = (mean - 2_451_545) / 36_525
  let w = radians(35_999.373 * t - 2.47)
  let speed = 1 + 0.0334 * cos(w) + 0.0007 * cos(2 * w)
  let sum = terms.reduce(0.0) { $0 + $1.size * cos(radians($1.phase + $1.rate * t)) }
  return mean + 0.00001 * sum / speed
}

private func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }

/// Table 27.C: in 0.00001 days, degrees, and degrees a century.
private let terms: [(size: Double, phase: Double, rate: Double)] = [
  (485, 324.96, 1_934.136), (203, 337.23, 32_964.467), (199, 342.08, 20.186),
  (182, 27.85, 445_267.112), (156, 73.14, 45_036.886), (136, 171.52, 22_518.443),
  (77, 222.54, 65_928.934), (74, 296.72, 3_034.906), (70, 243.58, 9_037.513),
  (58, 119.81, 33_718.147), (52, 297.17, 150.678), (50, 21.02, 2_281.226),
  (45, 247.54, 29_929.562), (44, 325.15, 31_555.956), (29, 60.93, 4_443.417),
  (18, 155.12, 67_555.328), (17, 288.79, 4_562.452), (16, 198.04, 62_894.029),
  (14, 199.76, 31_436.921), (12, 95.39, 14_577.848), (12, 287.11, 31_931.756),
  (12, 320.81, 34_777.259), (9, 227.73, 1_222.114), (8, 15.45, 16_859.074),
]
