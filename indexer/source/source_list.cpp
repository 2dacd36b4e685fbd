#include <deque>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <lede/article_source.h>
#include <lede/error.h>

#include "source/file_articles.h"
#include "source/folder_walk.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

// One file to read, or something that cannot be read.
struct Entry {
  fs::path path;  // empty: standard input
  Naming naming;
  std::uint64_t size_bytes = 0;
};
using Planned = std::variant<Entry, Rejection>;

constexpr char kStandardInput[] = "-";

Entry standard_input() { return {{}, {"", "standard input", "stdin", ""}, 0}; }

Entry single_file(const fs::path& path) {
  std::error_code none;
  const std::string name = path.filename().string();
  const bool regular = fs::is_regular_file(path, none);
  return {path,
          {name, path.string(), name, ""},
          regular ? fs::file_size(path, none) : 0};
}

// Reads the planned files one after the other.
class SourceList : public ArticleSource {
 public:
  SourceList(const std::vector<std::string>& sources,
             const SourceOptions& options)
      : options_(options) {
    for (const std::string& source : sources) plan(source);
  }

  std::optional<Item> next() override {
    while (true) {
      if (current_) {
        if (auto item = current_->next()) return item;
        finish_current();
      }
      if (planned_.empty()) return std::nullopt;
      Planned planned = std::move(planned_.front());
      planned_.pop_front();
      if (auto* rejection = std::get_if<Rejection>(&planned)) {
        return std::move(*rejection);
      }
      if (auto rejection = begin(std::get<Entry>(planned))) {
        return *std::move(rejection);
      }
    }
  }

  std::uint64_t bytes_done() const override {
    return bytes_done_ + (current_ ? current_->file_bytes() : 0);
  }
  std::uint64_t bytes_total() const override {
    return size_is_known_ ? bytes_total_ : 0;
  }
  std::size_t passed_over() const override {
    return passed_over_ + (current_ ? current_->passed_over() : 0);
  }

 private:
  void plan(const std::string& source) {
    if (source == kStandardInput) {
      size_is_known_ = false;
      planned_.emplace_back(standard_input());
      return;
    }
    std::error_code error;
    const fs::file_status status = fs::status(source, error);
    if (!fs::exists(status)) {
      throw IoError("cannot read source " + source + ": " +
                    (error ? error.message() : "it does not exist"));
    }
    if (fs::is_directory(status)) {
      plan_folder(source);
    } else {
      plan_file(single_file(source));
    }
  }

  void plan_folder(const fs::path& folder) {
    FolderWalk walk = walk_folder(folder, options_.leave_out);
    passed_over_ += walk.passed_over;
    for (Rejection& rejection : walk.unreadable) {
      planned_.emplace_back(std::move(rejection));
    }
    for (const FoundFile& file : walk.files) {
      const std::string name = file.path.filename().string();
      plan_file({file.path,
                 {name, file.path.string(), file.id, file.id + "/"},
                 file.size_bytes});
    }
  }

  void plan_file(Entry entry) {
    bytes_total_ += entry.size_bytes;
    planned_.emplace_back(std::move(entry));
  }

  // Begins to read a file; the rejection where that fails.
  std::optional<Rejection> begin(const Entry& entry) {
    std::string reason;
    try {
      current_size_ = entry.size_bytes;
      current_.emplace(ByteStream(opened(entry.path)), entry.naming,
                       options_.max_article_bytes);
      return std::nullopt;
    } catch (const IoError& error) {
      reason = error.what();
    } catch (const ReadFailure& failure) {
      reason = failure.what();
    }
    bytes_done_ += entry.size_bytes;
    return Rejection{entry.naming.origin, std::move(reason)};
  }

  static FileDescriptor opened(const fs::path& path) {
    if (!path.empty()) return open_file(path, O_RDONLY);
    return FileDescriptor(::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3));
  }

  void finish_current() {
    bytes_done_ += current_size_ > 0 ? current_size_ : current_->file_bytes();
    passed_over_ += current_->passed_over();
    current_.reset();
  }

  SourceOptions options_;
  std::deque<Planned> planned_;
  std::optional<FileArticles> current_;
  std::uint64_t current_size_ = 0;
  std::uint64_t bytes_done_ = 0;
  std::uint64_t bytes_total_ = 0;
  std::size_t passed_over_ = 0;
  bool size_is_known_ = true;
};

}  // namespace

ArticleSource::~ArticleSource() = default;

std::unique_ptr<ArticleSource> open_sources(
    const std::vector<std::string>& sources, const SourceOptions& options) {
  return std::make_unique<SourceList>(sources, options);
}

}  // namespace lede
