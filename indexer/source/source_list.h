#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <lede/article_source.h>

#include "file_stamp.h"
#include "source/file_articles.h"

namespace lede {

constexpr char kStandardInput[] = "-";

/// A file that a source names, or that was found below one.
struct SourceFile {
  std::string path;  ///< empty: standard input
  FileStamp stamp;
  std::size_t source = 0;  ///< which of those that were named, from 0
};

/// Is told of each file in its turn, and may leave it out.
class FileWatcher {
 public:
  virtual ~FileWatcher() = default;

  /// Are the file's articles wanted? They come next, if so.
  virtual bool wants(const SourceFile& file) = 0;

  /// The system would not give this file, or all of it; or this folder, so that
  /// nobody knows what is below it.
  virtual void could_not_read(const std::string& path) = 0;
};

/// The files of all sources, read one after the other: see open_sources().
class SourceList : public ArticleSource {
 public:
  /// Throws NoSourceError when one of the sources does not exist.
  SourceList(const std::vector<std::string>& sources,
             const SourceOptions& options);

  /// Nobody, or one who outlives the list.
  void watch(FileWatcher* watcher) { watcher_ = watcher; }

  std::optional<Item> next() override;

  /// The same for who parses by himself.
  std::optional<ArticleReader::Item> next_found();

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
  // One file to read.
  struct Entry {
    SourceFile file;
    Naming naming;
  };
  struct UnreadableFolder {
    Rejection rejection;
  };
  using Planned = std::variant<Entry, UnreadableFolder>;

  void plan(const std::string& source, std::size_t number);
  void plan_folder(const std::string& folder, std::size_t number);
  void plan_file(Entry entry);
  std::optional<Rejection> begin(const Entry& entry);
  Rejection unreadable(const std::string& path, Rejection rejection);
  void finish_current();

  SourceOptions options_;
  FileWatcher* watcher_ = nullptr;
  std::deque<Planned> planned_;
  std::optional<FileArticles> current_;
  JsonRecordReader records_;  // of next()
  std::string current_path_;
  std::uint64_t current_size_ = 0;
  std::uint64_t bytes_done_ = 0;
  std::uint64_t bytes_total_ = 0;
  std::size_t passed_over_ = 0;
  bool size_is_known_ = true;
};

}  // namespace lede
