#include "bulk/run.h"

#include <algorithm>

#include "bulk/glass_numbers.h"

namespace lede::bulk {
namespace {

// No number of a run takes more.
constexpr std::size_t kMaxNumberBytes = 10;

// Of an entry without its `more`.
constexpr std::size_t kMaxHeadBytes = 3 * kMaxNumberBytes;

// What is looked at in one go; more where it is there.
constexpr std::size_t kWindowBytes = std::size_t{4} << 10U;

}  // namespace

void append_entry(std::string& bytes, const ListEntry& entry,
                  std::uint32_t last_document) {
  const bool has_more = !entry.more.empty();
  append_number(bytes, entry.document - last_document);
  append_number(bytes, std::uint64_t{entry.count} << 1U | (has_more ? 1U : 0U));
  if (has_more) append_string(bytes, entry.more);
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
  skip(left_bytes());
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
  begin_list(take_number(at));
  file_.skip(static_cast<std::size_t>(at - size.data()));
  return true;
}

void RunReader::skip(std::size_t bytes) {
  constexpr std::size_t kStep = 1U << 16U;
  for (; bytes > kStep; bytes -= kStep) file_.take(kStep);
  file_.take(bytes);
}

// The entries that lie in memory as a whole, since all are to stay valid; of
// one that is larger than the window, that one.
bool EntryReader::next_entries() {
  clear_entries();
  if (left_bytes_ == 0) return false;
  std::string_view bytes = window(kWindowBytes);
  std::size_t taken = 0;
  while (has_room() && taken < left_bytes_) {
    const bool head_is_whole =
        bytes.size() == left_bytes_ || bytes.size() - taken >= kMaxHeadBytes;
    if (!head_is_whole) break;
    const char* at = bytes.data() + taken;
    ListEntry entry;
    entry.document =
        last_document_ + static_cast<std::uint32_t>(take_number(at));
    const std::uint64_t count = take_number(at);
    entry.count = static_cast<std::uint32_t>(count >> 1U);
    const std::size_t more_bytes = (count & 1U) != 0 ? take_number(at) : 0;
    const auto more = static_cast<std::size_t>(at - bytes.data());
    if (more + more_bytes > bytes.size()) {
      if (taken > 0) break;
      bytes = window(more + more_bytes);
    }
    entry.more = bytes.substr(more, more_bytes);
    append(entry);
    last_document_ = entry.document;
    taken = more + more_bytes;
  }
  skip(taken);
  left_bytes_ -= taken;
  return true;
}

// What comes next of the list: so many bytes of it, at least, or all.
std::string_view EntryReader::window(std::size_t bytes) {
  return peek(std::min(bytes, left_bytes_)).substr(0, left_bytes_);
}

}  // namespace lede::bulk
