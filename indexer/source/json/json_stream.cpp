#include "source/json/json_stream.h"

#include <algorithm>
#include <utility>

#include "encoding.h"
#include "source/file_kind.h"
#include "unicode_shape.h"
#include "utf8.h"

namespace lede {
namespace {

constexpr std::size_t kStepBytes = 1U << 16U;

// The first half of a character of two units.
bool is_high_surrogate(std::string_view unit, bool big_endian) {
  const auto high = static_cast<unsigned char>(unit[big_endian ? 0 : 1]);
  return high >= 0xD8 && high < 0xDC;
}

std::string wide_encoding_in(ByteStream& stream) {
  const std::string_view sample = stream.peek(kSniffedBytes);
  const std::string_view marked = byte_order_mark_of(sample).encoding;
  const std::string_view wide =
      marked.empty() ? wide_encoding_of(sample) : marked;
  return std::string(wide == "UTF-8" ? std::string_view() : wide);
}

}  // namespace

WideText::WideText(ByteStream& stream, std::string encoding,
                   std::uint64_t most_kept_bytes)
    : stream_(stream),
      encoding_(std::move(encoding)),
      writing_(encoding_.starts_with("UTF-16") ? Writing::kUtf16
                                               : Writing::kUtf32),
      most_kept_bytes_(most_kept_bytes) {
  known_place_ = byte_order_mark_of(stream_.peek(kSniffedBytes)).size_bytes;
  stream_.take(known_place_);
}

std::string_view WideText::next_block() {
  const std::size_t unit = writing_ == Writing::kUtf16 ? 2 : 4;
  std::string_view bytes = stream_.peek(kStepBytes).substr(0, kStepBytes);
  if (bytes.size() == kStepBytes && unit == 2 &&
      is_high_surrogate(bytes.substr(kStepBytes - unit),
                        encoding_.ends_with("BE"))) {
    bytes.remove_suffix(unit);
  }
  block_ = convert(bytes, encoding_).text;
  stream_.take(bytes.size());
  texts_.push_back(block_);
  given_bytes_ += block_.size();
  // Of a gigabyte of blank lines nobody asks for a place.
  if (given_bytes_ - known_byte_ > most_kept_bytes_) {
    place_of(given_bytes_ - most_kept_bytes_);
  }
  return block_;
}

std::uint64_t WideText::place_of(std::uint64_t byte) {
  while (known_byte_ < byte && !texts_.empty()) {
    const std::string_view rest =
        std::string_view(texts_.front()).substr(in_first_);
    const auto size = static_cast<std::size_t>(
        std::min<std::uint64_t>(rest.size(), byte - known_byte_));
    known_place_ += written_bytes(rest.substr(0, size), writing_);
    known_byte_ += size;
    in_first_ += size;
    if (size < rest.size()) break;
    texts_.pop_front();
    in_first_ = 0;
  }
  return known_place_;
}

// A stream looks up to twice a record ahead.
JsonStream::JsonStream(ByteStream& bytes, std::size_t max_record_bytes)
    : bytes_(bytes),
      encoding_(wide_encoding_in(bytes)),
      has_place_(bytes.place().has_value()) {
  if (encoding_.empty()) return;
  wide_ = std::make_unique<WideText>(bytes, encoding_,
                                     3 * max_record_bytes + 4 * kStepBytes);
  text_.emplace(*wide_, bytes.limit());
}

std::optional<std::uint64_t> JsonStream::place_of(
    std::optional<std::uint64_t> in_text) {
  if (!wide_ || !in_text) return in_text;
  const std::uint64_t place = wide_->place_of(*in_text);
  return has_place_ ? std::optional(place) : std::nullopt;
}

std::string wide_bytes_of(std::string_view text, std::string_view encoding) {
  const bool big_endian = encoding.ends_with("BE");
  std::string bytes;
  const auto put = [&](char32_t unit, unsigned size) {
    for (unsigned each = 0; each < size; ++each) {
      const unsigned shift = 8 * (big_endian ? size - 1 - each : each);
      bytes += static_cast<char>(unit >> shift & 0xFFU);
    }
  };
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    at += character.size_bytes;
    if (encoding.starts_with("UTF-32")) {
      put(character.code, 4);
    } else if (character.code < 0x10000) {
      put(character.code, 2);
    } else {
      put(0xD7C0 + (character.code >> 10U), 2);
      put(0xDC00 + (character.code & 0x3FFU), 2);
    }
  }
  return bytes;
}

}  // namespace lede
