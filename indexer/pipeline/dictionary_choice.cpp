#include "pipeline/dictionary_choice.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "utf8.h"

namespace lede {
namespace {

// One of so many articles goes into a sample: neighbours, which are of one day
// or one book, are like each other and less like the rest.
constexpr std::size_t kArticlesForOne = 2;

// By the begin of a text; this tells the script of nearly all.
Script script_of_text(std::string_view text) {
  constexpr std::size_t kBytesLookedAt = 128;
  text = first_bytes(text, kBytesLookedAt);
  std::array<std::size_t, kScriptCount> letters{};
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    ++letters[static_cast<std::size_t>(script_of(character.code))];
    at += character.size_bytes;
  }
  letters[static_cast<std::size_t>(Script::kNone)] = 0;
  return static_cast<Script>(std::max_element(letters.begin(), letters.end()) -
                             letters.begin());
}

std::uint32_t kind_of(Script script) {
  return static_cast<std::uint32_t>(script);
}

}  // namespace

const PackingDictionary* DictionaryChoice::learn(const Article& article) {
  const Script script = script_of_text(article.body);
  const PackingDictionary* known = writer_.dictionary(kind_of(script));
  if (known != nullptr) return known;
  Learnt& learnt = scripts_[script];
  if (learnt.articles++ % kArticlesForOne != 0) return nullptr;
  learnt.sample.add(article.body);
  if (learnt.sample.is_full()) {
    writer_.add_dictionary(kind_of(script), learnt.sample.dictionary());
    scripts_.erase(script);
  }
  return nullptr;
}

const PackingDictionary* DictionaryChoice::of(const Article& article) const {
  return writer_.dictionary(kind_of(script_of_text(article.body)));
}

}  // namespace lede
