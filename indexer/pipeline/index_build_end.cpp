// What a build does when it has seen all articles.

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "file_places.h"
#include "pipeline/index_build.h"

namespace lede {
namespace {

void write_places(const std::filesystem::path& generation,
                  const IndexRecords& records) {
  FilePlaceWriter places;
  for (const FileRecord& file : records.files) {
    std::uint32_t part = 0;
    for (const std::uint32_t each : file.articles) {
      const ArticleRecord& article = records.articles[each];
      if (each == file.articles.front() || article.part != part) {
        part = article.part;
        places.begin_file(file.path, file.parts[part]);
      }
      places.add(article.document, article.offset);
    }
  }
  places.write(generation);
}

}  // namespace

void IndexBuild::finish() {
  keep_unreadable();
  maker_.wait();
  writer_.settle();
  make_outdated_again();
  maker_.wait();
  remove_vanished();
  for (const ArticleRecord& record : records_.articles) {
    fingerprint_ += record.digest;
  }
  outcomes_.fill(report_);
  writer_.finish(analyser_version());
  close_up_numbers();
  write_records(folder_, records_);
  write_places(folder_, records_);
}

void IndexBuild::forget() {
  ids_.clear();
  records_ = {};
  repeated_ = {};
  maker_.forget();
  if (base_.known != nullptr) *base_.known = KnownIndex({}, 0, {});
}

void IndexBuild::keep_unreadable() {
  for (FileRecord& file : records_.files) {
    if (unreadable_.contains(file.path)) file.stamp = {};  // to be read again
    std::erase_if(file.rejections, [this](const Rejection& rejection) {
      return unreadable_.contains(rejection.origin);
    });
  }
  if (base_.known == nullptr) return;
  std::optional<IndexReader> reader;  // where it is needed
  const FileRecord* from = nullptr;
  for (const std::uint32_t place : base_.known->unreadable()) {
    const FileRecord& file = base_.known->file_of(place);
    if (std::exchange(from, &file) != &file) {
      accept_as(FileBegins{{file.path, {}}});
    }
    ++report_.unreadable;
    if (base_.keeps_documents) {
      const ArticleRecord& article = base_.known->records().articles[place];
      accept_as(ArticleKept{place, file.path, article.offset,
                            file.parts[article.part]});
    } else {
      if (!reader) reader.emplace(base_.generation, analyser_version());
      restore(place, *reader);
    }
  }
}

// Makes an article anew from what the base has stored of it.
void IndexBuild::restore(std::uint32_t place, IndexReader& from) {
  const ArticleRecord& known = base_.known->records().articles[place];
  if (file_of(known.id) != nullptr) return;
  TakenArticle taken;
  StoredArticle stored = from.article(known.document);
  taken.article = std::move(stored.article);
  taken.original = std::move(stored.original);
  taken.offset = known.offset;
  taken.part = base_.known->file_of(place).parts[known.part];
  taken.article.about.language = known.declared.code();
  taken.content = known.content;
  taken.shapes = body_lines(taken.article.body);
  taken.lines = known.lines;
  accept_as(std::move(taken));
}

// Articles some of whose lines turned out to be noise, or to be none any more,
// after their documents were made.
void IndexBuild::make_outdated_again() {
  for (const std::uint32_t place : kept_) {
    const ArticleRecord& record = records_.articles[place];
    const RepeatedInArticle now = repeated_.among(record.lines);
    if (now.digest() != record.repeated) outdated_.insert(place);
  }
  std::vector<ArticleRecord*> records;
  for (const std::uint32_t place : outdated_) {
    records.push_back(&records_.articles[place]);
  }
  // As the writer likes them best.
  std::sort(records.begin(), records.end(),
            [](const ArticleRecord* a, const ArticleRecord* b) {
              return a->document < b->document;
            });
  for (ArticleRecord* const record : records) {
    RepeatedInArticle now = repeated_.among(record->lines);
    if (now.digest() == record->repeated) continue;
    maker_.make_again(*record, std::move(now), outcome_of(*record));
  }
}

void IndexBuild::remove_vanished() {
  if (base_.known == nullptr) return;
  for (const std::uint32_t place : base_.known->vanished()) {
    ++report_.removed;
    if (!base_.keeps_documents) continue;
    writer_.remove(base_.known->records().articles[place].document);
  }
  for (const std::uint32_t document : replaced_) writer_.remove(document);
}

void IndexBuild::close_up_numbers() {
  for (ArticleRecord& record : records_.articles) {
    record.document = writer_.final_number(record.document);
  }
}

}  // namespace lede
