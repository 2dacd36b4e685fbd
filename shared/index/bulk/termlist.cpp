#include "bulk/termlist.h"

#include <algorithm>
#include <cstddef>

#include "bulk/glass_numbers.h"

namespace lede::bulk {
namespace {

void append_first(std::string& bytes, std::string_view term,
                  std::uint32_t count) {
  bytes += static_cast<char>(term.size());
  bytes += term;
  append_number(bytes, count);
}

// Where they fit into a byte together, the count and the size of what the
// terms share are one number.
void append_next(std::string& bytes, std::string_view before,
                 std::string_view term, std::uint32_t count) {
  const auto [differs, ignored] =
      std::mismatch(before.begin(), before.end(), term.begin(), term.end());
  const auto same = static_cast<std::size_t>(differs - before.begin());
  constexpr std::uint64_t kByteLimit = 256;
  const std::uint64_t both =
      (std::uint64_t{count} + 1) * (before.size() + 1) + same;
  const bool fits = both < kByteLimit;
  bytes += static_cast<char>(fits ? both : same);
  bytes += static_cast<char>(term.size() - same);
  bytes += term.substr(same);
  if (!fits) append_number(bytes, count);
}

// Has the processor fetch what terms that come soon are: they lie anywhere in
// large tables, and each is found by way of another.
void fetch(std::span<const RankedTerm> ahead,
           std::span<const std::string_view> texts) {
  constexpr std::size_t kStep = 8;
  if (ahead.size() > 2 * kStep) {
    __builtin_prefetch(&texts[ahead[2 * kStep].rank]);
  }
  if (ahead.size() > kStep) {
    __builtin_prefetch(texts[ahead[kStep].rank].data());
  }
}

}  // namespace

void append_termlist(std::string& bytes, std::uint32_t length,
                     std::vector<RankedTerm>& terms,
                     std::span<const std::string_view> texts) {
  std::sort(
      terms.begin(), terms.end(),
      [](const RankedTerm& a, const RankedTerm& b) { return a.rank < b.rank; });
  append_number(bytes, length);
  append_number(bytes, terms.size());
  std::string_view before;
  for (std::size_t at = 0; at < terms.size(); ++at) {
    fetch(std::span(terms).subspan(at), texts);
    const RankedTerm& term = terms[at];
    const std::string_view text = texts[term.rank];
    if (before.empty()) {
      append_first(bytes, text, term.count);
    } else {
      append_next(bytes, before, text, term.count);
    }
    before = text;
  }
}

}  // namespace lede::bulk
