#pragma once

#include <string>
#include <string_view>

#include "repair/codec.h"

namespace lede::test {

/// What becomes of bytes that a codec has no meaning for.
enum class Loss { kNone, kDropped };

/// UTF-8 as a program shows it that takes it for text in a single byte codec.
/// Bytes without a meaning become control characters, as in browsers, or are
/// dropped.
std::string misread(std::string_view utf8, Codec shown,
                    Loss loss = Loss::kNone);

/// Text in one single byte codec as a program shows it that takes it for text
/// in another. The codec of writing has all of the text.
std::string misread(std::string_view utf8, Codec written, Codec shown);

}  // namespace lede::test
