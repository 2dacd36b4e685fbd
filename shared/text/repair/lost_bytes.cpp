#include "repair/lost_bytes.h"

#include <algorithm>
#include <array>

#include "utf8.h"

namespace lede {
namespace {

constexpr std::u32string_view kMayBeLost =
    U"абвгдежзийклмнопрстуфхцчшщъыьэюяё"
    U"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁ"
    U"’“”‘—–…„•";

// The characters that the bytes of `code` leave behind; empty when none of
// the bytes is dropped, or when what is left says too little.
std::u32string shown_of(Codec codec, char32_t code) {
  std::string bytes;
  append_utf8(code, bytes);
  std::u32string shown;
  for (const char each : bytes) {
    const auto byte = static_cast<std::uint8_t>(each);
    if (!may_be_dropped(codec, byte)) shown += character_of(codec, byte);
  }
  const bool says_enough =
      bytes.size() == 2 || shown.size() >= 2 || shown == kLoneLead;
  return shown.size() < bytes.size() && says_enough ? shown : std::u32string();
}

std::vector<Remains> make_remains(Codec codec) {
  std::vector<Remains> made;
  for (const char32_t code : kMayBeLost) {
    const std::u32string shown = shown_of(codec, code);
    if (shown.empty()) continue;
    const auto same = std::find_if(
        made.begin(), made.end(),
        [&shown](const Remains& each) { return each.shown == shown; });
    if (same != made.end()) {
      same->could_be += code;
    } else {
      made.push_back({shown, {code}});
    }
  }
  std::stable_sort(made.begin(), made.end(),
                   [](const Remains& a, const Remains& b) {
                     return a.shown.size() > b.shown.size();
                   });
  return made;
}

}  // namespace

const std::vector<Remains>& remains_in(Codec codec) {
  static const auto all_remains = [] {
    std::array<std::vector<Remains>, kCodecCount> all;
    for (std::size_t i = 0; i < kCodecCount; ++i) {
      all[i] = make_remains(static_cast<Codec>(i));
    }
    return all;
  }();
  return all_remains[static_cast<std::size_t>(codec)];
}

const Remains* remains_at(Codec codec, std::u32string_view text,
                          std::size_t at) {
  const std::vector<Remains>& all = remains_in(codec);
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Remains& each) {
        return text.substr(at).starts_with(each.shown);
      });
  return found == all.end() ? nullptr : &*found;
}

bool may_end_with_space(Codec shown, std::string_view bytes) {
  constexpr std::string_view kAGrave = "\xC3";
  constexpr std::string_view kEr = "\xD0";
  if (character_of(shown, 0xA0) != 0xA0) return false;
  if (bytes.size() == 1) return bytes == kAGrave || bytes == kEr;
  return shown == Codec::kWindows1252 || shown == Codec::kLatin1;
}

}  // namespace lede
