#include "utf8.h"

#include <algorithm>
#include <cstring>

namespace lede {
namespace {

struct LeadByte {
  std::size_t size_bytes;    // of the whole character; 0: no lead byte
  unsigned char second_low;  // the range that the second byte must be in
  unsigned char second_high;
  unsigned char payload_mask;
};

// Unicode Standard, table 3-7: well-formed UTF-8 byte sequences.
LeadByte lead_byte(unsigned char byte) {
  if (byte < 0xC2) return {0, 0, 0, 0};
  if (byte < 0xE0) return {2, 0x80, 0xBF, 0x1F};
  if (byte == 0xE0) return {3, 0xA0, 0xBF, 0x0F};
  if (byte == 0xED) return {3, 0x80, 0x9F, 0x0F};
  if (byte < 0xF0) return {3, 0x80, 0xBF, 0x0F};
  if (byte == 0xF0) return {4, 0x90, 0xBF, 0x07};
  if (byte < 0xF4) return {4, 0x80, 0xBF, 0x07};
  if (byte == 0xF4) return {4, 0x80, 0x8F, 0x07};
  return {0, 0, 0, 0};
}

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

// Bytes from `at` on that are ASCII, eight at a time.
std::size_t ascii_run(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  while (at + sizeof(std::uint64_t) <= text.size()) {
    std::uint64_t chunk = 0;
    std::memcpy(&chunk, text.data() + at, sizeof chunk);
    if ((chunk & kHighBits) != 0) break;
    at += sizeof chunk;
  }
  while (at < text.size() && byte_at(text, at) < 0x80) ++at;
  return at - begin;
}

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
  const unsigned char first = byte_at(text, at);
  if (first < 0x80) return {first, 1, true};
  const LeadByte lead = lead_byte(first);
  if (lead.size_bytes == 0) return {kReplacementCharacter, 1, false};
  char32_t code = first & lead.payload_mask;
  for (std::size_t i = 1; i < lead.size_bytes; ++i) {
    const unsigned char low = i == 1 ? lead.second_low : 0x80;
    const unsigned char high = i == 1 ? lead.second_high : 0xBF;
    const bool fits = at + i < text.size() && byte_at(text, at + i) >= low &&
                      byte_at(text, at + i) <= high;
    if (!fits) return {kReplacementCharacter, i, false};
    code = (code << 6U) | (byte_at(text, at + i) & 0x3FU);
  }
  return {code, lead.size_bytes, true};
}

MendedUtf8 mend_utf8(std::string_view text) {
  MendedUtf8 mended;
  mended.text.reserve(text.size());
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t plain = ascii_run(text, at);
    mended.text.append(text, at, plain);
    at += plain;
    if (at == text.size()) break;
    const Character character = character_at(text, at);
    if (character.valid) {
      mended.text.append(text, at, character.size_bytes);
    } else {
      append_utf8(kReplacementCharacter, mended.text);
      ++mended.replaced_count;
    }
    at += character.size_bytes;
  }
  return mended;
}

std::size_t count_characters(std::string_view text) {
  // As many as a count of one byte can hold: sixteen of these are counted at
  // once.
  constexpr std::size_t kMostBytes = 255;
  std::size_t characters = 0;
  for (; !text.empty(); text.remove_prefix(std::min(kMostBytes, text.size()))) {
    std::uint8_t count = 0;
    for (const char byte : text.substr(0, kMostBytes)) {
      const int more = is_continuation(byte) ? 0 : 1;
      count = static_cast<std::uint8_t>(count + more);
    }
    characters += count;
  }
  return characters;
}

void append_utf8(char32_t code, std::string& out) {
  const auto put = [&out](char32_t byte) {
    out.push_back(static_cast<char>(byte));
  };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | (code >> 6U));
    put(0x80 | (code & 0x3FU));
  } else if (code < 0x10000) {
    put(0xE0 | (code >> 12U));
    put(0x80 | ((code >> 6U) & 0x3FU));
    put(0x80 | (code & 0x3FU));
  } else {
    put(0xF0 | (code >> 18U));
    put(0x80 | ((code >> 12U) & 0x3FU));
    put(0x80 | ((code >> 6U) & 0x3FU));
    put(0x80 | (code & 0x3FU));
  }
}

std::size_t border_before(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  while (at > 0 && is_continuation(text[at])) --at;
  return at;
}

}  // namespace lede
