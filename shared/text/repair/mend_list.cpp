#include "repair/mend_list.h"

#include <utility>

#include "repair/lost_bytes.h"
#include "repair/lost_russian.h"

namespace lede {

void MendList::add(const Mend& character, bool lost) {
  if (goes_on(character)) {
    Mend& last = list_.back();
    last.text += text_.substr(last.end, character.begin - last.end);
  } else {
    close();
    list_.push_back({character.begin, character.end, {}, character.reading});
  }
  if (lost) add_lost(character);
  Mend& mend = list_.back();
  mend.text += character.text;
  mend.end = character.end;
}

std::vector<Mend> MendList::take() {
  close();
  return std::move(list_);
}

bool MendList::goes_on(const Mend& character) const {
  constexpr std::size_t kMaxGap = 24;  // characters left alone inside a mend
  return !list_.empty() && list_.back().reading == character.reading &&
         character.begin - list_.back().end <= kMaxGap;
}

void MendList::add_lost(const Mend& character) {
  const Remains* remains =
      remains_at(character.reading.shown, text_, character.begin);
  if (remains == nullptr) return;
  const std::size_t consumed = character.end - character.begin;
  const bool could_be =
      remains->could_be.find(character.text) != std::u32string::npos;
  if (consumed == remains->shown.size() && could_be) {
    lost_.push_back({list_.back().text.size(), remains->could_be});
  }
}

void MendList::close() {
  if (!list_.empty() && !lost_.empty()) {
    Mend& mend = list_.back();
    const char32_t before = mend.begin > 0 ? text_[mend.begin - 1] : U'\n';
    const char32_t behind = mend.end < text_.size() ? text_[mend.end] : U'\n';
    choose_lost(mend.text, lost_, before, behind);
    choose_lost_russian(mend.text, lost_, before, behind);
  }
  lost_.clear();
}

}  // namespace lede
