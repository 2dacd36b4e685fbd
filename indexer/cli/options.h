#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace lede {

/// What lede-index was asked to do.
struct IndexerOptions {
  std::string index;
  std::vector<std::string> sources;
  std::size_t max_article_mb = 16;
  bool quiet = false;
  bool inspect = false;
  bool tokens = false;
  bool no_repair = false;
  std::size_t threads = 2;
  std::size_t memory_mb = 256;
  bool verify = false;
  std::string answer;  ///< of --help and --version; nothing else is done
};

/// Reads and checks the command line. Throws BadOptions.
IndexerOptions indexer_options(int argc, char** argv);

}  // namespace lede
