import Diagnostics
import SiteModel
import Text

/// What `site.yml` names beyond itself must be there.
struct SettingsChecks {
  let settings: Settings
  let targets: LinkTargets

  private var view: SiteView { targets.view }

  var diagnostics: [Diagnostic] {
    checkMenus() + checkFields() + checkLogo() + checkTermImages()
  }

  /// A type's own field must not bear the name of what every page has.
  private func checkFields() -> [Diagnostic] {
    settings.types.values.sorted { $0.name < $1.name }.flatMap { type in
      type.ownFields.filter(PageObject.fixedNames.contains).map { field in
        BuildIssue.fieldHidden(field, type: type.name).at(settings.file, nil)
      }
    }
  }

  /// The pictures of terms must be there.
  private func checkTermImages() -> [Diagnostic] {
    settings.taxonomies.flatMap(\.terms).compactMap { term in
      guard let image = term.image, view.files[image] == nil else { return nil }
      let near = targets.near.misses(of: image, in: .files)
      return BuildIssue.missingFile(image, near: near).at(settings.file, term.span)
    }
  }

  /// The mark of the organization is an address or an asset of the theme.
  private func checkLogo() -> [Diagnostic] {
    guard case .asset(let logo)? = settings.organization.logo, view.theme.assets[logo] == nil,
      !view.theme.assets.isEmpty
    else { return [] }
    let near = nearMisses(of: logo, in: view.theme.assets.keys)
    return [
      BuildIssue.assetMissing(logo, near: near).at(settings.file, settings.organization.logoSpan)
    ]
  }

  /// Site paths in menus must lead somewhere.
  private func checkMenus() -> [Diagnostic] {
    settings.languages.compactMap(\.menus).joined().flatMap(\.entries).compactMap { entry in
      guard let url = entry.url, url.hasPrefix("/") else { return nil }
      let address = String(url.dropFirst().prefix { $0 != "#" && $0 != "?" })
      if targets.addresses.contains(address) { return nil }
      let near = targets.near.misses(of: url, in: .addresses)
      return BuildIssue.deadLink(url, near: near).at(settings.file, entry.span)
    }
  }
}
