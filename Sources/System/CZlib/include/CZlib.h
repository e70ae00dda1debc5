// zlib's initialisers are macros that Swift cannot see; these are their plain forms.
#ifndef QUOTH_CZLIB_H
#define QUOTH_CZLIB_H
#include <zlib.h>
/// Starts inflating gzip or zlib data (`window` 15 + 32) or raw deflate (-15); zlib's own result code.
int quoth_inflate_init(z_stream *stream, int window);
/// Starts deflating at `level` with a gzip header (`window` 15 + 16) or a zlib one (15); zlib's own result code.
int quoth_deflate_init(z_stream *stream, int level, int window);
#endif
