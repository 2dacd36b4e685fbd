#include "bulk/run.h"

#include <algorithm>

#include "bulk/glass_numbers.h"

namespace lede::bulk {
namespace {

// No number of a run takes more.
constexpr std::size_t kMaxNumberBytes = 10;

}  // namespace

void append_entry(std::string& bytes, const ListEntry& entry,
                  std::uint32_t last_document) {
  append_number(bytes, entry.document - last_document);
  append_number(bytes, entry.count);
  append_string(bytes, entry.more);
}

void RunWriter::begin_list(std::string_view key, std::size_t entry_bytes) {
  const auto [differs, ignored] =
      std::mismatch(key.begin(), key.end(), last_key_.begin(), last_key_.end());
  const auto same = static_cast<std::size_t>(differs - key.begin());
  head_.clear();
  append_number(head_, same);
  append_string(head_, key.substr(same));
  append_number(head_, entry_bytes);
  file_.append(head_);
  last_key_ = key;
}

bool RunReader::next_list() {
  skip(left_bytes_);
  if (file_.at_end()) return false;
  const std::string_view head = file_.peek(2 * kMaxNumberBytes);
  const char* at = head.data();
  const std::size_t same = take_number(at);
  const std::size_t rest = take_number(at);
  file_.skip(static_cast<std::size_t>(at - head.data()));
  key_.resize(same);
  key_ += file_.take(rest);
  const std::string_view size = file_.peek(kMaxNumberBytes);
  at = size.data();
  left_bytes_ = take_number(at);
  file_.skip(static_cast<std::size_t>(at - size.data()));
  entry_ = {};
  return true;
}

bool RunReader::next_entry() {
  if (left_bytes_ == 0) return false;
  const std::string_view head = file_.peek(3 * kMaxNumberBytes);
  const char* at = head.data();
  entry_.document += static_cast<std::uint32_t>(take_number(at));
  entry_.count = static_cast<std::uint32_t>(take_number(at));
  const std::size_t more = take_number(at);
  const auto head_bytes = static_cast<std::size_t>(at - head.data());
  file_.skip(head_bytes);
  entry_.more = file_.take(more);
  left_bytes_ -= head_bytes + more;
  return true;
}

void RunReader::skip(std::size_t bytes) {
  constexpr std::size_t kStep = 1U << 16U;
  for (; bytes > kStep; bytes -= kStep) file_.take(kStep);
  file_.take(bytes);
}

}  // namespace lede::bulk
