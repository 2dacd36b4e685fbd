#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "original_map.h"
#include "source/byte_stream.h"

namespace lede {

/// The text of a stream in UTF-16 or UTF-32 as UTF-8, and where its bytes stand
/// in the stream. In neither does a line or an object end with a byte.
class WideText : public BlockSource {
 public:
  /// `stream` stands at its begin and outlives this; `encoding` is as
  /// wide_encoding_of() names it. Places may be asked for that stand up to
  /// `most_kept_bytes` of the text before what was given last.
  WideText(ByteStream& stream, std::string encoding,
           std::uint64_t most_kept_bytes);

  std::string_view next_block() override;

  /// The place in the stream of a byte of the text, a border of characters; no
  /// byte that stands before one that was asked for.
  std::uint64_t place_of(std::uint64_t byte);

 private:
  ByteStream& stream_;
  std::string encoding_;
  Writing writing_;
  std::string block_;
  // What was given, as far as places may be asked for.
  std::uint64_t most_kept_bytes_;
  std::uint64_t given_bytes_ = 0;
  std::deque<std::string> texts_;
  std::size_t in_first_ = 0;  // where known_byte_ stands in the first of them
  std::uint64_t known_byte_ = 0;
  std::uint64_t known_place_ = 0;
};

/// What readers of JSON read: the bytes of a stream as they are, or as UTF-8
/// what is in UTF-16 or UTF-32.
class JsonStream {
 public:
  /// `bytes` stands at its begin and outlives this; no record is longer than
  /// `max_record_bytes`. Throws ReadFailure.
  JsonStream(ByteStream& bytes, std::size_t max_record_bytes);
  JsonStream(const JsonStream&) = delete;
  JsonStream& operator=(const JsonStream&) = delete;

  ByteStream& text() { return wide_ ? *text_ : bytes_; }

  /// "UTF-16LE" and the like; empty for the bytes as they are.
  const std::string& encoding() const { return encoding_; }

  /// Where a record stands in the file by its place in the text; they rise.
  std::optional<std::uint64_t> place_of(std::optional<std::uint64_t> in_text);

 private:
  ByteStream& bytes_;
  std::string encoding_;
  bool has_place_;
  std::unique_ptr<WideText> wide_;
  std::optional<ByteStream> text_;
};

/// A text as bytes in UTF-16 or UTF-32, by the name of the encoding.
std::string wide_bytes_of(std::string_view text, std::string_view encoding);

}  // namespace lede
