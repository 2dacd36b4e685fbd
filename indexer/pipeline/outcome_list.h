#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include <lede/index_report.h>

namespace lede {

/// Collects what is told of the articles that were not clean. Any thread may
/// add; what comes out depends on the articles alone, and takes little memory
/// however many there are.
class OutcomeList {
 public:
  /// An article was made, clean or not. Of one that was made before this holds
  /// what only the index can tell, noise and languages.
  void add(ArticleOutcome outcome);

  /// Puts all into a report. Nothing is added after it.
  void fill(IndexReport& report);

 private:
  std::mutex mutex_;                               // of what follows
  std::map<std::string, ArticleOutcome> unclean_;  // by id
  std::size_t more_ = 0;
};

}  // namespace lede
