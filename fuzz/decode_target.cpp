// The first line is the charset that was declared, the rest the bytes.

#include <algorithm>

#include "decode.h"
#include "target.h"

using namespace lede;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = fuzz::text_of(data, size);
  const std::size_t line = std::min(input.find('\n'), input.size());
  const std::string_view bytes = input.substr(std::min(line + 1, size));
  const Decoded decoded = decode(bytes, input.substr(0, line));
  fuzz::require_valid(decoded.text);
  fuzz::require(!decoded.encoding.empty(), "the encoding has a name");
  fuzz::require(decoded.confidence >= 0 && decoded.confidence <= 1,
                "confidence is 0 to 1");
  fuzz::require(decode(bytes, input.substr(0, line)).text == decoded.text,
                "equal bytes give equal text");
  is_binary(bytes);
  charset_declared_in(bytes);
  return 0;
}
