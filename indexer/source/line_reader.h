#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "source/byte_stream.h"

namespace lede {

/// Reads a stream line by line in bounded memory.
class LineReader {
 public:
  struct Line {
    std::string_view text;   ///< without its line end; valid until next()
    std::size_t number = 0;  ///< counted from 1
    bool too_long = false;   ///< it was skipped, `text` is empty
    std::optional<std::uint64_t> place;  ///< of the stream, at its begin
    std::string_view bytes = {};         ///< with its line end; valid as `text`
  };

  LineReader(ByteStream& stream, std::size_t max_line_bytes)
      : stream_(stream), max_line_bytes_(max_line_bytes) {}

  /// The next line, nothing at the end. Throws ReadFailure.
  std::optional<Line> next();

 private:
  void skip_line();

  ByteStream& stream_;
  std::size_t max_line_bytes_;
  std::size_t number_ = 0;
  std::size_t pending_ = 0;  // bytes of the last line, to be taken
};

}  // namespace lede
