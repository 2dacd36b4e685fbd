#include "render/score_rows.h"

#include <algorithm>
#include <charconv>

#include "schema.h"

namespace lede {
namespace {

constexpr std::size_t kMostTerms = 8;

std::string shortest(double number) {
  char text[64];
  const auto [end, error] = std::to_chars(text, text + sizeof text, number);
  return error == std::errc() ? std::string(text, end) : "?";
}

std::string fixed(double number, int decimals) {
  char text[64];
  const auto [end, error] = std::to_chars(text, text + sizeof text, number,
                                          std::chars_format::fixed, decimals);
  return error == std::errc() ? std::string(text, end) : "?";
}

std::string count_of(std::size_t count, const char* one, const char* several) {
  return std::to_string(count) + " " + (count == 1 ? one : several);
}

std::string terms_of(const ScorePart& part, bool with_frequency) {
  std::string text;
  const std::size_t shown = std::min(part.terms.size(), kMostTerms);
  for (std::size_t at = 0; at < shown; ++at) {
    const WordTerm word = word_of_term(part.terms[at].term);
    text.append(text.empty() ? "" : ", ").append(word.word);
    text.append(word.is_stem ? "-" : "");
    if (!with_frequency) continue;
    text.append(" ").append(std::to_string(part.terms[at].frequency));
  }
  if (shown < part.terms.size()) {
    text += " and " + std::to_string(part.terms.size() - shown) + " more";
  }
  return text;
}

std::string reason_of(const ScorePart& part, const Explanation& whole) {
  if (!whole.by_relevance) return "found: " + terms_of(part, false);
  std::string text = count_of(part.frequency, "time", "times") + ", in " +
                     std::to_string(part.articles) + " of " +
                     count_of(whole.articles, "article", "articles");
  if (part.boost != 1) text += ", boost " + shortest(part.boost);
  return text + ": " + terms_of(part, true);
}

}  // namespace

std::vector<ScoreRow> score_rows(const Explanation& explanation) {
  constexpr int kDecimals = 4;
  std::vector<ScoreRow> rows;
  for (const ScorePart& part : explanation.parts) {
    rows.push_back({fixed(part.score, kDecimals), part.clause,
                    reason_of(part, explanation)});
  }
  return rows;
}

std::string score_facts(const Explanation& explanation) {
  std::string text =
      explanation.by_relevance
          ? "Length " + std::to_string(explanation.article_length) + ", " +
                fixed(explanation.mean_length, 1) + " on average"
          : "A point for each word, since words in noise have no weight";
  if (explanation.freshness != 1) {
    text += "; age leaves " + fixed(explanation.freshness, 4) + " of the score";
  }
  return text;
}

}  // namespace lede
