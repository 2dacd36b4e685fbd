#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace lede::test {

/// Reads a piece of a file as its form is read, without the code under test.
using Reader = std::function<std::string(std::string)>;

/// Reads what is in an encoding, and then as `read` does.
Reader decoded(const std::string& encoding, Reader read);

std::string as_it_is(std::string bytes);

/// HTML without tags, its references read.
std::string without_markup(std::string text);

/// HTML that is escaped in XML.
std::string of_escaped_markup(const std::string& text);

/// A piece of a JSON string.
std::string without_escapes(const std::string& json);

/// Quoted-printable.
std::string unquoted(std::string text);

/// What is read of a text: its words without the signs between them.
std::string letters_of(std::string_view text);

}  // namespace lede::test
