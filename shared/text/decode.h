#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "binary.h"            // is_binary(), to ask before decoding
#include "declared_charset.h"  // charset_declared_in(), for `declared`

namespace lede {

/// What told the encoding of some bytes.
enum class EncodingSource { kByteOrderMark, kUtf8, kDeclared, kDetected };

struct Decoded {
  std::string text;      ///< valid UTF-8, without a byte order mark
  std::string encoding;  ///< "UTF-8", "windows-1251", … (see encoding.h)
  EncodingSource source = EncodingSource::kUtf8;
  std::size_t replaced_count = 0;  ///< U+FFFD put in for bytes without meaning
  double confidence = 1;  ///< 0 to 1; 1 for a byte order mark and valid UTF-8
};

/// Bytes of an article as UTF-8. In this order decide:
///
/// 1. a byte order mark;
/// 2. the shape of UTF-16 and UTF-32 without one;
/// 3. UTF-8 that is valid and not mere ASCII, which no other encoding is by
///    accident, while declarations lie;
/// 4. UTF-8 with a few bad bytes among many good ones;
/// 5. the charset that was declared. `declared` may be empty or nonsense; a
///    charset under which many of the bytes have no meaning is not believed;
/// 6. UTF-8 with bad bytes, where nothing credible was declared;
/// 7. detection.
///
///     decode("\xCC\xE8\xF0", "cp1251").text      // "Мир"
///     decode("\xCC\xE8\xF0", "cp1251").encoding  // "windows-1251"
///
/// Never throws for what the bytes are; any thread may call.
Decoded decode(std::string_view bytes, std::string_view declared);

}  // namespace lede
