/// What other programs accept, as data: headers and limits change and are looked up again when an
/// import fails. Read in the programs' help pages in 2026-11.
enum ImportFormats {
  /// Google Calendar, "Import events": names exact, dates MM/DD/YYYY, times 10:00 AM, no zone.
  static let googleCalendarHeader = [
    "Subject", "Start Date", "Start Time", "End Date", "End Time", "All Day Event", "Description",
    "Location", "Private",
  ]
  /// Buffer, "Bulk upload": names exact and case-sensitive, times YYYY-MM-DD HH:mm in the channel's
  /// zone, one channel a file.
  static let bufferHeader = ["Text", "Image URL", "Tags", "Posting Time"]
  /// Rows of one file.
  static let bufferRows = 100
}
