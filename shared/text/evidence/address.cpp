#include "evidence/address.h"

#include <algorithm>

namespace lede::evidence {
namespace {

bool is_latin_small(char byte) { return byte >= 'a' && byte <= 'z'; }

// "://" of a scheme, "@" of a mail address, "." inside a name of a host.
bool goes_on(std::string_view rest) {
  if (rest.size() < 2) return false;
  return rest.substr(0, 3) == "://" ||
         ((rest[0] == '.' || rest[0] == '@') && is_latin_small(rest[1]));
}

}  // namespace

std::size_t longer_address_end(std::string_view text, std::size_t at,
                               std::size_t word_end) {
  const bool is_name = at > 0 && text[at - 1] == '@';
  if (!is_name && !goes_on(text.substr(word_end))) return word_end;
  // As far as printable ASCII goes: Russian may stand behind it without space.
  const auto* const end = std::find_if(
      text.begin() + static_cast<std::ptrdiff_t>(word_end), text.end(),
      [](char byte) { return byte <= ' ' || byte == '<' || byte == '"'; });
  return static_cast<std::size_t>(end - text.begin());
}

}  // namespace lede::evidence
