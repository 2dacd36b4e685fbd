#include "noise/noise_phrases.h"

#include <algorithm>
#include <array>
#include <string>

#include "ascii.h"
#include "extract/word_finder.h"
#include "normalise.h"

namespace lede {
namespace {

struct Phrase {
  std::string_view words;  // normalised; ends in a space where a word ends
  NoiseClass noise_class;
};

// How lines begin. Words are as normalised_word() spells them.
constexpr auto kBeginnings = std::to_array<Phrase>({
    {"share on ", NoiseClass::kShare},
    {"share this ", NoiseClass::kShare},
    {"share ", NoiseClass::kShare},
    {"tweet ", NoiseClass::kShare},
    {"follow us ", NoiseClass::kShare},
    {"join us on ", NoiseClass::kShare},
    {"поделиться ", NoiseClass::kShare},
    {"поделитесь ", NoiseClass::kShare},
    {"расскажите друзьям ", NoiseClass::kShare},
    {"subscribe ", NoiseClass::kNewsletter},
    {"sign up ", NoiseClass::kNewsletter},
    {"get our newsletter ", NoiseClass::kNewsletter},
    {"подпишитесь ", NoiseClass::kNewsletter},
    {"подписывайтесь ", NoiseClass::kNewsletter},
    {"подписаться ", NoiseClass::kNewsletter},
    {"рассылки ", NoiseClass::kNewsletter},
    {"related articles ", NoiseClass::kRelated},
    {"related stories ", NoiseClass::kRelated},
    {"related news ", NoiseClass::kRelated},
    {"related topics ", NoiseClass::kRelated},
    {"related posts ", NoiseClass::kRelated},
    {"recent articles ", NoiseClass::kRelated},
    {"recent posts ", NoiseClass::kRelated},
    {"latest news ", NoiseClass::kRelated},
    {"most read ", NoiseClass::kRelated},
    {"most popular ", NoiseClass::kRelated},
    {"read also ", NoiseClass::kRelated},
    {"read more ", NoiseClass::kRelated},
    {"read next ", NoiseClass::kRelated},
    {"see also ", NoiseClass::kRelated},
    {"more on this ", NoiseClass::kRelated},
    {"you may also like ", NoiseClass::kRelated},
    {"you might also like ", NoiseClass::kRelated},
    {"recommended for you ", NoiseClass::kRelated},
    {"читайте также ", NoiseClass::kRelated},
    {"читать также ", NoiseClass::kRelated},
    {"смотрите также ", NoiseClass::kRelated},
    {"по теме ", NoiseClass::kRelated},
    {"еще по теме ", NoiseClass::kRelated},
    {"другие новости ", NoiseClass::kRelated},
    {"материалы по теме ", NoiseClass::kRelated},
    {"новости по теме ", NoiseClass::kRelated},
    {"похожие новости ", NoiseClass::kRelated},
    {"самое читаемое ", NoiseClass::kRelated},
    {"advertisement ", NoiseClass::kAdvert},
    {"sponsored ", NoiseClass::kAdvert},
    {"promoted ", NoiseClass::kAdvert},
    {"реклама ", NoiseClass::kAdvert},
    {"на правах рекламы ", NoiseClass::kAdvert},
    {"by ", NoiseClass::kByline},
    {"written by ", NoiseClass::kByline},
    {"edited by ", NoiseClass::kByline},
    {"posted by ", NoiseClass::kByline},
    {"posted on ", NoiseClass::kByline},
    {"reported by ", NoiseClass::kByline},
    {"published ", NoiseClass::kByline},
    {"updated ", NoiseClass::kByline},
    {"last updated ", NoiseClass::kByline},
    {"photo ", NoiseClass::kByline},
    {"image credit ", NoiseClass::kByline},
    {"автор ", NoiseClass::kByline},
    {"источник ", NoiseClass::kByline},
    {"редактор ", NoiseClass::kByline},
    {"текст ", NoiseClass::kByline},
    {"фото ", NoiseClass::kByline},
    {"опубликовано ", NoiseClass::kByline},
    {"обновлено ", NoiseClass::kByline},
});

// The words of a line as the table spells them, one at a call, then "".
class SpelledWords {
 public:
  explicit SpelledWords(std::string_view line) : rest_(line) {}

  std::string next() {
    constexpr std::string_view kSpace = " \t";
    constexpr std::string_view kMarks = ".,:;!?|>-";
    std::string word;
    while (word.empty() && !rest_.empty()) {
      const std::size_t end =
          std::min(rest_.find_first_of(kSpace), rest_.size());
      word = normalised_word(rest_.substr(0, end));
      word.resize(word.find_last_not_of(kMarks) + 1);
      rest_.remove_prefix(std::min(end + 1, rest_.size()));
    }
    return word;
  }

 private:
  std::string_view rest_;
};

// The class of a line by its beginning. Most lines are out at the first word.
std::optional<NoiseClass> class_by_beginning(std::string_view line) {
  SpelledWords words(line);
  std::string read;
  for (std::string word = words.next(); !word.empty(); word = words.next()) {
    read.append(word).append(" ");
    bool goes_on = false;
    for (const Phrase& phrase : kBeginnings) {
      if (read.starts_with(phrase.words)) return phrase.noise_class;
      goes_on |= phrase.words.starts_with(read);
    }
    if (!goes_on) break;
  }
  return std::nullopt;
}

// "75% off" or "75% OFF!", but not "5% official".
bool offers_percent(std::string_view line) {
  constexpr std::string_view kOff = " off";
  for (std::size_t at = line.find('%'); at != std::string_view::npos;
       at = line.find('%', at + 1)) {
    std::string_view behind = line.substr(at + 1);
    if (lower_ascii(behind.substr(0, kOff.size())) != kOff) continue;
    behind.remove_prefix(kOff.size());
    if (behind.empty() || !is_ascii_letter(behind.front())) return true;
  }
  return false;
}

bool offers_code(std::string_view line) {
  static const WordFinder finder(
      {{" promo code ", 1}, {"промокод", 1}, {"Промокод", 1}, {"ПРОМОКОД", 1}});
  return finder.bits_in(line) != 0;
}

}  // namespace

std::optional<NoiseClass> class_by_phrase(std::string_view line) {
  const std::optional<NoiseClass> found = class_by_beginning(line);
  if (!found && (offers_percent(line) || offers_code(line))) {
    return NoiseClass::kAdvert;
  }
  return found;
}

}  // namespace lede
