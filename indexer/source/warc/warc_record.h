#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "source/byte_stream.h"

namespace lede {

/// The head of a WARC record.
struct WarcHead {
  std::string type;  ///< "response", "request", …
  std::string uri;   ///< of what was fetched
  std::string media_type;
  std::uint64_t content_bytes = 0;
};

/// Reads the records of a WARC file (ISO 28500, versions 0.17 to 1.1), one
/// after the other, in bounded memory.
class WarcRecords {
 public:
  /// `stream` stands at the beginning and outlives this.
  explicit WarcRecords(ByteStream& stream) : stream_(stream) {}

  /// The head of the next record, whatever of the last one was read; nothing
  /// at the end. Throws ReadFailure where there is no such head.
  std::optional<WarcHead> next();

  /// The content of the record, once, in full or its first `max_bytes`. Valid
  /// until next().
  std::string_view content(std::size_t max_bytes);

  /// True when the last record ended before its head says.
  bool is_cut() const { return is_cut_; }

 private:
  void skip_content();

  ByteStream& stream_;
  std::uint64_t left_bytes_ = 0;  // of the content
  bool is_cut_ = false;
};

}  // namespace lede
