public import CivilTime
import Text

/// Whom to tell of a hole in a site, for `.well-known/security.txt`. Addresses are whole ones:
/// `https:`, `mailto:` or `tel:`.
public struct SecurityText: Sendable, Equatable {
  /// Where to write to, the preferred first; at least one.
  public var contacts: [String]
  /// When what is said here is no longer to be trusted.
  public var expires: OffsetDateTime
  /// Keys for secret messages.
  public var encryption: [String]
  /// Pages that thank those who told of something.
  public var acknowledgments: [String]
  /// Language tags of languages the contacts read; the order says nothing.
  public var preferredLanguages: [String]
  /// Addresses of this file.
  public var canonical: [String]
  /// Pages that say how reports are treated.
  public var policy: [String]
  /// Pages with jobs in security.
  public var hiring: [String]

  /// Where the file stands below the root of a host. Source: RFC 9116, 3.
  public static let path = ".well-known/security.txt"

  /// Contacts, for as long as is said.
  public init(
    contacts: [String], expires: OffsetDateTime, encryption: [String] = [],
    acknowledgments: [String] = [], preferredLanguages: [String] = [], canonical: [String] = [],
    policy: [String] = [], hiring: [String] = []
  ) {
    self.contacts = contacts
    self.expires = expires
    self.encryption = encryption
    self.acknowledgments = acknowledgments
    self.preferredLanguages = preferredLanguages
    self.canonical = canonical
    self.policy = policy
    self.hiring = hiring
  }

  /// The file. Controls in values are dropped, so no value adds a line. Source: RFC 9116, 2.
  public func rendered() -> [UInt8] {
    var bytes: [UInt8] = []
    for (name, values) in [
      ("Contact", contacts), ("Expires", [expires.rfc3339]), ("Encryption", encryption),
      ("Acknowledgments", acknowledgments),
      (
        "Preferred-Languages",
        preferredLanguages.isEmpty ? [] : [preferredLanguages.joined(separator: ", ")]
      ),
      ("Canonical", canonical), ("Policy", policy), ("Hiring", hiring),
    ] {
      for value in values {
        bytes.append(name)
        bytes.append(": ")
        bytes.append(contentsOf: value.utf8.lazy.filter { $0 >= 0x20 && $0 != 0x7F })
        bytes.append("\n")
      }
    }
    return bytes
  }
}
