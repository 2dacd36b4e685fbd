#pragma once

#include <cstddef>
#include <string_view>

namespace lede {

enum class FileKind {
  kPlainText,
  kHtml,
  kJsonLines,
  kJson,  ///< an array of objects, or objects over several lines
  kFeed,  ///< RSS or Atom, and XML that turns out to be neither
  kMarkdown,
  kMail,
  kMailbox,
  kWarc,
  kArchive,  ///< tar or zip
};

/// So many of the first bytes are enough for kind_of().
constexpr std::size_t kSniffedBytes = 4096;

/// What a file holds, by its name (without .gz or .zst) and its first bytes.
/// A name that says HTML, JSON Lines, Markdown, mail or WARC is believed;
/// others are looked into.
FileKind kind_of(std::string_view name, std::string_view first_bytes);

/// The name without an ending that says how it is compressed.
std::string_view uncompressed_name(std::string_view name);

/// False for names under which a folder holds something other than articles:
/// pictures, programs, tables, hidden files, a README or a LICENSE.
bool may_hold_articles(std::string_view name);

}  // namespace lede
