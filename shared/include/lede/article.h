#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <lede/span.h>

namespace lede {

/// What an article says about itself beside its text. Everything may be empty.
struct Metadata {
  std::string title;
  std::string url;
  std::string source;  ///< who published it, as in "Example Times"
  std::string author;
  std::string published;  ///< an ISO 8601 date or date and time; others are
                          ///< dropped when the article is indexed
  std::string language;   ///< ISO 639 code; weighs in when the text is unclear
};

/// One article ready to be indexed, in valid UTF-8 (other bytes are replaced
/// by U+FFFD when it is added).
struct Article {
  std::string id;  ///< names the article in its index; 1 to 4096 bytes
  Metadata about;
  std::string body;  ///< without the title; paragraphs end in newlines
};

/// What the bytes of a raw article are.
enum class ArticleFormat {
  kPlainText,     ///< the first plausible line is the title, if none is given
  kHtml,          ///< a page; the article is found in it
  kHtmlFragment,  ///< HTML that is an article and nothing else, as feeds have
                  ///< it: all that it shows; its first line is the title as
                  ///< of plain text, if none is given
};

/// How an article is written in its record.
enum class RecordForm {
  kAsIs,      ///< the article's bytes are those of the record
  kJson,      ///< an object with the keys "title" and "text"
  kMarkdown,  ///< a text in Markdown, perhaps behind front matter
  kMail,      ///< a mail, with its headers
  kFeed,      ///< elements of RSS or Atom, at RecordPlace::title and ::text
  kChunks,    ///< the chunks that HTTP sent the article's bytes in
};

/// Where an article stands in its file. With it an answer tells which bytes of
/// the file a highlight is (Hit::file, MarkedText::in_file).
struct RecordPlace {
  std::uint64_t offset = 0;  ///< bytes of the file before the record
  RecordForm form = RecordForm::kAsIs;
  std::string record;  ///< its bytes in other forms; empty as it is

  /// Where the file is compressed: `offset` counts bytes of what it unpacks to.
  /// Where it is an archive: of this entry of it, unpacked if that is
  /// compressed in itself.
  bool unpacked = false;
  std::string entry = {};

  /// Of mails and feeds: the encoding of the record, if somebody said so; of
  /// JSON, if it is not UTF-8. Of feeds: which bytes of the record are the
  /// elements of the title and of the text.
  std::string charset = {};
  Span title = {};
  Span text = {};
};

/// One article as it was found, before it was decoded and cleaned.
struct RawArticle {
  std::string id;
  std::string origin;   ///< where it came from, for messages to people
  std::string bytes;    ///< in whatever encoding
  std::string charset;  ///< the encoding if somebody said so, else empty
  ArticleFormat format = ArticleFormat::kPlainText;
  Metadata about;  ///< what the source says; wins over what is found

  /// Where its bytes stand in the file that it came from; nothing where they
  /// stand in none, or nobody knows.
  std::optional<RecordPlace> place;
};

}  // namespace lede
