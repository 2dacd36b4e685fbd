#include "source/source_list.h"

#include <cerrno>
#include <filesystem>
#include <memory>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <lede/error.h>

#include "source/folder_walk.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

// A rejection names the path, so that the reason does not.
FileDescriptor opened(const std::string& path) {
  const int number = path.empty() ? ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
                                  : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (number < 0) throw UnreadableNow(system_message(errno));
  return FileDescriptor(number);
}

}  // namespace

SourceList::SourceList(const std::vector<std::string>& sources,
                       const SourceOptions& options)
    : options_(options) {
  for (std::size_t number = 0; number < sources.size(); ++number) {
    plan(sources[number], number);
  }
}

std::optional<ArticleSource::Item> SourceList::next() {
  auto found = next_found();
  if (!found) return std::nullopt;
  return parsed_item(*std::move(found), records_);
}

std::optional<ArticleReader::Item> SourceList::next_found() {
  while (true) {
    if (current_) {
      if (auto item = current_->next()) return item;
      finish_current();
    }
    if (planned_.empty()) return std::nullopt;
    Planned planned = std::move(planned_.front());
    planned_.pop_front();
    if (auto* folder = std::get_if<UnreadableFolder>(&planned)) {
      const std::string path = folder->rejection.origin;
      return unreadable(path, std::move(folder->rejection));
    }
    if (auto rejection = begin(std::get<Entry>(planned))) {
      return *std::move(rejection);
    }
  }
}

void SourceList::plan(const std::string& source, std::size_t number) {
  if (source == kStandardInput) {
    size_is_known_ = false;
    planned_.emplace_back(
        Entry{{{}, {}, number}, {"", "standard input", "stdin", ""}});
    return;
  }
  struct stat status {};
  if (::stat(source.c_str(), &status) != 0) {
    throw NoSourceError("cannot read source " + source + ": " +
                        system_message(errno));
  }
  if (S_ISDIR(status.st_mode)) return plan_folder(source, number);
  FileStamp stamp = stamp_of(status);
  if (!S_ISREG(status.st_mode)) stamp = {};  // a pipe: never the same twice
  const std::string name = fs::path(source).filename().string();
  plan_file({{source, stamp, number}, {name, source, name, ""}});
}

void SourceList::plan_folder(const std::string& folder, std::size_t number) {
  FolderWalk walk = walk_folder(folder, options_.leave_out);
  passed_over_ += walk.passed_over;
  for (Rejection& rejection : walk.unreadable) {
    planned_.emplace_back(UnreadableFolder{std::move(rejection)});
  }
  for (FoundFile& file : walk.files) {
    const std::string path = file.path.string();
    plan_file({{path, file.stamp, number},
               {file.path.filename().string(), path, file.id, file.id + "/"}});
  }
}

void SourceList::plan_file(Entry entry) {
  bytes_total_ += entry.file.stamp.size_bytes;
  planned_.emplace_back(std::move(entry));
}

// Begins to read a file, if it is wanted; the rejection where that fails.
std::optional<Rejection> SourceList::begin(const Entry& entry) {
  const auto& [file, naming] = entry;
  current_size_ = file.stamp.size_bytes;
  if (watcher_ != nullptr && !watcher_->wants(file)) {
    bytes_done_ += current_size_;
    return std::nullopt;
  }
  try {
    current_path_ = file.path;
    current_.emplace(ByteStream(opened(file.path)), naming,
                     options_.max_article_bytes);
    return std::nullopt;
  } catch (const UnreadableNow& failure) {
    bytes_done_ += current_size_;
    return unreadable(file.path, {naming.origin, failure.what()});
  } catch (const ReadFailure& failure) {
    bytes_done_ += current_size_;
    return Rejection{naming.origin, failure.what()};
  }
}

Rejection SourceList::unreadable(const std::string& path, Rejection rejection) {
  if (watcher_ != nullptr) watcher_->could_not_read(path);
  return rejection;
}

void SourceList::finish_current() {
  if (watcher_ != nullptr && current_->is_unreadable_now()) {
    watcher_->could_not_read(current_path_);
  }
  bytes_done_ += current_size_ > 0 ? current_size_ : current_->file_bytes();
  passed_over_ += current_->passed_over();
  current_.reset();
}

ArticleSource::~ArticleSource() = default;

std::unique_ptr<ArticleSource> open_sources(
    const std::vector<std::string>& sources, const SourceOptions& options) {
  return std::make_unique<SourceList>(sources, options);
}

}  // namespace lede
