#pragma once
#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <glib-object.h>

// The part of librsvg that is used, as <librsvg/rsvg.h> of 2.54 declares it. That header is not
// included since `pkg-config librsvg-2.0` names the flag -pthread, of which SwiftPM warns at every
// build; `make test` compiles both together, so that they cannot differ.
typedef struct _RsvgHandle RsvgHandle;
#ifndef RSVG_H
typedef struct {
  double x, y, width, height;
} RsvgRectangle;
#endif
extern const guint rsvg_major_version, rsvg_minor_version, rsvg_micro_version;
RsvgHandle *rsvg_handle_new_from_data(const guint8 *data, gsize data_len, GError **error);
gboolean rsvg_handle_render_document(
    RsvgHandle *handle, cairo_t *cr, const RsvgRectangle *viewport, GError **error);
