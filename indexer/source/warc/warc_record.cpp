#include "source/warc/warc_record.h"

#include <algorithm>
#include <charconv>

namespace lede {
namespace {

constexpr std::size_t kMostHeadBytes = 1U << 16U;
constexpr std::size_t kStepBytes = 1U << 16U;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& byte : out) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte | 0x20);
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kSpaces);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpaces) + 1 - begin);
}

// Behind the blank line that ends a head; npos where there is none.
std::size_t end_of_head(std::string_view bytes) {
  const std::size_t plain = bytes.find("\n\n");
  const std::size_t usual = bytes.find("\n\r\n");
  if (plain == usual) return std::string_view::npos;
  return plain < usual ? plain + 2 : usual + 3;
}

std::uint64_t length_of(std::string_view value) {
  std::uint64_t length = 0;
  const auto result =
      std::from_chars(value.data(), value.data() + value.size(), length);
  if (result.ec != std::errc() || result.ptr != value.data() + value.size()) {
    throw ReadFailure("a record with a Content-Length that is no number");
  }
  return length;
}

void set_field(std::string_view line, WarcHead& head) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return;
  const std::string name = lower(trimmed(line.substr(0, colon)));
  std::string_view value = trimmed(line.substr(colon + 1));
  if (name == "warc-type") head.type = lower(value);
  if (name == "content-type") head.media_type = lower(value);
  if (name == "content-length") head.content_bytes = length_of(value);
  if (name == "warc-target-uri") {
    if (value.starts_with('<') && value.ends_with('>')) {
      value = value.substr(1, value.size() - 2);
    }
    head.uri = value;
  }
}

WarcHead head_of(std::string_view text) {
  WarcHead head;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    set_field(text.substr(0, end), head);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return head;
}

}  // namespace

std::optional<WarcHead> WarcRecords::next() {
  skip_content();
  std::string_view bytes = stream_.peek(kMostHeadBytes);
  const std::size_t begin = bytes.find_first_not_of("\r\n");
  if (begin == std::string_view::npos) return std::nullopt;
  stream_.take(begin);
  bytes = stream_.peek(kMostHeadBytes).substr(0, kMostHeadBytes);
  if (!bytes.starts_with("WARC/")) {
    throw ReadFailure("no WARC record where the last one should end");
  }
  const std::size_t end = end_of_head(bytes);
  if (end == std::string_view::npos) {
    throw ReadFailure("a record's head is cut or longer than 64 KB");
  }
  WarcHead head = head_of(bytes.substr(0, end));
  stream_.take(end);
  left_bytes_ = head.content_bytes;
  is_cut_ = false;
  return head;
}

std::string_view WarcRecords::content(std::size_t max_bytes) {
  const auto wanted =
      static_cast<std::size_t>(std::min<std::uint64_t>(left_bytes_, max_bytes));
  const std::string_view bytes = stream_.peek(wanted).substr(0, wanted);
  is_cut_ = bytes.size() < wanted;
  return bytes;
}

void WarcRecords::skip_content() {
  while (left_bytes_ > 0) {
    const std::string_view bytes = stream_.peek(kStepBytes);
    if (bytes.empty()) {
      left_bytes_ = 0;
      return;
    }
    const auto count = std::min<std::uint64_t>(left_bytes_, bytes.size());
    stream_.take(static_cast<std::size_t>(count));
    left_bytes_ -= count;
  }
}

}  // namespace lede
