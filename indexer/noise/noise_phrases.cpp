#include "noise/noise_phrases.h"

#include <array>
#include <string>

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

// The words of a line as the table spells them, a space behind each.
std::string spelled(std::string_view line) {
  constexpr std::string_view kSpace = " \t";
  constexpr std::string_view kMarks = ".,:;!?|>-";
  std::string out;
  while (!line.empty()) {
    const std::size_t end = line.find_first_of(kSpace);
    std::string word = normalised_word(line.substr(0, end));
    while (!word.empty() && kMarks.find(word.back()) != std::string::npos) {
      word.pop_back();
    }
    if (!word.empty()) out.append(word).append(" ");
    line = end == std::string_view::npos ? "" : line.substr(end + 1);
  }
  return out;
}

bool offers_discount(std::string_view words) {
  return words.find("% off ") != std::string_view::npos ||
         words.find("промокод ") != std::string_view::npos ||
         words.find("promo code ") != std::string_view::npos;
}

}  // namespace

std::optional<NoiseClass> class_by_phrase(std::string_view line) {
  const std::string words = spelled(line);
  for (const Phrase& phrase : kBeginnings) {
    if (words.starts_with(phrase.words)) return phrase.noise_class;
  }
  if (offers_discount(words)) return NoiseClass::kAdvert;
  return std::nullopt;
}

}  // namespace lede
