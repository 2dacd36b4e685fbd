#pragma once

#include "source/byte_stream.h"

namespace lede {

/// Throws ReadFailure for a stream in UTF-16 or UTF-32, in which neither a line
/// nor an object ends with a byte.
void refuse_wide(ByteStream& stream);

}  // namespace lede
