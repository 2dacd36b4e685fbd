#pragma once

#include <string_view>

namespace lede {

/// True for bytes that are no text in any encoding that decode() reads:
/// what begins like a picture, a program, a PDF or an archive; what is full
/// of NULs or other control characters and is not UTF-16 or UTF-32 either. A
/// stray NUL does not make a text binary.
bool is_binary(std::string_view bytes);

/// True for the control characters that text does not hold: not the tab, the
/// ends of lines and pages, nor the escape of ISO-2022.
constexpr bool is_control(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  // Without branches, so that many bytes can be looked at at once.
  return (code < 0x20) & (code != '\t') & (code != '\n') & (code != '\r') &
         (code != '\f') & (code != 0x1B);
}

}  // namespace lede
