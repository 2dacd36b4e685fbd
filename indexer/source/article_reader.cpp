#include "source/article_reader.h"

#include <array>
#include <utility>

#include "source/archive/archive_reader.h"
#include "source/feed/feed_reader.h"
#include "source/json/json_lines_reader.h"
#include "source/json/json_objects_reader.h"
#include "source/mail/mail_reader.h"
#include "source/mail/mailbox_reader.h"
#include "source/markdown/markdown_reader.h"
#include "source/warc/warc_reader.h"
#include "source/whole_file_reader.h"

namespace lede {
namespace {

template <typename Reader>
std::unique_ptr<ArticleReader> make(ReaderInput input) {
  return std::make_unique<Reader>(std::move(input));
}

struct Row {
  FileKind kind;
  std::unique_ptr<ArticleReader> (*make)(ReaderInput);
};

constexpr std::array<Row, 10> kReaders = {{
    {FileKind::kPlainText, make<PlainTextReader>},
    {FileKind::kHtml, make<HtmlReader>},
    {FileKind::kJsonLines, make<JsonLinesReader>},
    {FileKind::kJson, make<JsonObjectsReader>},
    {FileKind::kFeed, make<FeedReader>},
    {FileKind::kMarkdown, make<MarkdownReader>},
    {FileKind::kMail, make<MailReader>},
    {FileKind::kMailbox, make<MailboxReader>},
    {FileKind::kWarc, make<WarcReader>},
    {FileKind::kArchive, make<ArchiveReader>},
}};

}  // namespace

ArticleReader::Item found_item(ArticleSource::Item item) {
  return std::visit(
      [](auto&& each) {
        return ArticleReader::Item(std::forward<decltype(each)>(each));
      },
      std::move(item));
}

ArticleSource::Item parsed_item(ArticleReader::Item item,
                                JsonRecordReader& records) {
  if (auto* text = std::get_if<JsonText>(&item)) {
    return article_of(std::move(*text), records);
  }
  if (auto* raw = std::get_if<RawArticle>(&item)) return std::move(*raw);
  return std::get<Rejection>(std::move(item));
}

std::unique_ptr<ArticleReader> article_reader(FileKind kind,
                                              ReaderInput input) {
  for (const Row& row : kReaders) {
    if (row.kind == kind) return row.make(std::move(input));
  }
  return make<PlainTextReader>(std::move(input));
}

std::string too_large(std::size_t max_bytes) {
  constexpr std::size_t kMegabyte = 1U << 20U;
  return "larger than " + std::to_string(max_bytes / kMegabyte) +
         " MB (--max-article-mb)";
}

}  // namespace lede
