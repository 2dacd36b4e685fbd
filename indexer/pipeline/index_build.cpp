#include "pipeline/index_build.h"

#include <utility>

#include <lede/error.h>

namespace lede {
namespace {

std::size_t size_of(const Article& article) {
  return article.about.title.size() + article.body.size();
}

// Articles that a program adds are of no file.
std::string reason_of_clash(const std::string& id, const std::string& file) {
  const std::string other =
      file.empty() ? "an article before it" : "an article of " + file;
  return other + " has the id \"" + id + "\" too";
}

IndexWriterOptions writer_options(const IndexOptions& options,
                                  const BuildBase& base) {
  if (options.threads == 0) throw UsageError("cannot index with no threads");
  IndexWriterOptions wanted;
  wanted.lanes = options.threads;
  wanted.memory_bytes = options.memory_bytes;
  wanted.verify = options.verify && !base.keeps_documents;
  if (base.keeps_documents) wanted.base = base.generation;
  return wanted;
}

}  // namespace

// Puts what is known of files between the articles that come from them.
class IndexBuild::Watcher : public FileWatcher {
 public:
  explicit Watcher(IndexBuild& build) : build_(build) {}

  bool wants(const SourceFile& file) override {
    if (build_.base_.keeps_documents) {
      if (const FileRecord* same = build_.base_.known->unchanged(file)) {
        build_.intake_.insert(FileKept{same});
        return false;
      }
    }
    build_.intake_.insert(FileBegins{file});
    return true;
  }

  void could_not_read(const std::string& path) override {
    build_.unreadable_.insert(path);
    if (build_.base_.known != nullptr) build_.base_.known->could_not_read(path);
  }

