#include "repair/codec.h"

#include <array>
#include <memory>

#include <unicode/ucnv.h>

namespace lede {
namespace {

constexpr std::size_t kHalf = 128;
constexpr char32_t kTableEnd = 0x2700;  // all but three characters lie below

struct Row {
  std::string_view name;
  const char* icu_name;
};

constexpr std::array<Row, kCodecCount> kRows{{
    {"windows-1252", "windows-1252"},
    {"latin-1", "ISO-8859-1"},
    {"windows-1251", "windows-1251"},
    {"windows-1250", "windows-1250"},
    {"koi8-r", "KOI8-R"},
    {"ibm866", "IBM866"},
    {"macroman", "macintosh"},
    {"windows-874", "windows-874"},
    {"ibm437", "IBM437"},
    {"iso-8859-2", "ISO-8859-2"},
    {"windows-1253", "windows-1253"},
    {"windows-1254", "windows-1254"},
    {"windows-1257", "windows-1257"},
    {"iso-8859-5", "ISO-8859-5"},
    {"mac-cyrillic", "x-mac-cyrillic"},
}};

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

char32_t read_byte(UConverter* converter, char byte) {
  UErrorCode status = U_ZERO_ERROR;
  UChar read[4] = {};
  const auto size = ucnv_toUChars(converter, read, 4, &byte, 1, &status);
  return U_SUCCESS(status) && size == 1 ? read[0] : 0;
}

// What ICU puts for a byte without meaning: nothing, a replacement, a control
// character, a private use character.
bool means_nothing(char32_t code) {
  return code < 0xA0 || (code >= 0xE000 && code < 0xF8FF) || code == 0xFFFD;
}

class Tables {
 public:
  Tables() {
    for (std::size_t codec = 0; codec < kCodecCount; ++codec) fill(codec);
  }

  std::uint8_t byte(std::size_t codec, char32_t code) const {
    return bytes_[codec][slot_of(code)];
  }
  char32_t character(std::size_t codec, std::size_t byte) const {
    return characters_[codec][byte - kHalf];
  }

 private:
  static std::size_t slot_of(char32_t code) {
    if (code < kTableEnd) return code;
    switch (code) {
      case 0xF8FF: return kTableEnd;  // the apple of MacRoman
      case 0xFB01: return kTableEnd + 1;
      case 0xFB02: return kTableEnd + 2;
      default: return 0;
    }
  }

  void fill(std::size_t codec) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(
        ucnv_open(kRows[codec].icu_name, &status));
    for (std::size_t byte = kHalf; byte < 2 * kHalf; ++byte) {
      char32_t code = U_SUCCESS(status)
                          ? read_byte(converter.get(), static_cast<char>(byte))
                          : 0;
      if (means_nothing(code)) code = static_cast<char32_t>(byte);
      characters_[codec][byte - kHalf] = code;
      const std::size_t slot = slot_of(code);
      if (slot != 0) bytes_[codec][slot] = static_cast<std::uint8_t>(byte);
    }
  }

  std::array<std::array<std::uint8_t, kTableEnd + 3>, kCodecCount> bytes_{};
  std::array<std::array<char32_t, kHalf>, kCodecCount> characters_{};
};

const Tables& tables() {
  static const auto made_tables = std::make_unique<const Tables>();
  return *made_tables;
}

}  // namespace

std::string_view name_of(Codec codec) {
  return kRows[static_cast<std::size_t>(codec)].name;
}

std::uint8_t byte_of(Codec codec, char32_t code) {
  return tables().byte(static_cast<std::size_t>(codec), code);
}

char32_t character_of(Codec codec, std::uint8_t byte) {
  return tables().character(static_cast<std::size_t>(codec), byte);
}

bool may_be_dropped(Codec codec, std::uint8_t byte) {
  return byte < 0xC0 && character_of(codec, byte) < 0xA0;
}

}  // namespace lede
