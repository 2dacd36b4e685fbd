#include <chrono>
#include <filesystem>
#include <memory>
#include <utility>

#include <lede/error.h>
#include <lede/indexer.h>

#include "generation.h"
#include "pipeline/index_build.h"
#include "pipeline/publication.h"
#include "source/source_list.h"

namespace lede {

// The state of one build, from nothing to publish().
class Indexer::Build {
 public:
  Build(std::filesystem::path index, IndexOptions options)
      : options_(std::move(options)),
        generation_(std::move(index), options_.lock_wait),
        build_(generation_.path(), options_, {}) {}

  // Runs `work` on the build. What it throws leaves the indexer spent.
  template <typename Work>
  void go_on(Work work) {
    spend();
    work(build_);
    spent_ = false;
  }

  void publish() {
    spend();
    clock_.end(build_.report(), "articles");
    lede::publish(build_, generation_, options_, {}, clock_);
  }

  const IndexReport& report() { return build_.report(); }

 private:
  // A writer that was interrupted would publish what it has lost in silence.
  void spend() {
    if (std::exchange(spent_, true)) {
      throw UsageError("cannot go on with an indexer of " +
                       generation_.index().string() +
                       ": it has published or failed; make another one");
    }
  }

  StageClock clock_;
  IndexOptions options_;
  NewGeneration generation_;
  IndexBuild build_;
  bool spent_ = false;
};

Indexer::Indexer(std::filesystem::path index, IndexOptions options)
    : build_(std::make_unique<Build>(std::move(index), std::move(options))) {}
Indexer::~Indexer() = default;

bool Indexer::add(const Article& article) {
  bool added = false;
  build_->go_on([&](IndexBuild& build) { added = build.add(article); });
  return added;
}

bool Indexer::add(const RawArticle& article) {
  bool added = false;
  build_->go_on([&](IndexBuild& build) { added = build.add(article); });
  return added;
}

void Indexer::add_all(ArticleSource& source) {
  // Of files it is kept which article came from which.
  if (auto* files = dynamic_cast<SourceList*>(&source)) {
    build_->go_on([&](IndexBuild& build) { build.add_files(*files); });
  } else {
    build_->go_on([&](IndexBuild& build) { build.add_all(source); });
  }
}

const IndexReport& Indexer::report() const { return build_->report(); }

void Indexer::publish() { build_->publish(); }

}  // namespace lede
