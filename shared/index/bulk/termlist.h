#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lede::bulk {

/// A term of a document by its place in the order of all terms of a run.
struct RankedTerm {
  std::uint32_t rank = 0;
  std::uint32_t count = 0;
};

/// Appends the terms of a document as glass keeps them (glass_format.md,
/// "termlist"): the document's length, how many terms, and each in order, as
/// what differs from the one before. `terms` come in any order and are sorted;
/// there is one at least. `texts` are by rank.
void append_termlist(std::string& bytes, std::uint32_t length,
                     std::vector<RankedTerm>& terms,
                     std::span<const std::string_view> texts);

}  // namespace lede::bulk
