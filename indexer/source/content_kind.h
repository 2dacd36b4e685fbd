#pragma once

#include <optional>
#include <string_view>

#include "source/file_kind.h"

namespace lede {

/// What the first bytes of a file say that it holds: HTML, JSON, a feed,
/// other XML (as a feed), a mail, WARC or an archive. Nothing where they may
/// be any text.
std::optional<FileKind> content_kind(std::string_view first_bytes);

}  // namespace lede
