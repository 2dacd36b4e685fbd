#include "query/filter_query.h"

#include <algorithm>
#include <utility>

#include "host.h"
#include "language.h"
#include "schema.h"

namespace lede {
namespace {

using Parts = std::vector<Query>;

Query phrase_of(const std::vector<Token>& words,
                std::string (*term_of)(std::string_view)) {
  Parts terms;
  for (const Token& token : words) {
    terms.push_back(Query::of_term(term_of(token.word->term)));
  }
  return Query::of(Query::Kind::kPhrase, std::move(terms));
}

}  // namespace

bool only_sifts(const Syntax& syntax) {
  if (syntax.parts.empty()) return sifts(syntax.field);
  return std::all_of(syntax.parts.begin(), syntax.parts.end(), only_sifts);
}

Field field_of(const Syntax& syntax) {
  if (syntax.parts.empty()) return syntax.field;
  const Field first = field_of(syntax.parts.front());
  const bool is_one =
      std::all_of(syntax.parts.begin(), syntax.parts.end(),
                  [&](const Syntax& part) { return field_of(part) == first; });
  return is_one ? first : Field::kText;
}

Query author_filter(const std::vector<Token>& words) {
  return phrase_of(words, author_term);
}

Query source_filter(std::string_view text, const std::vector<Token>& words) {
  Parts any;
  const std::string host = host_of(text);
  if (!host.empty()) any.push_back(Query::of_term(host_term(host)));
  if (!words.empty()) any.push_back(phrase_of(words, source_term));
  return Query::of(Query::Kind::kAny, std::move(any));
}

std::optional<Query> language_filter(std::string_view code) {
  const Language language = Language::of(code);
  if (!language.known() && code != language.code()) return std::nullopt;
  return Query::of_term(language_term(language.code()));
}

std::optional<Query> date_filter(std::string_view text,
                                 std::chrono::sys_seconds now) {
  if (text == "none") {
    return Query::of(Query::Kind::kWithout,
                     {Query::everything(), date_filter(DateRange())});
  }
  const std::optional<DateRange> range = date_range_of(text, now);
  if (!range) return std::nullopt;
  return date_filter(*range);
}

Query date_filter(const DateRange& range) {
  return Query::range(kDateSlot, range.first, range.last);
}

}  // namespace lede
