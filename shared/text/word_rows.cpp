#include "word_rows.h"

#include <algorithm>
#include <new>

namespace lede {
namespace {

// Rules take away from the ends of most words: their stems need no bytes.
bool stands_in(std::string_view term, std::string_view stem) {
  return term.starts_with(stem);
}

std::size_t bytes_of(const NewWord& word) {
  std::size_t bytes = sizeof(Word) +
                      word.stems.size() * sizeof(std::string_view) +
                      word.term.size();
  for (const std::string& stem : word.stems) {
    if (!stands_in(word.term, stem)) bytes += stem.size();
  }
  return bytes;
}

std::string_view copied(std::string_view bytes, char*& to) {
  const char* const begin = to;
  to = std::copy(bytes.begin(), bytes.end(), to);
  return {begin, bytes.size()};
}

// The word, its stems, and the bytes of both.
void write(const NewWord& word, char* row) {
  char* const stems_at = row + sizeof(Word);
  auto* const stems = reinterpret_cast<std::string_view*>(stems_at);
  char* bytes = stems_at + word.stems.size() * sizeof(std::string_view);
  const std::string_view term = copied(word.term, bytes);
  std::string_view* end = stems;
  for (const std::string& stem : word.stems) {
    new (end++)
        std::string_view(stands_in(term, stem) ? term.substr(0, stem.size())
                                               : copied(stem, bytes));
  }
  new (row) Word{term, {stems, end}, word.languages};
}

}  // namespace

WordRows::Number WordRows::add(std::string_view front, const NewWord& word) {
  const std::size_t front_bytes = in_units(front.size());
  const Number number = new_row(front_bytes + bytes_of(word));
  char* const row = at(number);
  std::copy(front.begin(), front.end(), row);
  write(word, row + front_bytes);
  return number;
}

// One that is longer than a slab has one of its own.
WordRows::Number WordRows::new_row(std::size_t bytes) {
  const std::size_t units = in_units(bytes) / kUnitBytes;
  if (units_used_ + units > kSlabUnits) {
    slabs_.push_back(std::make_unique_for_overwrite<char[]>(
        std::max(units, kSlabUnits) * kUnitBytes));
    units_used_ = 0;
  }
  const std::size_t number = (slabs_.size() - 1) * kSlabUnits + units_used_;
  units_used_ += units;
  return static_cast<Number>(number);
}

}  // namespace lede
