#include "repair/edits.h"

#include <algorithm>
#include <span>
#include <utility>

namespace lede {
namespace {

const std::string& put_in(const Edit& edit) { return edit.text; }
const std::string& put_in(const Repair& repair) { return repair.before; }

// A range of the text with what each change in it puts in its place.
template <typename Change>
std::string changed(std::string_view text, Span range,
                    std::span<const Change> changes) {
  std::string made;
  std::size_t done = range.begin;
  for (const Change& change : changes) {
    made += text.substr(done, change.place.begin - done);
    made += put_in(change);
    done = change.place.end;
  }
  return made.append(text.substr(done, range.end - done));
}

// What is undone last had happened first.
std::string joined_kinds(std::span<const Edit> edits,
                         std::span<const Repair> repairs) {
  std::string joined;
  const auto add = [&joined](const std::string& kind) {
    if (joined.empty()) {
      joined = kind;
    } else if (!joined.ends_with(kind)) {
      joined.append(", ").append(kind);
    }
  };
  for (const Edit& edit : edits) add(edit.kind);
  const std::string now = std::exchange(joined, {});
  for (const Repair& repair : repairs) add(repair.kind);
  if (now.empty() || joined.empty()) return now + joined;
  return now + ", " + joined;
}

// Takes changes from the front as long as they begin inside of the range, and
// widens it to their ends.
template <typename Change>
std::size_t take_overlapping(std::span<const Change> changes, Span& range) {
  std::size_t count = 0;
  while (count < changes.size() &&
         (changes[count].place.begin < range.end ||
          changes[count].place.begin == range.begin)) {
    range.end = std::max(range.end, changes[count++].place.end);
  }
  return count;
}

}  // namespace

Repaired apply(const Repaired& repaired, const std::vector<Edit>& edits) {
  const std::string_view text = repaired.text;
  std::span<const Repair> repairs_left(repaired.repairs);
  std::span<const Edit> edits_left(edits);
  Repaired made;
  std::size_t done = 0;
  while (!repairs_left.empty() || !edits_left.empty()) {
    std::size_t begin = text.size();
    if (!repairs_left.empty()) begin = repairs_left.front().place.begin;
    if (!edits_left.empty()) {
      begin = std::min(begin, edits_left.front().place.begin);
    }
    Span range{begin, begin};
    std::size_t repair_count = 0;
    std::size_t edit_count = 0;
    for (bool grows = true; grows;) {
      const std::size_t taken =
          take_overlapping(repairs_left.subspan(repair_count), range);
      repair_count += taken;
      const std::size_t taken_too =
          take_overlapping(edits_left.subspan(edit_count), range);
      edit_count += taken_too;
      grows = taken + taken_too > 0;
    }
    const auto repairs_here = repairs_left.first(repair_count);
    const auto edits_here = edits_left.first(edit_count);
    made.text += text.substr(done, begin - done);
    const std::size_t place_begin = made.text.size();
    made.text += changed(text, range, edits_here);
    std::string before = changed(text, range, repairs_here);
    if (made.text.compare(place_begin, std::string::npos, before) != 0) {
      made.repairs.push_back({joined_kinds(edits_here, repairs_here),
                              {place_begin, made.text.size()},
                              std::move(before)});
    }
    done = range.end;
    repairs_left = repairs_left.subspan(repair_count);
    edits_left = edits_left.subspan(edit_count);
  }
  made.text += text.substr(done);
  return made;
}

std::string undo(const Repaired& repaired) {
  return changed<Repair>(repaired.text, {0, repaired.text.size()},
                         repaired.repairs);
}

}  // namespace lede