 private:
  IndexBuild& build_;
};

IndexBuild::IndexBuild(const std::filesystem::path& folder,
                       IndexOptions options, IndexRecords records,
                       const BuildBase& base)
    : folder_(folder),
      options_(std::move(options)),
      base_(base),
      records_(std::move(records)),
      writer_(folder_, writer_options(options_, base_)),
      last_number_(writer_.last_number()),
      workers_(writer_.lanes()),
      intake_(workers_, options_.repair,
              base_.keeps_documents ? base_.known : nullptr),
      maker_(writer_, workers_, repeated_, outcomes_) {}

bool IndexBuild::add(const Article& article) {
  return std::visit(
      [this](auto&& each) {
        return accept(std::forward<decltype(each)>(each));
      },
      taken(article, article.id));
}

bool IndexBuild::add(const RawArticle& raw) {
  return accept(intake_.take(raw));
}

void IndexBuild::add_all(ArticleSource& source) { take_all(source); }

template <typename Source>
void IndexBuild::take_all(Source& source) {
  const std::size_t passed_over_before = report_.passed_over;
  intake_.take_all(source, [&](Intake intake) {
    accept(std::move(intake));
    if (!options_.on_progress) return;
    options_.on_progress({report_.articles, report_.rejections.size(),
                          source.bytes_done(), source.bytes_total()});
  });
  report_.passed_over = passed_over_before + source.passed_over();
}

void IndexBuild::add_files(SourceList& files) {
  Watcher watcher(*this);
  files.watch(&watcher);
  take_all(files);
  files.watch(nullptr);
}

bool IndexBuild::accept(Intake intake) {
  if (options_.stop.stop_requested()) {
    throw StoppedError("stopped before the end; the index is as it was");
  }
  return std::visit(
      [this](auto&& each) {
        return accept_as(std::forward<decltype(each)>(each));
      },
      std::move(intake));
}

bool IndexBuild::accept_as(TakenArticle taken) {
  Article& article = taken.article;
  std::string reason;
  if (const auto* other = file_of(article.id)) {
    reason = reason_of_clash(article.id, other->path);
  } else if (size_of(article) == 0) {
    reason = "no text in it";
  }
  if (!reason.empty()) {
    return accept_as(ArticleRejected{
        {std::move(taken.origin), std::move(reason)}, taken.content});
  }
  ArticleRecord record;
  record.id = article.id;
  record.text_bytes = static_cast<std::uint32_t>(size_of(article));
  record.content = taken.content;
  record.declared = Language::of(article.about.language);
  record.lines = std::move(taken.lines);
  record.offset = taken.offset;
  meet(record);
  ArticleRecord& placed = new_record(std::move(record), taken.part);
  maker_.make(placed,
              {std::move(article), std::move(taken.shapes), outcome_of(placed),
               std::move(taken.care), std::move(taken.original)});
  return true;
}

// Gives an article that is made the number of its document, and counts it.
void IndexBuild::meet(ArticleRecord& record) {
  record.document = ++last_number_;
  const std::uint32_t place = base_.known == nullptr
                                  ? KnownIndex::kNone
                                  : base_.known->place_of(record.id);
  if (place == KnownIndex::kNone) {
    ++report_.added;
    return;
  }
  base_.known->mark_met(place);
  const ArticleRecord& before = base_.known->records().articles[place];
  if (base_.keeps_documents) replaced_.push_back(before.document);
  ++(before.content == record.content ? report_.kept : report_.changed);
}

// As what the report tells of an article that is made.
const char* IndexBuild::outcome_of(const ArticleRecord& record) const {
  if (base_.known == nullptr) return "added";
  const std::uint32_t place = base_.known->place_of(record.id);
  if (place == KnownIndex::kNone) return "added";
  const ArticleRecord& before = base_.known->records().articles[place];
  return before.content == record.content ? "kept" : "changed";
}

bool IndexBuild::accept_as(ArticleRejected rejected) {
  current_file().rejected.push_back(rejected.content);
  return accept_as(std::move(rejected.rejection));
}

bool IndexBuild::accept_as(Rejection rejection) {
  FileRecord& file = current_file();
  file.rejections.push_back(rejection);
  if (base_.known != nullptr &&
      base_.known->was_rejected(file.path, rejection)) {
    ++report_.still_rejected;
    return false;
  }
  if (options_.on_rejection) options_.on_rejection(rejection);
  report_.rejections.push_back(std::move(rejection));
  return false;
}

bool IndexBuild::accept_as(FileBegins begins) {
  FileRecord& file = records_.files.emplace_back();
  file.path = std::move(begins.file.path);
  file.stamp = begins.file.stamp;
  return true;
}

bool IndexBuild::accept_as(FileKept kept) {
  accept_as(FileBegins{{kept.file->path, kept.file->stamp}});
  for (const std::uint32_t place : kept.file->articles) {
    const ArticleRecord& article = base_.known->records().articles[place];
    accept_as(ArticleKept{place, kept.file->path, article.offset,
                          kept.file->parts[article.part]});
  }
  for (const Rejection& rejection : kept.file->rejections) {
    accept_as(rejection);
  }
  current_file().rejected = kept.file->rejected;
  return true;
}

bool IndexBuild::accept_as(const ArticleKept& kept) {
  const ArticleRecord& known = base_.known->records().articles[kept.place];
  if (const auto* other = file_of(known.id)) {
    return accept_as(
        Rejection{kept.origin, reason_of_clash(known.id, other->path)});
  }
  base_.known->mark_met(kept.place);
  ++report_.kept;
  kept_.push_back(static_cast<std::uint32_t>(records_.articles.size()));
  new_record(known, kept.part).offset = kept.offset;
  return true;
}

// A file with an article that another's id keeps out is read again each night:
// the other may vanish.
const FileRecord* IndexBuild::file_of(const std::string& id) {
  const auto found = ids_.find(id);
  if (found == ids_.end()) return nullptr;
  current_file().clashes = true;
  return &records_.files[found->second];
}

ArticleRecord& IndexBuild::new_record(ArticleRecord record,
                                      const FilePart& part) {
  const auto place = static_cast<std::uint32_t>(records_.articles.size());
  record.part = number_of(part);
  ArticleRecord& placed = records_.articles.emplace_back(std::move(record));
  current_file().articles.push_back(place);
  ids_.emplace(placed.id,
               static_cast<std::uint32_t>(records_.files.size() - 1));
  ++report_.articles;
  report_.text_bytes += placed.text_bytes;
  // Lines that only now turn out to be noise may stand in earlier articles.
  for (const std::uint32_t each : repeated_.learn(placed.lines, place)) {
    if (each != place) outdated_.insert(each);
  }
  return placed;
}

// Articles of a part come one after the other.
std::uint32_t IndexBuild::number_of(const FilePart& part) {
  std::vector<FilePart>& parts = current_file().parts;
  if (parts.empty() || parts.back() != part) parts.push_back(part);
  return static_cast<std::uint32_t>(parts.size() - 1);
}

// Articles that a program adds are of no file.
FileRecord& IndexBuild::current_file() {
  if (records_.files.empty()) records_.files.emplace_back();
  return records_.files.back();
}

}  // namespace lede
