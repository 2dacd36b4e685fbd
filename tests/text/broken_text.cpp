#include "text/broken_text.h"

#include "utf8.h"

namespace lede::test {

std::string misread(std::string_view utf8, Codec shown, Loss loss) {
  std::string read;
  for (const char each : utf8) {
    const auto byte = static_cast<std::uint8_t>(each);
    if (byte < 0x80) {
      read += each;
    } else if (loss == Loss::kNone || !may_be_dropped(shown, byte)) {
      append_utf8(character_of(shown, byte), read);
    }
  }
  return read;
}

std::string misread(std::string_view utf8, Codec written, Codec shown) {
  std::string read;
  for (std::size_t at = 0; at < utf8.size();) {
    const Character character = character_at(utf8, at);
    at += character.size_bytes;
    const std::uint8_t byte =
        character.code < 0x80 ? 0 : byte_of(written, character.code);
    append_utf8(byte == 0 ? character.code : character_of(shown, byte), read);
  }
  return read;
}

}  // namespace lede::test
