#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace lede {

/// What lede-index was asked to do.
struct IndexerOptions {
  enum class Command {
    kUpdate,
    kWatch,
    kPlan,
    kInspect,
    kList,
    kRollBack,
    kCheck,
  };

  Command command = Command::kUpdate;
  std::string index;
  std::vector<std::string> sources;
  bool full = false;
  std::size_t max_article_mb = 16;
  bool quiet = false;
  bool tokens = false;
  bool no_repair = false;
  std::size_t threads = 2;
  std::size_t memory_mb = 256;
  bool verify = false;
  std::size_t keep = 2;
  double max_drift = 0.5;
  std::chrono::milliseconds lock_wait{0};
  std::string canary;
  std::optional<double> canary_floor;
  std::string report;
  std::string metrics;
  std::optional<unsigned> generation;  ///< to roll back to
  bool quick = false;
  std::string answer;  ///< of --help and --version; nothing else is done
};

/// Reads and checks the command line. Throws BadOptions.
IndexerOptions indexer_options(int argc, char** argv);

}  // namespace lede
