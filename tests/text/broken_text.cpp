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

}  // namespace lede::test
