#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <lede/article.h>
#include <lede/searcher.h>

#include "support/temp_folder.h"

namespace lede::test {

/// An index of a few articles, for the length of a test.
class TinyIndex {
 public:
  explicit TinyIndex(const std::vector<Article>& articles);

  SearchResult search(std::string_view query,
                      const SearchOptions& options = {}) const;

  /// The ids of the hits, best first: "a c b".
  std::string found(std::string_view query) const;

  /// The snippets of the first hit with [brackets] around what is marked.
  std::string snippet(std::string_view query) const;

  std::filesystem::path path() const { return folder_ / "index"; }

 private:
  TempFolder folder_;
};

/// An article of an id and a body; its title is the id.
Article article(std::string id, std::string body);

}  // namespace lede::test
