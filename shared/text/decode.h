#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lede {

/// What told the encoding of some bytes.
enum class EncodingSource { kByteOrderMark, kUtf8, kDeclared, kDetected };

struct Decoded {
  std::string text;      ///< valid UTF-8, without a byte order mark
  std::string encoding;  ///< "UTF-8", "windows-1251", …
  EncodingSource source = EncodingSource::kUtf8;
  std::size_t replaced_count = 0;  ///< U+FFFD put in for bytes without meaning
};

/// Bytes of an article as UTF-8. In this order decide: a byte order mark;
/// UTF-8 that is valid and not mere ASCII, which no other encoding is by
/// accident, while declarations lie; the charset that was declared; UTF-8 with
/// a few bad bytes; detection. `declared` may be empty or nonsense; a charset
/// under which many of the bytes have no meaning is not believed.
Decoded decode(std::string_view bytes, std::string_view declared);

/// The charset that an HTML page or an XML declaration names in its first
/// bytes; empty when none does.
std::string charset_declared_in(std::string_view bytes);

/// True for bytes that are no text in any encoding that decode() reads:
/// images, programs, blocks of NULs.
bool is_binary(std::string_view bytes);

}  // namespace lede
