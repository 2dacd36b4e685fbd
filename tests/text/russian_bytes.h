#pragma once

#include <string>
#include <string_view>

namespace lede::test {

/// Russian text of ASCII and the 66 letters in one of the encodings from
/// before Unicode: "windows-1251", "KOI8-R", "IBM866", "ISO-8859-5" or
/// "x-mac-cyrillic". By tables of its own, not by those of the code tested.
std::string russian_bytes(std::string_view text, std::string_view encoding);

}  // namespace lede::test
