// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

/// A library target; `uses` may name only targets listed above it, so imports go one way.
func library(_ name: String, uses: [String] = []) -> Target {
  .target(name: name, dependencies: uses.map { .byName(name: $0) }, swiftSettings: settings)
}

/// The tests of a target; `data` names folders beside the tests that they read by `#filePath`.
func tests(of name: String, uses: [String] = [], data: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: ([name] + uses).map { .byName(name: $0) }, exclude: data,
    swiftSettings: settings)
}

let package = Package(
  name: "emra-site",
  products: [
    .executable(name: "emra-site", targets: ["emra-site"]),
    .executable(name: "emra-site-pictures", targets: ["emra-site-pictures"]),
  ],
  targets: [
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),

    .systemLibrary(name: "CMD", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .target(name: "CLinux"),
    // Only emra-site-pictures links it: it would triple the time the main program takes to start.
    .systemLibrary(
      name: "CRSVG", pkgConfig: "cairo",
      providers: [.apt(["librsvg2-dev", "libfontconfig-dev"])]),

    library("Text"),
    library("Diagnostics", uses: ["Text"]),
    library("Files", uses: ["CLinux", "Diagnostics"]),
    library("Digest", uses: ["CMD"]),
    library("CivilTime"),
    library("YAML", uses: ["CYAML", "Text", "Diagnostics"]),
    library("Markdown", uses: ["CCmarkGFM", "Text", "Diagnostics"]),
    library("Template", uses: ["Text", "Diagnostics"]),
    library("SiteModel", uses: ["Text", "Diagnostics", "CivilTime", "YAML", "Markdown"]),
    library("Schedule", uses: ["Text", "Diagnostics", "CivilTime", "YAML"]),
    library("Planner", uses: ["Text", "Diagnostics", "CivilTime", "YAML", "Schedule"]),
    library("Verification", uses: ["Text", "Diagnostics", "CivilTime", "YAML", "Schedule"]),
    library(
      "Editorial", uses: ["Text", "Diagnostics", "CivilTime", "YAML", "Markdown", "Schedule"]),
    library("Feeds", uses: ["Text", "CivilTime"]),
    library("PictureMessages"),
    library("Pictures", uses: ["CRSVG", "PictureMessages"]),
    library(
      "PlanOutput",
      uses: ["Text", "Diagnostics", "CivilTime", "YAML", "Schedule", "Editorial", "Feeds"]),
    library(
      "Desk",
      uses: ["Text", "Diagnostics", "CivilTime", "YAML", "Schedule", "Editorial", "Feeds"]),
    library(
      "Build",
      uses: [
        "Text", "Diagnostics", "Files", "Digest", "CivilTime", "YAML", "Markdown", "Template",
        "SiteModel", "Schedule", "Planner", "Editorial", "Feeds", "PictureMessages",
      ]),
    library("Starter"),
    library(
      "CommandLineTool",
      uses: [
        "Text", "Diagnostics", "Files", "Digest", "CivilTime", "YAML", "Markdown", "Template",
        "SiteModel", "Schedule", "Planner", "Verification", "Editorial", "PlanOutput", "Desk",
        "Build", "Starter",
      ]),
    .executableTarget(
      name: "emra-site", dependencies: ["CommandLineTool"], swiftSettings: settings),
    .executableTarget(
      name: "emra-site-pictures", dependencies: ["Pictures"], swiftSettings: settings),

    tests(of: "Text"),
    tests(of: "Diagnostics"),
    tests(of: "Files", uses: ["Diagnostics"]),
    tests(of: "Digest"),
    tests(of: "CivilTime", data: ["Fixtures"]),
    tests(of: "YAML", uses: ["Diagnostics"]),
    tests(of: "Markdown", uses: ["Diagnostics"]),
    tests(of: "Template", uses: ["Diagnostics"], data: ["Goldens"]),
    tests(
      of: "SiteModel", uses: ["Text", "Diagnostics", "Files", "CivilTime", "YAML"],
      data: ["Diagnostics", "Project", "Schemas"]),
    tests(
      of: "Schedule", uses: ["Text", "Diagnostics", "CivilTime", "YAML"],
      data: ["Diagnostics"]),
    tests(
      of: "Planner", uses: ["Diagnostics", "CivilTime", "YAML", "Schedule", "Verification"],
      data: ["Clashes", "Explanations", "Replanning/Goldens"]),
    tests(
      of: "Editorial", uses: ["Diagnostics", "CivilTime", "YAML", "Schedule"], data: ["Networks"]),
    tests(of: "Verification", uses: ["Diagnostics", "CivilTime", "YAML", "Schedule"]),
    tests(
      of: "PlanOutput", uses: ["Diagnostics", "CivilTime", "YAML", "Schedule", "Editorial"],
      data: ["Goldens"]),
    tests(
      of: "Desk",
      uses: ["Text", "Diagnostics", "CivilTime", "YAML", "Schedule", "Editorial"],
      data: ["Goldens"]),
    tests(of: "Feeds", uses: ["Text", "CivilTime"], data: ["Fixtures"]),
    tests(of: "Pictures", uses: ["PictureMessages"]),
    tests(
      of: "Build", uses: ["Diagnostics", "Files", "Digest", "CivilTime", "SiteModel", "Editorial"],
      data: ["Sites", "Theme"]),
    tests(
      of: "CommandLineTool",
      uses: [
        "Diagnostics", "Files", "CivilTime", "Schedule", "Editorial", "PlanOutput", "Desk",
        "Build", "Starter",
      ],
      data: ["Fixtures"]),
  ],
  swiftLanguageModes: [.v6]
)
