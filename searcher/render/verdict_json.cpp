#include <string_view>

#include <lede/renderer.h>

#include "json_writer.h"

namespace lede {
namespace {

std::string_view name_of(ClauseVerdict::Role role) {
  switch (role) {
    case ClauseVerdict::Role::kWanted: return "wanted";
    case ClauseVerdict::Role::kRequired: return "required";
    case ClauseVerdict::Role::kExcluded: return "excluded";
    case ClauseVerdict::Role::kFilter: return "filter";
  }
  return "";
}

void write_clauses(const std::vector<ClauseVerdict>& clauses,
                   JsonWriter& json) {
  json.begin_array();
  for (const ClauseVerdict& clause : clauses) {
    json.begin_object();
    json.key("clause").string(clause.clause);
    json.key("role").string(name_of(clause.role));
    json.key("found").boolean(clause.found);
    json.key("fits").boolean(clause.fits);
    json.key("reason").string(clause.reason);
    json.key("parts");
    write_clauses(clause.parts, json);
    json.end_object();
  }
  json.end_array();
}

void write_filters(const std::vector<FilterVerdict>& filters,
                   JsonWriter& json) {
  json.begin_array();
  for (const FilterVerdict& filter : filters) {
    json.begin_object();
    json.key("filter").string(filter.filter);
    json.key("fits").boolean(filter.fits);
    json.key("reason").string(filter.reason);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string render_json(const ArticleVerdict& verdict) {
  JsonWriter json(JsonWriter::Layout::kIndented);
  json.begin_object();
  json.key("query").string(verdict.query);
  json.key("id").string(verdict.id);
  json.key("in_index").boolean(verdict.in_index);
  json.key("index").string(verdict.index);
  json.key("title").string(verdict.title);
  json.key("matches").boolean(verdict.matches);
  json.key("rank").number(verdict.rank);
  json.key("total").number(verdict.total);
  json.key("score").number(verdict.score);
  json.key("clauses");
  write_clauses(verdict.clauses, json);
  json.key("filters");
  write_filters(verdict.filters, json);
  json.key("notes").begin_array();
  for (const std::string& note : verdict.notes) json.string(note);
  json.end_array();
  json.end_object();
  return json.text() + "\n";
}

}  // namespace lede
