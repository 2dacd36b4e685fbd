#include "query/option_filters.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <lede/error.h>

#include "query/filter_query.h"

namespace lede {
namespace {

using Parts = std::vector<Query>;

[[noreturn]] void refuse(const std::string& value, const char* why) {
  throw UsageError("cannot search with \"" + value + "\": " + why);
}

DateRange range_of(const std::string& date, std::chrono::sys_seconds now) {
  const std::optional<DateRange> range = date_range_of(date, now);
  if (!range) refuse(date, "it is no date");
  return *range;
}

void add_dates(const SearchOptions& options, std::chrono::sys_seconds now,
               Parts& filters) {
  if (options.since.empty() && options.until.empty()) return;
  DateRange range;
  if (!options.since.empty()) range.first = range_of(options.since, now).first;
  if (!options.until.empty()) range.last = range_of(options.until, now).last;
  filters.push_back(range.first <= range.last ? date_filter(range)
                                              : Query::nothing());
}

void add_languages(const SearchOptions& options, Parts& filters) {
  Parts any;
  for (const std::string& code : options.languages) {
    auto filter = language_filter(code);
    if (!filter) refuse(code, "it is no code of a language that lede knows");
    any.push_back(*std::move(filter));
  }
  if (any.empty()) return;
  filters.push_back(Query::of(Query::Kind::kAny, std::move(any)));
}

void add_sources(const SearchOptions& options, Analyser& analyser,
                 Parts& filters) {
  Parts any;
  for (const std::string& source : options.sources) {
    any.push_back(source_filter(source, analyser.query_tokens(source, {})));
  }
  if (any.empty()) return;
  filters.push_back(Query::of(Query::Kind::kAny, std::move(any)));
}

}  // namespace

Query sifted_by_options(Query query, const SearchOptions& options,
                        const QueryContext& context) {
  Parts filters;
  add_dates(options, context.now, filters);
  add_languages(options, filters);
  add_sources(options, context.analyser, filters);
  if (filters.empty()) return query;
  return Query::of(
      Query::Kind::kOnlyIf,
      {std::move(query), Query::of(Query::Kind::kAll, std::move(filters))});
}

}  // namespace lede
