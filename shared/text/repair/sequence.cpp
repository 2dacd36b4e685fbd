#include "repair/sequence.h"

#include "utf8.h"

namespace lede {
namespace {

std::uint8_t byte_shown(Codec shown, char32_t code) {
  return code < 0x80 ? 0 : byte_of(shown, code);
}

Sequence sequence_read_once(Codec shown, std::u32string_view text) {
  if (text.empty()) return {};
  const std::size_t size = sequence_size(byte_shown(shown, text.front()));
  if (size == 0) return {};
  const std::string bytes = bytes_shown(shown, text, size);
  const Character read = character_at(bytes, 0);
  if (bytes.size() < size || !read.valid) return {};
  return {read.code, size};
}

}  // namespace

std::size_t sequence_size(std::uint8_t lead) {
  if (lead < 0xC2 || lead > 0xF4) return 0;
  if (lead < 0xE0) return 2;
  return lead < 0xF0 ? 3 : 4;
}

bool is_continuation_byte(std::uint8_t byte) {
  return byte >= 0x80 && byte < 0xC0;
}

std::string bytes_shown(Codec shown, std::u32string_view text,
                        std::size_t size) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size() && bytes.size() < size; ++i) {
    const std::uint8_t byte = byte_shown(shown, text[i]);
    if (!bytes.empty() && !is_continuation_byte(byte)) break;
    bytes += static_cast<char>(byte);
  }
  return bytes;
}

Sequence sequence_read_twice(Codec shown, std::u32string_view text) {
  std::u32string between;
  std::size_t consumed = 0;
  std::size_t size = 1;
  while (between.size() < size) {
    const Sequence read = sequence_read_once(shown, text.substr(consumed));
    if (read.consumed == 0) return {};
    between += read.code;
    consumed += read.consumed;
    if (between.size() == 1) size = sequence_size(byte_shown(shown, read.code));
    if (size == 0) return {};
  }
  const Sequence read = sequence_read_once(shown, between);
  return read.consumed == 0 ? Sequence{} : Sequence{read.code, consumed};
}

}  // namespace lede
