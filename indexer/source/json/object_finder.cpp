#include "source/json/object_finder.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace lede {
namespace {

constexpr std::size_t kStepBytes = 1U << 16U;

}  // namespace

bool ObjectEnd::is_at(char byte) {
  if (in_string_) {
    if (escaped_) {
      escaped_ = false;
    } else if (byte == '\\') {
      escaped_ = true;
    } else {
      in_string_ = byte != '"';
    }
    return false;
  }
  in_string_ = byte == '"';
  if (byte == '{') ++depth_;
  return byte == '}' && --depth_ == 0;
}

std::optional<JsonPiece> ObjectFinder::next() {
  stream_.take(pending_);
  pending_ = 0;
  if (!find_begin()) return std::nullopt;
  ++number_;
  const auto place = stream_.place();
  ObjectEnd end;
  std::size_t read = 0;
  for (std::size_t wanted = kStepBytes;; wanted *= 2) {
    const std::string_view bytes = stream_.peek(wanted);
    for (; read < bytes.size() && read < max_object_bytes_; ++read) {
      if (!end.is_at(bytes[read])) continue;
      pending_ = read + 1;
      return JsonPiece{bytes.substr(0, pending_), number_, false, place};
    }
    if (read == max_object_bytes_) {
      stream_.take(read);
      skip(end);
      return JsonPiece{{}, number_, true, place};
    }
    if (bytes.size() < wanted) fail("the file ends within it");
  }
}

// Goes to the next object; false at the end.
bool ObjectFinder::find_begin() {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (number_ == 0 && stream_.peek(kStepBytes).starts_with(kByteOrderMark)) {
    stream_.take(kByteOrderMark.size());
  }
  while (true) {
    const std::string_view bytes = stream_.peek(kStepBytes);
    if (bytes.empty()) return false;
    const std::size_t begin = bytes.find_first_not_of(" \t\r\n,[]");
    const bool found = begin != std::string_view::npos && bytes[begin] == '{';
    stream_.take(std::min(begin, bytes.size()));
    if (found) return true;
    if (begin == std::string_view::npos) continue;
    ++number_;
    fail("not a JSON object");
  }
}

// Passes over the rest of an object that is too large.
void ObjectFinder::skip(ObjectEnd& end) {
  while (true) {
    const std::string_view bytes = stream_.peek(kStepBytes);
    if (bytes.empty()) return;
    std::size_t read = 0;
    bool at_end = false;
    while (read < bytes.size() && !at_end) at_end = end.is_at(bytes[read++]);
    stream_.take(read);
    if (at_end) return;
  }
}

void ObjectFinder::fail(const char* reason) const {
  throw ReadFailure("object " + std::to_string(number_) + ": " + reason);
}

}  // namespace lede
