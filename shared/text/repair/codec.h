#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lede {

/// The single byte codecs in which text is read by mistake. All are ASCII
/// below 0x80.
enum class Codec : std::uint8_t {
  kWindows1252,
  kLatin1,
  kWindows1251,
  kWindows1250,
  kKoi8R,
  kIbm866,
  kMacRoman,
  kWindows874,
  kIbm437,
  kLatin2,
  kWindows1253,
  kWindows1254,
  kWindows1257,
  kIsoCyrillic,
  kMacCyrillic,
};

constexpr std::size_t kCodecCount = 15;

/// Codecs, a bit for each.
using CodecSet = std::uint32_t;

constexpr CodecSet codec_bit(Codec codec) {
  return CodecSet{1} << static_cast<unsigned>(codec);
}

/// "windows-1252", "latin-1", "koi8-r", …; valid for ever.
std::string_view name_of(Codec codec);

/// The byte from 0x80 up that reads as this character; 0 where none does.
/// Decoders map a byte that a codec leaves undefined to the control character
/// of the same number, and so do we: U+0081 is 0x81 in windows-1252.
///
/// The tables are made from ICU's converters at the first call; any thread.
std::uint8_t byte_of(Codec codec, char32_t code);

/// The character that a byte from 0x80 up reads as.
char32_t character_of(Codec codec, std::uint8_t byte);

/// True for bytes 0x80 to 0xBF that some decoders drop, since they read as a
/// control character or as nothing.
bool may_be_dropped(Codec codec, std::uint8_t byte);

}  // namespace lede
