#include <memory>
#include <string>

#include <lede/indexer.h>

#include "support/catch.h"
#include "support/shared_data.h"
#include "support/temp_folder.h"

namespace fs = std::filesystem;

namespace {

// The first articles of a source.
class Beginning : public lede::ArticleSource {
 public:
  Beginning(std::unique_ptr<lede::ArticleSource> all, int count)
      : all_(std::move(all)), left_(count) {}

  std::optional<Item> next() override {
    if (left_ == 0) return std::nullopt;
    --left_;
    return all_->next();
  }

 private:
  std::unique_ptr<lede::ArticleSource> all_;
  int left_;
};

}  // namespace

// All articles of all sets are what `lede-index --verify` is for.
TEST_CASE("real articles are indexed as Xapian would", "[indexer]") {
  const auto data = lede::test::shared_data("data");
  if (!data) return;
  for (const auto& set : fs::directory_iterator(*data)) {
    for (const char* name : {"corpus.jsonl", "corpus.jsonl.zst"}) {
      const fs::path corpus = set.path() / name;
      if (!fs::exists(corpus)) continue;
      INFO(corpus);
      const lede::test::TempFolder folder;
      lede::IndexOptions options;
      options.verify = true;
      options.memory_bytes = 1U << 20U;
      lede::Indexer indexer(folder / "index", options);
      Beginning source(lede::open_sources({corpus.string()}), 150);
      indexer.add_all(source);
      CHECK(indexer.report().articles > 50);
      CHECK_NOTHROW(indexer.publish());
    }
  }
}
