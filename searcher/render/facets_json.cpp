#include "render/facets_json.h"

#include <string_view>
#include <vector>

namespace lede {
namespace {

void write_counts(std::string_view name, const std::vector<FacetCount>& counts,
                  JsonWriter& json) {
  json.key(name).begin_array();
  for (const FacetCount& count : counts) {
    json.begin_object();
    json.key("name").string(count.name);
    json.key("articles").number(count.articles);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_facets(const Facets& facets, JsonWriter& json) {
  json.begin_object();
  write_counts("sources", facets.sources, json);
  write_counts("languages", facets.languages, json);
  write_counts("authors", facets.authors, json);
  write_counts("months", facets.months, json);
  json.end_object();
}

}  // namespace lede
