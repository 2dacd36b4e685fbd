#pragma once

#include <string>
#include <vector>

#include <lede/searcher.h>

namespace lede {

/// What lede-search was asked to do.
struct SearcherOptions {
  std::vector<std::string> indexes;
  std::string query;
  std::string queries;  ///< a file of queries, in the place of one
  std::string why_not;  ///< an id, to say of this article alone if it matches
  std::vector<std::string> diff;  ///< two generations, to compare their answers
                                  ///< to the queries
  bool overview = false;          ///< of all the index, in the place of a query
  std::string format;             ///< text, html, json, jsonl, ids or trec
  std::string colour;             ///< auto, always or never
  std::string links;              ///< likewise
  SearchOptions search;
  std::string answer;  ///< of --help and --version; nothing else is done
};

/// Reads and checks the command line. Throws BadOptions.
SearcherOptions searcher_options(int argc, char** argv);

}  // namespace lede
