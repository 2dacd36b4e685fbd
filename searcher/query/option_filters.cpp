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

// "since 2025-10 until 2025-11"
void add_word(const char* word, const std::string& value, std::string& name) {
  name.append(name.empty() ? "" : " ").append(word).append(" ").append(value);
}

std::string any_of(const char* word, const std::vector<std::string>& values) {
  std::string name;
  for (const std::string& value : values) {
    add_word(name.empty() ? word : "or", value, name);
  }
  return name;
}

void add_dates(const SearchOptions& options, std::chrono::sys_seconds now,
               std::vector<OptionFilter>& filters) {
  if (options.since.empty() && options.until.empty()) return;
  DateRange range;
  std::string name;
  if (!options.since.empty()) {
    range.first = range_of(options.since, now).first;
    add_word("since", options.since, name);
  }
  if (!options.until.empty()) {
    range.last = range_of(options.until, now).last;
    add_word("until", options.until, name);
  }
  if (range.first > range.last) refuse(name, "it ends before it begins");
  filters.push_back({Field::kDate, std::move(name), date_filter(range)});
}

void add_languages(const std::vector<std::string>& languages,
                   std::vector<OptionFilter>& filters) {
  if (languages.empty()) return;
  Parts any;
  for (const std::string& code : languages) {
    auto filter = language_filter(code);
    if (!filter) refuse(code, "it is no code of a language that lede knows");
    any.push_back(*std::move(filter));
  }
  filters.push_back({Field::kLanguage, any_of("in language", languages),
                     Query::of(Query::Kind::kAny, std::move(any))});
}

void add_sources(const std::vector<std::string>& sources, Analyser& analyser,
                 std::vector<OptionFilter>& filters) {
  if (sources.empty()) return;
  Parts any;
  for (const std::string& source : sources) {
    any.push_back(source_filter(source, analyser.query_tokens(source, {})));
  }
  filters.push_back({Field::kSource, any_of("from", sources),
                     Query::of(Query::Kind::kAny, std::move(any))});
}

}  // namespace

std::vector<OptionFilter> option_filters(const SearchOptions& options,
                                         const QueryContext& context) {
  std::vector<OptionFilter> filters;
  add_dates(options, context.now, filters);
  add_languages(options.languages, filters);
  add_sources(options.sources, context.analyser, filters);
  return filters;
}

Query sifted_by_options(Query query, const SearchOptions& options,
                        const QueryContext& context) {
  Parts all;
  for (OptionFilter& filter : option_filters(options, context)) {
    all.push_back(std::move(filter.query));
  }
  if (all.empty()) return query;
  return Query::of(
      Query::Kind::kOnlyIf,
      {std::move(query), Query::of(Query::Kind::kAll, std::move(all))});
}

}  // namespace lede
