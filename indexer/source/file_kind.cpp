#include "source/file_kind.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace lede {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) {
    return static_cast<char>(std::tolower(c));
  });
  return out;
}

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

constexpr std::array<std::string_view, 3> kHtmlEndings = {"html", "htm",
                                                          "xhtml"};
constexpr std::array<std::string_view, 2> kJsonLinesEndings = {"jsonl",
                                                               "ndjson"};

// What lies in folders of articles beside them. Unknown endings are read.
constexpr std::array<std::string_view, 63> kOtherEndings = {
    "7z",  "avi",  "bak", "bin", "bmp",  "bz2", "c",    "conf", "cpp",
    "css", "csv",  "db",  "doc", "docx", "eot", "epub", "exe",  "flac",
    "gif", "h",    "ico", "ini", "iso",  "jar", "java", "jpeg", "jpg",
    "js",  "lock", "log", "lz4", "m4a",  "md",  "mkv",  "mov",  "mp3",
    "mp4", "mpg",  "o",   "odt", "ogg",  "otf", "pdf",  "php",  "png",
    "ppt", "pptx", "py",  "rar", "rtf",  "sh",  "so",   "sql",  "sqlite",
    "svg", "tar",  "tif", "tsv", "ttf",  "wav", "webp", "xls",  "zip"};

// Names of files about a folder, without their endings.
constexpr std::array<std::string_view, 7> kFolderPapers = {
    "authors", "changelog", "contributing", "copying",
    "license", "notice",    "readme"};

std::string_view without_space(std::string_view bytes) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kByteOrderMark)) {
    bytes.remove_prefix(kByteOrderMark.size());
  }
  const std::size_t begin = bytes.find_first_not_of(" \t\r\n\f");
  return begin == std::string_view::npos ? std::string_view()
                                         : bytes.substr(begin);
}

bool looks_like_html(std::string_view bytes) {
  constexpr std::size_t kSearchedBytes = 1024;
  const std::string head =
      lower(without_space(bytes).substr(0, kSearchedBytes));
  if (!head.starts_with("<")) return false;
  constexpr std::array<std::string_view, 5> kMarks = {
      "<!doctype html", "<html", "<head", "<body", "<meta"};
  return std::any_of(kMarks.begin(), kMarks.end(),
                     [&head](std::string_view mark) {
                       return head.find(mark) != std::string::npos;
                     });
}

// The first line begins an object and names a key.
bool looks_like_json_lines(std::string_view bytes) {
  const std::string_view text = without_space(bytes);
  if (!text.starts_with("{")) return false;
  return without_space(text.substr(1)).starts_with("\"");
}

}  // namespace

FileKind kind_of(std::string_view name, std::string_view first_bytes) {
  const std::string plain_name = lower(uncompressed_name(name));
  const std::string_view ending = ending_of(plain_name);
  if (is_one_of(ending, kJsonLinesEndings)) return FileKind::kJsonLines;
  if (is_one_of(ending, kHtmlEndings)) return FileKind::kHtml;
  if (looks_like_html(first_bytes)) return FileKind::kHtml;
  if (ending != "txt" && looks_like_json_lines(first_bytes)) {
    return FileKind::kJsonLines;
  }
  return FileKind::kPlainText;
}

std::string_view uncompressed_name(std::string_view name) {
  for (const std::string_view ending : {".gz", ".zst"}) {
    if (name.size() > ending.size() &&
        lower(name.substr(name.size() - ending.size())) == ending) {
      return name.substr(0, name.size() - ending.size());
    }
  }
  return name;
}

bool may_hold_articles(std::string_view name) {
  if (name.starts_with(".") || name.ends_with("~")) return false;
  const std::string plain_name = lower(uncompressed_name(name));
  if (is_one_of(ending_of(plain_name), kOtherEndings)) return false;
  const std::string stem = plain_name.substr(0, plain_name.find('.'));
  return !is_one_of(stem, kFolderPapers);
}

}  // namespace lede
