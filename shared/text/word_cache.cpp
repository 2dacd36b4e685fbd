#include "word_cache.h"

#include <cstring>
#include <utility>

namespace lede {
namespace {

constexpr std::size_t kFirstSlots = 1024;

// Spreads what differs in any bit of `value` over the high and the low bits:
// multiplication moves it up, the shift brings it down.
std::uint64_t mixed(std::uint64_t value) {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15U;  // 2^64 / golden ratio
  value *= kOdd;
  return value ^ (value >> 32U);
}

// The bytes at `from` as a number; of a known count, since the compiler then
// makes one load of it.
template <typename Number>
Number number_at(const char* from) {
  Number number = 0;
  std::memcpy(&number, from, sizeof number);
  return number;
}

// Up to 7 bytes: two loads that overlap say all of 4 or more.
std::uint64_t few_bytes(std::string_view bytes) {
  constexpr std::size_t kHalf = sizeof(std::uint32_t);
  if (bytes.size() >= kHalf) {
    const std::uint64_t end =
        number_at<std::uint32_t>(bytes.data() + bytes.size() - kHalf);
    return number_at<std::uint32_t>(bytes.data()) | (end << 32U);
  }
  std::uint64_t number = 0;
  for (const char byte : bytes) {
    number = (number << 8U) | static_cast<unsigned char>(byte);
  }
  return number;
}

std::uint64_t hash_of_bytes(std::string_view bytes) {
  constexpr std::size_t kStep = sizeof(std::uint64_t);
  std::uint64_t hash = 0;
  for (; bytes.size() >= kStep; bytes.remove_prefix(kStep)) {
    hash = mixed(hash ^ number_at<std::uint64_t>(bytes.data()));
  }
  return mixed(hash ^ few_bytes(bytes));
}

}  // namespace

WordCache::Key WordCache::key_of(std::string_view spelling) {
  constexpr std::size_t kStep = sizeof(std::uint64_t);
  Key key;
  key.size = static_cast<std::uint32_t>(spelling.size());
  if (spelling.size() < kStep) {
    key.first = few_bytes(spelling);
    return key;
  }
  key.first = number_at<std::uint64_t>(spelling.data());
  if (spelling.size() > 2 * kStep) {
    key.second = number_at<std::uint64_t>(spelling.data() + kStep);
  }
  key.last =
      spelling.size() > kKeyBytes
          ? hash_of_bytes(spelling)
          : number_at<std::uint64_t>(spelling.data() + spelling.size() - kStep);
  return key;
}

std::size_t WordCache::hash_of(const Key& key) {
  return mixed(mixed(mixed(key.first ^ key.size) ^ key.second) ^ key.last);
}

WordCache::Request WordCache::request(std::string_view spelling) const {
  Request request;
  request.spelling_ = spelling;
  request.key_ = key_of(spelling);
  request.hash_ = hash_of(request.key_);
  if (!slots_.empty()) {
    __builtin_prefetch(&slots_[request.hash_ & (slots_.size() - 1)]);
  }
  return request;
}

const WordCache::Slot* WordCache::find(const Request& request) const {
  if (slots_.empty()) return nullptr;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = request.hash_ & mask;; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.size == 0) return nullptr;
    if (slot.key() != request.key_) continue;
    const std::size_t kept = kept_bytes(slot.size);
    if (kept == 0 || rows_.front(slot.row, kept) == request.spelling_) {
      return &slot;
    }
  }
}

const WordCache::Slot& WordCache::add(const Request& request,
                                      const NewWord& word) {
  if (2 * ++size_ > slots_.size()) grow();
  const Key& key = request.key_;
  const std::uint32_t row =
      rows_.add(request.spelling_.substr(0, kept_bytes(key.size)), word);
  Slot& slot = free_slot(request.hash_);
  constexpr std::uint32_t kBitsOfRow = 0x7FFFFFFF;
  slot = {key.first, key.second,       key.last,
          key.size,  row & kBitsOfRow, !word.term.empty()};
  return slot;
}

WordCache::Slot& WordCache::free_slot(std::size_t hash) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].size != 0) at = (at + 1) & mask;
  return slots_[at];
}

void WordCache::grow() {
  const std::size_t size = slots_.empty() ? kFirstSlots : 2 * slots_.size();
  const std::vector<Slot> before =
      std::exchange(slots_, std::vector<Slot>(size));
  for (const Slot& slot : before) {
    if (slot.size != 0) free_slot(hash_of(slot.key())) = slot;
  }
}

}  // namespace lede
