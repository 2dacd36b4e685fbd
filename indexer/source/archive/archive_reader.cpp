#include "source/archive/archive_reader.h"

#include <utility>

#include "source/path_id.h"

namespace lede {
namespace {

constexpr std::size_t kMostEntries = 1'000'000;

// As in a folder: a hidden folder hides what is in it.
bool may_hold_articles_at(std::string_view path) {
  for (std::size_t begin = 0;;) {
    const std::size_t end = path.find('/', begin);
    if (end == std::string_view::npos) {
      return may_hold_articles(path.substr(begin));
    }
    if (path[begin] == '.' || path.substr(begin, end - begin) == "__MACOSX") {
      return false;
    }
    begin = end + 1;
  }
}

std::string last_name_of(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

}  // namespace

ArchiveReader::ArchiveReader(ReaderInput input) : input_(std::move(input)) {}

std::optional<ArticleReader::Item> ArchiveReader::next() {
  if (input_.in_archive) {
    if (std::exchange(refused_, true)) return std::nullopt;
    return Rejection{input_.naming.origin, "an archive within an archive"};
  }
  if (!archive_) archive_ = std::make_unique<ArchiveFile>(input_.stream);
  while (true) {
    if (entry_) {
      if (auto item = entry_->next()) return item;
      finish_entry();
    }
    const auto entry = archive_->next_entry();
    if (!entry) return std::nullopt;
    if (++entry_count_ > kMostEntries) {
      throw ReadFailure("it holds more than 1,000,000 entries");
    }
    if (auto rejection = begin(*entry)) return *std::move(rejection);
  }
}

// Begins to read an entry or passes it over; the rejection where that fails.
std::optional<Rejection> ArchiveReader::begin(const ArchiveFile::Entry& entry) {
  const std::string path = path_within(entry.path);
  if (!entry.is_file || !may_hold_articles_at(path)) {
    const bool folder = entry.path.ends_with('/');
    if (!folder) ++passed_over_;
    return std::nullopt;
  }
  // An entry may go without a name.
  std::string id = path.empty()
                       ? std::string("#").append(std::to_string(entry_count_))
                       : path_id(path);
  std::string origin = input_.naming.origin + ", " + id;
  if (entry.encrypted) return Rejection{std::move(origin), "it is encrypted"};
  id.insert(0, input_.naming.below);
  try {
    entry_ = std::make_unique<FileArticles>(
        ByteStream(*archive_, input_.stream.limit()),
        Naming{last_name_of(path), origin, id, id + "/", {entry.path, false}},
        input_.max_article_bytes, true);
  } catch (const ReadFailure& failure) {
    return Rejection{std::move(origin), failure.what()};
  }
  return std::nullopt;
}

void ArchiveReader::finish_entry() {
  passed_over_ += entry_->passed_over();
  entry_.reset();
}

std::size_t ArchiveReader::passed_over() const { return passed_over_; }

}  // namespace lede
