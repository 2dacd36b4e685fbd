#include "source/json/json_encoding.h"

#include <string>
#include <string_view>

#include "source/file_kind.h"
#include "unicode_shape.h"

namespace lede {

void refuse_wide(ByteStream& stream) {
  const std::string_view sample = stream.peek(kSniffedBytes);
  const std::string_view marked = byte_order_mark_of(sample).encoding;
  const std::string_view wide =
      marked.empty() ? wide_encoding_of(sample) : marked;
  if (wide.empty() || wide == "UTF-8") return;
  throw ReadFailure("JSON in " + std::string(wide) +
                    ", which is not read; make it UTF-8, as iconv does");
}

}  // namespace lede
