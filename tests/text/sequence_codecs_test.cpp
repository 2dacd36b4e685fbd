#include "repair/sequence_codecs.h"

#include <string>
#include <vector>

#include "repair/reading.h"
#include "support/catch.h"
#include "support/random.h"

using lede::Codec;
using lede::codec_bit;
using lede::codecs_of_sequence;

namespace {

std::string names_of(lede::CodecSet codecs) {
  std::string names;
  for (std::size_t i = 0; i < lede::kCodecCount; ++i) {
    const auto codec = static_cast<Codec>(i);
    if ((codecs & codec_bit(codec)) == 0) continue;
    names.append(names.empty() ? "" : " ").append(name_of(codec));
  }
  return names;
}

// Characters that codecs show bytes as, and what may stand for lost ones.
std::u32string random_characters(lede::test::Random& random) {
  const auto codec = static_cast<Codec>(random.below(lede::kCodecCount));
  std::u32string text;
  while (text.size() < 40) {
    const auto byte = static_cast<std::uint8_t>(0x80 + random.below(0x80));
    text += lede::character_of(codec, byte);
    if (random.one_in(6)) text += U" \uFFFDa"[random.below(3)];
  }
  return text;
}

}  // namespace

TEST_CASE("the codecs of a sequence are told by its first characters",
          "[text]") {
  struct Row {
    std::u32string text;
    const char* codecs;
  };
  const Row rows[] = {
      {U"â€™", "windows-1252 latin-1 windows-1250 iso-8859-2 windows-1254"},
      {U"Ã©", "windows-1252 latin-1 macroman windows-1254"},
      {U"Ã ", "windows-1252 latin-1 windows-1254"},
      {U"Рђ", "windows-1251"},
      {U"тАЩ", "ibm866 mac-cyrillic"},
      {U"город", ""},
      {U"łódź", ""},
      {U"漢字", ""},
      {U"é", ""},
  };
  for (const Row& row : rows) {
    CHECK(names_of(codecs_of_sequence(row.text, 0)) == row.codecs);
  }
}

TEST_CASE("no codec has a step but those that a sequence is told to be of",
          "[text]") {
  lede::test::Random random(31);
  for (int round = 0; round < 3000; ++round) {
    const std::u32string text = random_characters(random);
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] < 0x80) continue;
      const lede::CodecSet told = codecs_of_sequence(text, at);
      for (std::size_t i = 0; i < lede::kCodecCount; ++i) {
        const auto codec = static_cast<Codec>(i);
        if ((told & codec_bit(codec)) != 0) continue;
        for (const bool twice : {false, true}) {
          const lede::Reading reading{codec, std::nullopt, twice};
          if (steps_of(reading, text, at, U' ').count == 0) continue;
          INFO(name_of(reading) << (twice ? ", twice" : "") << " at " << at);
          FAIL_CHECK();
        }
      }
    }
  }
}
