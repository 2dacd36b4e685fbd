#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/process.h"
#include "support/temp_folder.h"

namespace lede::test {

/// Run one of lede's programs with these arguments; `command` says the rest.
Outcome lede_index(const std::vector<std::string>& arguments,
                   Command command = {});
Outcome lede_search(const std::vector<std::string>& arguments,
                    Command command = {});

Outcome lede_eval(const std::vector<std::string>& arguments,
                  Command command = {});

/// The words of a command line of lede-index, for a Process.
std::vector<std::string> lede_index_words(
    const std::vector<std::string>& arguments);

/// A folder with a place for an index and one for articles.
class Workplace : public TempFolder {
 public:
  std::string index() const { return path() / "news.index"; }
  std::string articles() const { return path() / "articles"; }

  /// Writes a file among the articles; gives its path.
  std::string article(std::string_view name, std::string_view content) const {
    return write("articles/" + std::string(name), content);
  }

  /// Indexes one article of this text.
  void index_one(std::string_view text) const;

  /// The ids of what a query finds, best first, a space between.
  std::string found(const std::string& query) const;
};

/// A line of JSON Lines for an article.
std::string json_line(std::string_view id, std::string_view text);

/// Bytes as gzip or zstd makes them; empty when there is no such program.
std::string compressed_by(const std::string& program, std::string_view bytes);

}  // namespace lede::test
