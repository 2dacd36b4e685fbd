#include "source/line_reader.h"

#include <algorithm>

namespace lede {
namespace {

constexpr std::size_t kStepBytes = 1U << 16U;

}  // namespace

std::optional<LineReader::Line> LineReader::next() {
  stream_.take(pending_);
  pending_ = 0;
  std::size_t searched = 0;
  for (std::size_t wanted = kStepBytes;; wanted *= 2) {
    const std::string_view bytes = stream_.peek(wanted);
    if (bytes.empty()) return std::nullopt;
    const std::size_t newline = bytes.find('\n', searched);
    searched = bytes.size();
    const bool at_end = bytes.size() < wanted;
    const bool complete = newline != std::string_view::npos || at_end;
    const std::size_t size = std::min(newline, bytes.size());
    if (size > max_line_bytes_) {
      skip_line();
      return Line{{}, ++number_, true, std::nullopt, {}};
    }
    if (!complete) continue;
    pending_ = std::min(size + 1, bytes.size());
    std::string_view text = bytes.substr(0, size);
    if (text.ends_with('\r')) text.remove_suffix(1);
    return Line{text, ++number_, false, stream_.place(),
                bytes.substr(0, pending_)};
  }
}

void LineReader::skip_line() {
  while (true) {
    const std::string_view bytes = stream_.peek(kStepBytes);
    const std::size_t newline = bytes.find('\n');
    if (newline != std::string_view::npos) {
      stream_.take(newline + 1);
      return;
    }
    if (bytes.empty()) return;
    stream_.take(bytes.size());
  }
}

}  // namespace lede
