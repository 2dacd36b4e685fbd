#include <chrono>
#include <filesystem>
#include <memory>
#include <utility>

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

  IndexBuild& articles() { return build_; }

  void publish() {
    clock_.end(build_.report(), "articles");
    lede::publish(build_, generation_, options_, {}, clock_);
  }

 private:
  StageClock clock_;
  IndexOptions options_;
  NewGeneration generation_;
  IndexBuild build_;
};

Indexer::Indexer(std::filesystem::path index, IndexOptions options)
    : build_(std::make_unique<Build>(std::move(index), std::move(options))) {}
Indexer::~Indexer() = default;

bool Indexer::add(const Article& article) {
  return build_->articles().add(article);
}

bool Indexer::add(const RawArticle& article) {
  return build_->articles().add(article);
}

void Indexer::add_all(ArticleSource& source) {
  // Of files it is kept which article came from which.
  if (auto* files = dynamic_cast<SourceList*>(&source)) {
    build_->articles().add_files(*files);
  } else {
    build_->articles().add_all(source);
  }
}

const IndexReport& Indexer::report() const {
  return build_->articles().report();
}

void Indexer::publish() { build_->publish(); }

}  // namespace lede
