#include "source/content_kind.h"

#include <algorithm>
#include <array>
#include <string>

#include "ascii.h"
#include "source/feed/xml_root.h"

namespace lede {
namespace {

std::string_view without_space(std::string_view bytes) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kByteOrderMark)) {
    bytes.remove_prefix(kByteOrderMark.size());
  }
  const std::size_t begin = bytes.find_first_not_of(" \t\r\n\f");
  return begin == std::string_view::npos ? std::string_view()
                                         : bytes.substr(begin);
}

// A zip begins with an entry, an empty one with its directory's end. The
// header of a tar's first entry has its mark at byte 257.
bool looks_like_archive(std::string_view bytes) {
  constexpr std::size_t kMarkOfTar = 257;
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06") ||
         (bytes.size() > kMarkOfTar &&
          bytes.substr(kMarkOfTar).starts_with("ustar"));
}

bool is_feed_root(std::string_view root) {
  const std::string name = lower_ascii(root.substr(root.find(':') + 1));
  return name == "rss" || name == "feed" || name == "rdf";
}

bool looks_like_html(std::string_view text) {
  constexpr std::size_t kSearchedBytes = 1024;
  const std::string head = lower_ascii(text.substr(0, kSearchedBytes));
  if (!head.starts_with("<")) return false;
  constexpr std::array<std::string_view, 5> kMarks = {
      "<!doctype html", "<html", "<head", "<body", "<meta"};
  return std::any_of(kMarks.begin(), kMarks.end(),
                     [&head](std::string_view mark) {
                       return head.find(mark) != std::string::npos;
                     });
}

// An object that names a key.
bool begins_object(std::string_view text) {
  return text.starts_with("{") &&
         without_space(text.substr(1)).starts_with("\"");
}

// An array of objects, or one whose first line is a bracket alone.
bool looks_like_json(std::string_view text) {
  if (text.starts_with("["))
    return begins_object(without_space(text.substr(1)));
  return begins_object(text) &&
         text.substr(0, text.find('"')).find('\n') != std::string_view::npos;
}

// The name of a header field, in lower case; empty where a line has none.
std::string field_name(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == 0 || colon == std::string_view::npos) return {};
  const std::string_view name = line.substr(0, colon);
  const bool plain = std::all_of(name.begin(), name.end(), [](char byte) {
    return byte > ' ' && byte < 0x7F;
  });
  return plain ? lower_ascii(name) : std::string();
}

// Nothing but fields, among them a sender, a subject, and one that only
// programs write.
bool looks_like_mail(std::string_view bytes) {
  bool from = false;
  bool subject = false;
  bool by_program = false;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) break;
    if (line.front() == ' ' || line.front() == '\t') continue;
    const std::string name = field_name(line);
    if (name.empty() && !bytes.empty()) return false;
    from = from || name == "from";
    subject = subject || name == "subject";
    by_program = by_program || name == "message-id" || name == "received" ||
                 name == "mime-version" || name == "return-path";
  }
  return from && subject && by_program;
}

}  // namespace

std::optional<FileKind> content_kind(std::string_view first_bytes) {
  if (looks_like_archive(first_bytes)) return FileKind::kArchive;
  if (first_bytes.starts_with("WARC/")) return FileKind::kWarc;
  const std::string_view text = without_space(first_bytes);
  if (is_feed_root(xml_root_of(text))) return FileKind::kFeed;
  if (looks_like_html(text)) return FileKind::kHtml;
  if (text.starts_with("<?xml")) return FileKind::kFeed;
  if (looks_like_json(text)) return FileKind::kJson;
  if (begins_object(text)) return FileKind::kJsonLines;
  if (looks_like_mail(first_bytes)) return FileKind::kMail;
  return std::nullopt;
}

}  // namespace lede
