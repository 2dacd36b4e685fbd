#include "support/tiny_index.h"

#include <lede/indexer.h>

namespace lede::test {

TinyIndex::TinyIndex(const std::vector<Article>& articles) {
  Indexer indexer(path());
  for (const Article& each : articles) indexer.add(each);
  indexer.publish();
}

SearchResult TinyIndex::search(std::string_view query,
                               const SearchOptions& options) const {
  return Searcher(path()).search(query, options);
}

std::string TinyIndex::found(std::string_view query) const {
  std::string ids;
  for (const Hit& hit : search(query).hits) {
    ids.append(ids.empty() ? "" : " ").append(hit.id);
  }
  return ids;
}

std::string TinyIndex::snippet(std::string_view query) const {
  const SearchResult result = search(query);
  std::string text;
  if (result.hits.empty()) return text;
  for (const Snippet& snippet : result.hits.front().snippets) {
    text += with_marks(snippet, "[", "]");
  }
  return text;
}

Article article(std::string id, std::string body) {
  Article made;
  made.about.title = id;
  made.id = std::move(id);
  made.body = std::move(body);
  return made;
}

}  // namespace lede::test
