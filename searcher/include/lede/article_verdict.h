#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace lede {

/// What an article has of one part of a query.
struct ClauseVerdict {
  /// What the part is to the one around it.
  enum class Role {
    kWanted,    ///< one of several, of which any will do where none is needed
    kRequired,  ///< must be there
    kExcluded,  ///< must not be there
    kFilter,    ///< lang:en and the like; those of one field are alternatives
  };

  std::string clause;  ///< as it was typed: "-strik*", "(port harbour)"
  Role role = Role::kWanted;
  bool found = false;  ///< the article has what it asks for
  bool fits = false;   ///< found, or of what is excluded not found
  std::string reason;  ///< why it does not fit, for people; may be empty
  std::vector<ClauseVerdict> parts;  ///< of brackets and operators
};

/// What an article has of a filter of SearchOptions.
struct FilterVerdict {
  std::string filter;  ///< "since 2025-10"
  bool fits = false;
  std::string reason;  ///< why not, for people; may be empty
};

/// Does an article match a query, and if not, why not? A plain value.
struct ArticleVerdict {
  std::string query;  ///< as it was asked, in valid UTF-8
  std::string id;     ///< likewise
  bool in_index = false;
  std::string index;  ///< in which it is; the first where several have its id
  std::string title;
  bool matches = false;
  /// Its place among all that match, the first is 1; 0 where it does not match,
  /// or the time was over before it was found.
  std::size_t rank = 0;
  std::size_t total = 0;  ///< articles that match
  double score = 0;
  /// Of the query, and of what is in them; what holds no word is left out.
  /// None where the article is not in the index.
  std::vector<ClauseVerdict> clauses;
  std::vector<FilterVerdict> filters;
  std::vector<std::string> notes;  ///< as SearchResult::notes
};

}  // namespace lede
