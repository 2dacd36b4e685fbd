#pragma once

#include <filesystem>

#include <lede/indexer.h>
#include <lede/searcher.h>

#include "support/temp_folder.h"

namespace lede::test {

constexpr char kSampleData[] = LEDE_SOURCE_FOLDER "/sample_data";

/// An index of the sample data, for the length of a test.
class SampleIndex {
 public:
  SampleIndex() {
    Indexer indexer(path());
    indexer.add_all(*open_sources({kSampleData}));
    indexer.publish();
    report_ = indexer.report();
  }

  std::filesystem::path path() const { return folder_ / "index"; }
  const IndexReport& report() const { return report_; }

 private:
  TempFolder folder_;
  IndexReport report_;
};

}  // namespace lede::test
