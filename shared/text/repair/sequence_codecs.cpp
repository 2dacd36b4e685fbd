#include "repair/sequence_codecs.h"

#include <array>
#include <bit>
#include <cstdint>

#include "repair/lost_bytes.h"
#include "repair/sequence.h"
#include "utf8.h"

namespace lede {
namespace {

// The codecs in which a character may be of a sequence.
struct Role {
  CodecSet begins_two = 0;     // of two characters
  CodecSet begins_more = 0;    // of three or four
  CodecSet begins_spaced = 0;  // of two, the second of which became a space
  CodecSet continues = 0;
  CodecSet remains = 0;  // what is left of one, alone or with others
};

// Of what a codec shows a byte as.
void add_role(Codec codec, std::uint8_t byte, Role& role) {
  const CodecSet bit = codec_bit(codec);
  const std::size_t size = sequence_size(byte);
  if (is_continuation_byte(byte)) role.continues |= bit;
  if (size > 2) role.begins_more |= bit;
  if (size != 2) return;
  role.begins_two |= bit;
  const char lead = static_cast<char>(byte);
  if (may_end_with_space(codec, {&lead, 1})) role.begins_spaced |= bit;
}

// Kept for what codecs have, three characters aside.
class Roles {
 public:
  Roles() {
    for (std::size_t i = 0; i < kCodecCount; ++i) fill(static_cast<Codec>(i));
  }

  Role of(char32_t code) const {
    if (code < kFirst) return {};
    return code < kEnd ? roles_[code - kFirst] : found(code);
  }

 private:
  static constexpr char32_t kFirst = 0x80;
  static constexpr char32_t kEnd = 0x2700;

  static Role found(char32_t code) {
    Role role;
    for (std::size_t i = 0; i < kCodecCount; ++i) {
      const auto codec = static_cast<Codec>(i);
      add_role(codec, byte_of(codec, code), role);
    }
    return role;
  }

  void fill(Codec codec) {
    for (unsigned byte = 0x80; byte <= 0xFF; ++byte) {
      const char32_t code =
          character_of(codec, static_cast<std::uint8_t>(byte));
      if (code >= kEnd) continue;
      add_role(codec, static_cast<std::uint8_t>(byte), roles_[code - kFirst]);
    }
    for (const Remains& each : remains_in(codec)) {
      roles_.at(each.shown.front() - kFirst).remains |= codec_bit(codec);
    }
  }

  std::array<Role, kEnd - kFirst> roles_{};
};

const Roles& roles() {
  static const Roles made;
  return made;
}

CodecSet codecs_of_whole(const Role& first, std::u32string_view text) {
  const CodecSet begins = first.begins_two | first.begins_more;
  const char32_t second = text.size() > 1 ? text[1] : 0;
  const char32_t third = text.size() > 2 ? text[2] : 0;
  if (begins == 0 || second == kReplacementCharacter) return begins;
  if (second == U' ') return first.begins_spaced;
  const CodecSet goes_on = begins & roles().of(second).continues;
  const bool may_be_lost = third == kReplacementCharacter || third == U' ';
  if (goes_on == 0 || may_be_lost) return goes_on;
  return goes_on & (first.begins_two | roles().of(third).continues);
}

CodecSet codecs_of_remains(const Role& first, std::u32string_view text,
                           std::size_t at) {
  CodecSet codecs = 0;
  for (CodecSet left = first.remains; left != 0; left &= left - 1) {
    const auto codec = static_cast<Codec>(std::countr_zero(left));
    if (remains_at(codec, text, at) != nullptr) codecs |= codec_bit(codec);
  }
  return codecs;
}

}  // namespace

CodecSet codecs_of_sequence(std::u32string_view text, std::size_t at) {
  const Role first = roles().of(text[at]);
  return codecs_of_whole(first, text.substr(at)) |
         codecs_of_remains(first, text, at);
}

}  // namespace lede
