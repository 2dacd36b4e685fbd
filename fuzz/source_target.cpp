// The bytes of a file whose name says its kind: LEDE_FUZZ_FILE.

#include <sys/mman.h>
#include <unistd.h>

#include "source/file_articles.h"
#include "target.h"

using namespace lede;

namespace {

FileDescriptor file_of(const std::uint8_t* data, std::size_t size) {
  FileDescriptor file(::memfd_create("input", MFD_CLOEXEC));
  fuzz::require(file.number() >= 0, "there is a file in memory");
  fuzz::require(
      ::pwrite(file.number(), data, size, 0) == static_cast<ssize_t>(size),
      "it takes the bytes");
  return file;
}

void check(const ArticleSource::Item& item) {
  if (const auto* article = std::get_if<RawArticle>(&item)) {
    fuzz::require(!article->id.empty(), "an article has an id");
    fuzz::require_valid(article->id);
  } else {
    fuzz::require(!std::get<Rejection>(item).reason.empty(),
                  "a rejection has a reason");
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) try {
  constexpr std::size_t kMaxArticleBytes = 1U << 20U;
  FileArticles articles(ByteStream(file_of(data, size)),
                        {LEDE_FUZZ_FILE, LEDE_FUZZ_FILE, LEDE_FUZZ_FILE, ""},
                        kMaxArticleBytes);
  JsonRecordReader records;
  while (auto item = articles.next()) {
    check(parsed_item(*std::move(item), records));
  }
  return 0;
} catch (const ReadFailure&) {
  return 0;  // what cannot even be begun
}
