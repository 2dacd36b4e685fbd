#include "nearly_utf8.h"

#include "utf8.h"

namespace lede {

Utf8Evidence utf8_evidence_in(std::string_view bytes) {
  Utf8Evidence evidence;
  for (std::size_t at = 0; at < bytes.size();) {
    const Character character = character_at(bytes, at);
    if (!character.valid) ++evidence.broken;
    if (character.valid && character.size_bytes > 1) ++evidence.whole;
    if (character.valid && character.size_bytes > 2) ++evidence.long_whole;
    at += character.size_bytes;
  }
  return evidence;
}

bool is_surely_utf8(const Utf8Evidence& evidence) {
  return evidence.whole >= 20 && evidence.whole >= 10 * evidence.broken;
}

bool is_utf8_as_declared(const Utf8Evidence& evidence) {
  return evidence.whole >= evidence.broken;
}

bool is_probably_utf8(const Utf8Evidence& evidence) {
  return evidence.whole >= 10 * evidence.broken ||
         evidence.long_whole >= evidence.broken;
}

}  // namespace lede
