#include "extract/structured_body.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_set>

namespace lede {
namespace {

// Shingles are of so many characters, letters and digits only, so that
// scripts without spaces need no words, and line breaks and quotes are alike.
constexpr std::size_t kShingleBytes = 24;
constexpr std::size_t kFewestBodyBytes = 400;
constexpr float kSameText = 0.8F;
constexpr float kOtherText = 0.2F;

std::string letters_of(std::string_view text) {
  std::string letters;
  for (const char byte : text) {
    const unsigned lower = static_cast<unsigned char>(byte) | 0x20U;
    const bool letter = lower >= 'a' && lower <= 'z';
    if (letter) letters += static_cast<char>(lower);
    const bool digit = byte >= '0' && byte <= '9';
    // Dashes, quotes and spaces outside ASCII begin with E2 or C2.
    if (digit || static_cast<unsigned char>(byte) >= 0x80) letters += byte;
  }
  return letters;
}

std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char byte : bytes) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211U;
  }
  return hash;
}

class BodyShingles {
 public:
  explicit BodyShingles(std::string_view body) {
    const std::string letters = letters_of(body);
    for (std::size_t at = 0; at + kShingleBytes <= letters.size(); ++at) {
      known_.insert(
          hash_of(std::string_view(letters).substr(at, kShingleBytes)));
    }
  }

  // The share of a line's text that is in the body.
  float share_of(std::string_view line) const {
    const std::string letters = letters_of(line);
    std::size_t found = 0;
    std::size_t all = 0;
    for (std::size_t at = 0; at + kShingleBytes <= letters.size();
         at += kShingleBytes / 4) {
      ++all;
      found += known_.count(
          hash_of(std::string_view(letters).substr(at, kShingleBytes)));
    }
    return all == 0 ? -1 : static_cast<float>(found) / static_cast<float>(all);
  }

 private:
  std::unordered_set<std::uint64_t> known_;
};

}  // namespace

void weigh_structured_body(const PageTree& tree, const PageMeasures& page,
                           std::string_view body, std::vector<float>& likely) {
  if (body.size() < kFewestBodyBytes) return;
  const BodyShingles shingles(body);
  std::vector<float> shares;
  std::size_t shown_bytes = 0;
  for (const PageBlock& block : tree.blocks) {
    shares.push_back(shingles.share_of(tree.text_of(block)));
    if (shares.back() >= kSameText) shown_bytes += block.end - block.begin;
  }
  if (2 * shown_bytes < body.size()) return;
  // A body that is cut says nothing of what it leaves out.
  float likely_words = 0;
  float shared_words = 0;
  for (std::size_t block = 0; block < shares.size(); ++block) {
    if (likely[block] >= 0.5F) likely_words += page.blocks[block].words;
    if (shares[block] >= kSameText) shared_words += page.blocks[block].words;
  }
  const bool whole = shared_words >= 0.75F * likely_words;
  for (std::size_t block = 0; block < shares.size(); ++block) {
    if (shares[block] >= kSameText) {
      likely[block] = std::max(likely[block], 0.9F);
    } else if (whole && shares[block] >= 0 && shares[block] <= kOtherText) {
      likely[block] *= 0.7F;
    }
  }
}

}  // namespace lede
