#include "matching/collection.h"

#include <algorithm>
#include <string>

namespace lede {

void Collection::walk_terms(std::string_view prefix,
                            const TermVisitor& visit) const {
  std::vector<TermList> lists;
  for (const auto& each : generations_) {
    lists.push_back(each->terms(prefix));
  }
  const auto stands_before = [](const TermList& a, const TermList& b) {
    if (a.at_end() || b.at_end()) return b.at_end() && !a.at_end();
    return a.term() < b.term();
  };
  std::string term;
  while (!lists.empty()) {
    const TermList& first =
        *std::min_element(lists.begin(), lists.end(), stands_before);
    if (first.at_end()) return;
    term = first.term();
    std::size_t documents = 0;
    for (TermList& each : lists) {
      if (each.at_end() || each.term() != term) continue;
      documents += each.documents();
      each.next();
    }
    if (!visit(term, documents)) return;
  }
}

}  // namespace lede
