#include "places.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>

#include "bulk/glass_numbers.h"
#include "byte_reader.h"
#include "nearness.h"
#include "place_codes.h"
#include "schema.h"

namespace lede {
namespace {

using bulk::append_number;

constexpr std::size_t kHashBytes = 4;

// All places in the order in which they are written: first what rises as it
// comes, which is the text; behind it the rest, where terms stand at a place
// that another has.
std::vector<IndexPlace> places_of(const IndexTerms& terms) {
  std::vector<IndexPlace> places;
  places.reserve(terms.places().size());
  std::vector<IndexPlace> rest;
  for (const IndexPlace& place : terms.places()) {
    const bool rises =
        places.empty() || place.position > places.back().position;
    (rises ? places : rest).push_back(place);
  }
  std::stable_sort(rest.begin(), rest.end(),
                   [](const IndexPlace& a, const IndexPlace& b) {
                     return a.position < b.position;
                   });
  places.insert(places.end(), rest.begin(), rest.end());
  return places;
}

void append_rows(std::string& bytes, const std::vector<IndexPlace>& places) {
  std::string rows;
  std::size_t count = 0;
  for (std::size_t begin = 0; begin < places.size(); ++count) {
    std::size_t end = begin + 1;
    while (end < places.size() &&
           places[end].position == places[end - 1].position + 1) {
      ++end;
    }
    append_number(rows, places[begin].position);
    append_number(rows, end - begin);
    begin = end;
  }
  append_number(bytes, count);
  bytes += rows;
}

void append_codes(std::string& bytes, const std::vector<IndexPlace>& places,
                  const PlaceCodes& codes) {
  for (const IndexPlace& place : places) {
    bytes += static_cast<char>(codes.of(place.term));
  }
  std::uint64_t waiting = 0;
  unsigned count = 0;
  for (const IndexPlace& place : places) {
    waiting |= std::uint64_t{codes.of(place.term) >> kLowCodeBits} << count;
    for (count += codes.bits() - kLowCodeBits; count >= 8; count -= 8) {
      bytes += static_cast<char>(waiting);
      waiting >>= 8U;
    }
  }
  if (count > 0) bytes += static_cast<char>(waiting);
}

void append_hash(std::string& bytes, std::uint32_t hash) {
  for (unsigned shift = 0; shift < 8 * kHashBytes; shift += 8) {
    bytes += static_cast<char>(hash >> shift);
  }
}

// The number in the eight bytes from one on, or in as many as there are.
std::uint64_t little_number(std::string_view bytes, std::size_t at) {
  std::uint64_t value = 0;
  if (at + sizeof value <= bytes.size()) {
    static_assert(std::endian::native == std::endian::little);
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
  }
  for (unsigned shift = 0; at < bytes.size(); ++at, shift += 8) {
    value |= std::uint64_t{static_cast<unsigned char>(bytes[at])} << shift;
  }
  return value;
}

}  // namespace

void append_places(std::string& bytes, const IndexTerms& terms) {
  if (terms.places().empty()) return;
  const PlaceCodes codes(terms);
  const std::vector<IndexPlace> places = places_of(terms);
  append_number(bytes, codes.seed());
  append_number(bytes, codes.bits());
  append_number(bytes, codes.other_hashes().size());
  for (const std::uint32_t hash : codes.other_hashes()) {
    append_hash(bytes, hash);
  }
  append_rows(bytes, places);
  append_codes(bytes, places, codes);
}

Places::Places(std::string_view bytes) {
  constexpr unsigned kMostBits = 31;
  ByteReader reader(bytes);
  seed_ = reader.number();
  const std::uint64_t bits = reader.number();
  ByteReader::require(bits >= kLowCodeBits && bits <= kMostBits);
  bits_ = static_cast<unsigned>(bits);
  other_hashes_ = reader.bytes(kHashBytes * reader.count(kHashBytes));
  rows_.resize(reader.count(2));
  std::size_t words = 0;
  std::uint64_t end = 0;
  for (Row& row : rows_) {
    const std::uint64_t first = reader.number();
    const std::uint64_t count = reader.number();
    ByteReader::require(first <= kMaxPosition && count <= kMaxPosition);
    row = {static_cast<std::uint32_t>(first),
           static_cast<std::uint32_t>(count)};
    if (text_words_ == words && first >= end) text_words_ += count;
    end = first + count;
    words += count;
  }
  low_bytes_ = reader.bytes(words);
  upper_bits_ = reader.rest();
  ByteReader::require(words * (bits_ - kLowCodeBits) <= 8 * upper_bits_.size());
}

std::uint32_t Places::code_of(std::string_view term) const {
  const std::uint32_t hash = place_hash(term, seed_);
  for (std::size_t at = 0; at < other_hashes_.size(); at += kHashBytes) {
    if (static_cast<std::uint32_t>(little_number(other_hashes_, at)) == hash) {
      return hashed_codes(bits_) + static_cast<std::uint32_t>(at / kHashBytes);
    }
  }
  return hashed_code(hash, bits_);
}

std::uint32_t Places::upper_bits(std::size_t word) const {
  const unsigned size = bits_ - kLowCodeBits;
  const std::size_t bit = word * size;
  const std::uint64_t bits = little_number(upper_bits_, bit / 8) >> (bit % 8);
  return static_cast<std::uint32_t>(bits) & ((1U << size) - 1);
}

bool Places::is_at(std::size_t word, std::uint32_t code) const {
  return low_bytes_[word] == static_cast<char>(code) &&
         upper_bits(word) == code >> kLowCodeBits;
}

bool Places::is_one_row(std::size_t word, std::size_t count) const {
  std::size_t end = 0;
  for (const Row& row : rows_) {
    end += row.count;
    if (word < end) return count <= end - word;
  }
  return false;
}

// Does one of them stand at a place that it shares with a word of the text?
bool Places::stand_beside_the_text(std::span<const std::uint32_t> codes) const {
  const std::string_view beside = low_bytes_.substr(text_words_);
  return std::any_of(codes.begin(), codes.end(), [&](std::uint32_t code) {
    return beside.find(static_cast<char>(code)) != beside.npos;
  });
}

// Nearly always the words of a row are found one behind the other. Else some
// of them stand beside the text, as "c++" does.
bool Places::has_row(std::span<const std::string_view> terms) const {
  if (!std::all_of(terms.begin(), terms.end(), has_places)) return false;
  std::vector<std::uint32_t> codes;
  for (const std::string_view term : terms) codes.push_back(code_of(term));
  const auto low = static_cast<char>(codes.front());
  for (std::size_t word = low_bytes_.find(low); word != low_bytes_.npos;
       word = low_bytes_.find(low, word + 1)) {
    if (codes.size() > low_bytes_.size() - word) break;
    std::size_t same = 0;
    while (same < codes.size() && is_at(word + same, codes[same])) ++same;
    if (same == codes.size() && is_one_row(word, same)) return true;
  }
  if (!stand_beside_the_text(codes)) return false;
  std::vector<PlaceList> places;
  for (const std::string_view term : terms) places.push_back(of(term));
  return stand_in_row(places);
}

std::vector<std::uint32_t> Places::of(std::string_view term) const {
  std::vector<std::uint32_t> places;
  if (!has_places(term)) return places;
  const std::uint32_t code = code_of(term);
  const auto low = static_cast<char>(code);
  auto row = rows_.begin();
  std::size_t row_begin = 0;  // its first word
  std::size_t word = low_bytes_.find(low);
  for (; word != low_bytes_.npos; word = low_bytes_.find(low, word + 1)) {
    if (upper_bits(word) != code >> kLowCodeBits) continue;
    for (; word - row_begin >= row->count; ++row) row_begin += row->count;
    places.push_back(row->first + static_cast<std::uint32_t>(word - row_begin));
  }
  // Places that it shares with other terms come behind those of the text.
  if (!std::is_sorted(places.begin(), places.end())) {
    std::sort(places.begin(), places.end());
  }
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

}  // namespace lede
