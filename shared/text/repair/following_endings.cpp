#include "repair/following_endings.h"

#include <algorithm>
#include <string>

#include <lede/error.h>

namespace lede {
namespace {

[[noreturn]] void reject(const char* why) {
  throw Error(std::string("cannot read the table of endings: ") + why +
              "; build lede anew");
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {
    if (!bytes_.starts_with(kFollowingEndingsMagic)) reject("it is none");
    bytes_.remove_prefix(kFollowingEndingsMagic.size());
  }

  bool at_end() const { return bytes_.empty(); }

  std::int8_t cost() { return static_cast<std::int8_t>(byte()); }

  std::uint32_t number() {
    std::uint32_t number = 0;
    for (unsigned shift = 0; shift <= kMostShift; shift += 7) {
      const std::uint8_t next = byte();
      number |= (next & 0x7FU) << shift;
      if (next < 0x80) return number;
    }
    reject("it is damaged");
  }

  WordEnding ending_behind(WordEnding before) {
    const WordEnding ending = before + number();
    if (ending > kMostWordEnding) reject("it is damaged");
    return ending;
  }

 private:
  static constexpr unsigned kMostShift = 14;  // endings have 19 bits

  std::uint8_t byte() {
    if (bytes_.empty()) reject("it is cut");
    const auto first = static_cast<std::uint8_t>(bytes_.front());
    bytes_.remove_prefix(1);
    return first;
  }

  std::string_view bytes_;
};

}  // namespace

FollowingEndings::FollowingEndings(std::string_view bytes) {
  Reader reader(bytes);
  followed_.reserve(bytes.size() / 2);
  costs_.reserve(bytes.size() / 2);
  for (WordEnding before = 0; !reader.at_end();) {
    before = reader.ending_behind(before);
    const std::int8_t cost_of_others = reader.cost();
    WordEnding ending = 0;
    for (std::uint32_t left = reader.number(); left > 0; --left) {
      ending = reader.ending_behind(ending);
      followed_.push_back(ending);
      costs_.push_back(reader.cost());
    }
    governing_.push_back({before, cost_of_others, followed_.size()});
  }
}

int FollowingEndings::cost_behind(WordEnding before, WordEnding ending) const {
  const auto governing =
      std::ranges::lower_bound(governing_, before, {}, &Governing::ending);
  if (governing == governing_.end() || governing->ending != before) return 0;
  const bool is_first = governing == governing_.begin();
  const std::size_t begin = is_first ? 0 : std::prev(governing)->end;
  const auto end = followed_.begin() + std::ptrdiff_t(governing->end);
  const auto found =
      std::lower_bound(followed_.begin() + std::ptrdiff_t(begin), end, ending);
  if (found == end || *found != ending) return governing->cost_of_others;
  return costs_[std::size_t(found - followed_.begin())];
}

}  // namespace lede
