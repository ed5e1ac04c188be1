import CRSVG
public import PictureMessages

/// Draws SVG documents with librsvg and cairo, with the fonts it is given and no others. Documents
/// reach nothing outside themselves: without a base address librsvg loads no file and no address,
/// only what stands in `data:`.
public struct Rasteriser: Sendable {
  /// Draws with these font files from now on. They serve the whole process, so that one process
  /// has one rasteriser. Cost: reads each file, some 2 ms.
  public init(fonts: [String]) throws(PictureFailure) {
    guard let config = unsafe FcConfigCreate() else { throw .noFont("") }
    for path in fonts {
      guard !path.utf8.contains(0), unsafe FcConfigAppFontAddFile(config, path) != 0 else {
        unsafe FcConfigDestroy(config)
        throw .noFont(path)
      }
    }
    // Fontconfig keeps its own reference; text is set by what is current.
    let isSet = unsafe FcConfigSetCurrent(config) != 0
    unsafe FcConfigDestroy(config)
    if !isSet { throw .noFont("") }
  }

  /// The libraries at work with their versions, on which the bytes of pictures depend.
  public static var version: String {
    let cairo = unsafe String(cString: cairo_version_string())
    return "librsvg \(rsvg_major_version).\(rsvg_minor_version).\(rsvg_micro_version)"
      + ", cairo \(cairo), fontconfig \(FcGetVersion())"
  }

  /// The document as a PNG file of `width` × `height` pixels without transparency, on black, as
  /// large as its own proportions allow. Equal bytes give equal bytes on one machine.
  /// Cost: some 25 ms for 1200 × 630, and a thousandth second more for each gradient or path.
  public func png(of svg: [UInt8], width: Int, height: Int) -> Result<[UInt8], PictureFailure> {
    if svg.isEmpty { return .failure(.empty) }
    if svg.count > PictureRequest.longestSVG {
      return .failure(.tooLarge(limit: PictureRequest.longestSVG))
    }
    let sides = 1...PictureRequest.longestSide
    guard sides.contains(width), sides.contains(height) else {
      return .failure(.badSize(limit: PictureRequest.longestSide))
    }
    return draw(svg, width: CInt(width), height: CInt(height))
  }
}

private func draw(
  _ svg: [UInt8], width: CInt, height: CInt
) -> Result<[UInt8], PictureFailure> {
  var error: UnsafeMutablePointer<GError>?
  let handle = unsafe svg.withUnsafeBufferPointer {
    unsafe rsvg_handle_new_from_data($0.baseAddress, gsize($0.count), &error)
  }
  guard let handle = unsafe handle else { return unsafe .failure(.notDrawable(words(of: error))) }
  defer { unsafe g_object_unref(UnsafeMutableRawPointer(handle)) }
  let surface = unsafe cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)
  defer { unsafe cairo_surface_destroy(surface) }
  let context = unsafe cairo_create(surface)
  defer { unsafe cairo_destroy(context) }
  var area = RsvgRectangle(x: 0, y: 0, width: Double(width), height: Double(height))
  guard unsafe rsvg_handle_render_document(handle, context, &area, &error) != 0 else {
    return unsafe .failure(.notDrawable(words(of: error)))
  }
  var bytes: [UInt8] = []
  let status = unsafe withUnsafeMutablePointer(to: &bytes) { pointer in
    unsafe cairo_surface_write_to_png_stream(surface, append, pointer)
  }
  guard status == CAIRO_STATUS_SUCCESS else { return .failure(.exhausted) }
  return .success(bytes)
}

/// Takes a piece of the file that cairo writes; `target` is the array that collects them.
private func append(
  _ target: UnsafeMutableRawPointer?, _ data: UnsafePointer<UInt8>?, _ count: UInt32
) -> cairo_status_t {
  guard let target = unsafe target, let data = unsafe data else {
    return CAIRO_STATUS_WRITE_ERROR
  }
  let piece = unsafe UnsafeBufferPointer(start: data, count: Int(count))
  unsafe target.assumingMemoryBound(to: [UInt8].self).pointee.append(contentsOf: piece)
  return CAIRO_STATUS_SUCCESS
}

/// The message of a GLib error, which is freed.
private func words(of error: UnsafeMutablePointer<GError>?) -> String {
  guard let error = unsafe error else { return "" }
  defer { unsafe g_error_free(error) }
  guard let message = unsafe error.pointee.message else { return "" }
  return unsafe String(cString: message)
}
