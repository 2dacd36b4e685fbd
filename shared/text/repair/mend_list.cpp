#include "repair/mend_list.h"

#include <utility>

#include "repair/lost_bytes.h"
#include "repair/lost_russian.h"

namespace lede {

void MendList::add(const Mend& character, bool lost) {
  if (goes_on(character)) {
    Mend& last = list_.back().mend;
    last.text += text_.substr(last.end, character.begin - last.end);
  } else {
    list_.push_back(
        {{character.begin, character.end, {}, character.reading}, {}});
  }
  if (lost) add_lost(character);
  Mend& mend = list_.back().mend;
  mend.text += character.text;
  mend.end = character.end;
}

std::size_t MendList::length_by(const Reading& reading) const {
  std::size_t length = 0;
  for (const Entry& entry : list_) {
    if (entry.mend.reading == reading) length += entry.mend.text.size();
  }
  return length;
}

std::vector<Mend> MendList::take() {
  std::vector<Mend> mends;
  for (Entry& entry : list_) {
    if (!entry.lost.empty()) choose(entry);
    mends.push_back(std::move(entry.mend));
  }
  list_.clear();
  return mends;
}

bool MendList::goes_on(const Mend& character) const {
  constexpr std::size_t kMaxGap = 24;  // characters left alone inside a mend
  return !list_.empty() && list_.back().mend.reading == character.reading &&
         character.begin - list_.back().mend.end <= kMaxGap;
}

void MendList::add_lost(const Mend& character) {
  const Remains* remains =
      remains_at(character.reading.shown, text_, character.begin);
  if (remains == nullptr) return;
  const std::size_t consumed = character.end - character.begin;
  const bool could_be =
      remains->could_be.find(character.text) != std::u32string::npos;
  if (consumed == remains->shown.size() && could_be) {
    Entry& entry = list_.back();
    entry.lost.push_back({entry.mend.text.size(), remains->could_be});
  }
}

void MendList::choose(Entry& entry) const {
  Mend& mend = entry.mend;
  const char32_t before = mend.begin > 0 ? text_[mend.begin - 1] : U'\n';
  const char32_t behind = mend.end < text_.size() ? text_[mend.end] : U'\n';
  choose_lost(mend.text, entry.lost, before, behind);
  choose_lost_russian(mend.text, entry.lost, before, behind);
}

}  // namespace lede
