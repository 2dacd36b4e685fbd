#include "source/file_kind.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "ascii.h"
#include "source/content_kind.h"

namespace lede {
namespace {

// The ending of a lower-case name, without its dot.
std::string_view ending_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string_view()
                                                   : name.substr(dot + 1);
}

template <std::size_t N>
bool is_one_of(std::string_view word,
               const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

struct Ending {
  std::string_view ending;
  FileKind kind;
};

// These are believed.
constexpr std::array<Ending, 10> kEndings = {{
    {"html", FileKind::kHtml},
    {"htm", FileKind::kHtml},
    {"xhtml", FileKind::kHtml},
    {"jsonl", FileKind::kJsonLines},
    {"ndjson", FileKind::kJsonLines},
    {"md", FileKind::kMarkdown},
    {"markdown", FileKind::kMarkdown},
    {"eml", FileKind::kMail},
    {"mbox", FileKind::kMailbox},
    {"warc", FileKind::kWarc},
}};

// These are believed where the content does not say otherwise.
constexpr std::array<Ending, 7> kLikelyEndings = {{
    {"json", FileKind::kJson},
    {"rss", FileKind::kFeed},
    {"atom", FileKind::kFeed},
    {"xml", FileKind::kFeed},
    {"tar", FileKind::kArchive},
    {"tgz", FileKind::kArchive},
    {"zip", FileKind::kArchive},
}};

// What lies in folders of articles beside them. Unknown endings are read.
constexpr std::array<std::string_view, 60> kOtherEndings = {
    "7z",   "avi",  "bak", "bin", "bmp",  "bz2", "c",    "conf",   "cpp",
    "css",  "csv",  "db",  "doc", "docx", "eot", "epub", "exe",    "flac",
    "gif",  "h",    "ico", "ini", "iso",  "jar", "java", "jpeg",   "jpg",
    "js",   "lock", "log", "lz4", "m4a",  "mkv", "mov",  "mp3",    "mp4",
    "mpg",  "o",    "odt", "ogg", "otf",  "pdf", "php",  "png",    "ppt",
    "pptx", "py",   "rar", "rtf", "sh",   "so",  "sql",  "sqlite", "svg",
    "tif",  "tsv",  "ttf", "wav", "webp", "xls"};

// Names of files about a folder, without their endings.
constexpr std::array<std::string_view, 7> kFolderPapers = {
    "authors", "changelog", "contributing", "copying",
    "license", "notice",    "readme"};

template <std::size_t N>
std::optional<FileKind> kind_of_ending(std::string_view ending,
                                       const std::array<Ending, N>& endings) {
  for (const Ending& each : endings) {
    if (each.ending == ending) return each.kind;
  }
  return std::nullopt;
}

}  // namespace

FileKind kind_of(std::string_view name, std::string_view first_bytes) {
  const std::string plain_name = lower_ascii(uncompressed_name(name));
  const std::string_view ending = ending_of(plain_name);
  if (const auto kind = kind_of_ending(ending, kEndings)) return *kind;
  const bool named_other = is_one_of(ending, kOtherEndings);
  const auto content = content_kind(first_bytes);
  if (content == FileKind::kArchive) {
    return named_other ? FileKind::kPlainText : FileKind::kArchive;
  }
  const bool json =
      content == FileKind::kJsonLines || content == FileKind::kJson;
  if (json && ending == "txt") {
    return FileKind::kPlainText;
  }
  if (content) return *content;
  return kind_of_ending(ending, kLikelyEndings).value_or(FileKind::kPlainText);
}

std::string_view uncompressed_name(std::string_view name) {
  for (const std::string_view ending : {".gz", ".zst"}) {
    if (name.size() > ending.size() &&
        lower_ascii(name.substr(name.size() - ending.size())) == ending) {
      return name.substr(0, name.size() - ending.size());
    }
  }
  return name;
}

bool may_hold_articles(std::string_view name) {
  if (name.starts_with(".") || name.ends_with("~")) return false;
  const std::string plain_name = lower_ascii(uncompressed_name(name));
  if (is_one_of(ending_of(plain_name), kOtherEndings)) return false;
  const std::string stem = plain_name.substr(0, plain_name.find('.'));
  return !is_one_of(stem, kFolderPapers);
}

}  // namespace lede
