#include "matching/score_probe.h"

#include <algorithm>
#include <string>

namespace lede {

ScoreProbe::ScoreProbe(std::uint32_t document, Ranking ranking,
                       const Collection& collection)
    : collection_(collection),
      generation_(collection.generation_of(document)),
      document_(collection.document_in_generation(document)),
      endless_(std::make_unique<TimeLimit>(Deadline())),
      leaves_(collection, generation_, ranking, *endless_) {}

std::optional<double> ScoreProbe::score_of(const Query& part,
                                           double boost) const {
  const DocumentWindow window = DocumentWindow::around(document_);
  const std::uint32_t at = document_ - window.first;
  DocumentSet only;
  only.add(at);
  const auto sheet = std::make_unique<ScoreSheet>();
  MatcherBuilder(leaves_).matcher(part, boost)->match(window, &only, *sheet);
  if (sheet->documents().empty()) return std::nullopt;
  return sheet->score(at);
}

WeighedTerms ScoreProbe::terms_of(const Query& part) const {
  WeighedTerms terms;
  terms.terms = terms_there(part);
  terms.terms_in_query = std::max<std::size_t>(part.parts.size(), 1);
  for (const TermInArticle& each : terms.terms) {
    terms.frequency += each.frequency;
  }
  terms.articles = static_cast<std::size_t>(leaves_.articles_with(part));
  return terms;
}

std::vector<TermInArticle> ScoreProbe::terms_there(const Query& part) const {
  std::vector<const Query*> wanted;
  for (const Query& each : part.parts) wanted.push_back(&each);
  if (part.parts.empty()) wanted.push_back(&part);
  std::vector<TermInArticle> there;
  for (const Query* each : wanted) {
    PostingList postings =
        collection_.generation(generation_).postings(each->term);
    postings.skip_to(document_);
    if (postings.document() != document_) continue;
    there.push_back({each->term, postings.count(),
                     static_cast<std::size_t>(leaves_.articles_with(*each))});
  }
  std::sort(there.begin(), there.end(),
            [](const TermInArticle& a, const TermInArticle& b) {
              return a.term < b.term;
            });
  return there;
}

}  // namespace lede
