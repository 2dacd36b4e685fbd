#pragma once

#include <string_view>
#include <variant>

#include <lede/article.h>

#include "extract/extraction.h"

namespace lede {

/// The article that a mail is, without an origin; without an id where the mail
/// has none. Of a text given twice, as HTML and plain, the HTML is taken
/// unless it says less than half of the other.
std::variant<RawArticle, NoArticle> mail_article(std::string_view mail);

}  // namespace lede
