#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <lede/article.h>

#include "extract/extraction.h"

namespace lede {

/// The article that a mail is, without an origin; without an id where the mail
/// has none. Of a text given twice, as HTML and plain, the HTML is taken
/// unless it says less than half of the other.
std::variant<RawArticle, NoArticle> mail_article(std::string_view mail);

/// Puts such an article where its mail begins in a file; nowhere, where that is
/// not known.
void set_place(std::optional<std::uint64_t> offset, std::string mail,
               RawArticle& article);

}  // namespace lede
