#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lede::test {

std::string replaced(std::string text, std::string_view what,
                     std::string_view with);

/// The first line of a text.
std::string title_of(std::string_view text);

/// A text in an encoding of one byte a character, by looking each up in what
/// its bytes mean; `?` for one that it has not.
std::string encoded(std::string_view text, const std::string& encoding);

/// The same of an encoding that writes two bytes but for ASCII.
std::string encoded_in_pairs(std::string_view text,
                             const std::string& encoding);

/// With a byte order mark.
std::string utf16(std::string_view text, bool big_endian);

/// A line of JSON Lines, with \u for all that is not ASCII if asked for.
std::string json_record(std::string_view text, bool escapes);

/// What stands below the title, in HTML.
std::string paragraphs(std::string_view text);

/// HTML with the text as its article.
std::string page(std::string_view text);

/// For XML.
std::string escaped(std::string text);

/// A feed of RSS whose second entry has the title and `content`; what the first
/// has, and what is no tag, might be taken for it.
std::string rss(std::string_view text, const std::string& content);
std::string atom(std::string_view text, const std::string& content);

/// Markdown with emphasis and links, that means the text.
std::string markdown(std::string_view text);

/// In quoted-printable.
std::string quoted_printable(std::string_view text);

/// A mail, in quoted-printable or as it is.
std::string mail(std::string_view text, bool quotes,
                 const std::string& charset = "utf-8");

/// In chunks of HTTP of so many bytes, and of more up to the next blank unless
/// `in_words`.
std::string chunked(std::string_view body, std::size_t most = 200,
                    bool in_words = false);
constexpr char kChunked[] = "Transfer-Encoding: chunked\r\n";

/// A web archive of a page, with such fields of HTTP.
std::string warc(std::string_view body, const std::string& fields = "",
                 const std::string& charset = "utf-8");

}  // namespace lede::test
