#include "unseen_models.h"

namespace lede::bench {

std::deque<UnseenPart> unseen_parts(
    const std::vector<LabelledSentence>& sentences,
    const std::vector<LabelledSentence>& more, std::size_t parts,
    const LanguageFit& options) {
  std::deque<UnseenPart> made(parts);
  for (std::size_t part = 0; part < parts; ++part) {
    std::vector<LabelledSentence> learnt = more;
    for (const LabelledSentence& sentence : sentences) {
      const bool is_unseen = part_of(sentence, parts) == part;
      (is_unseen ? made[part].sentences : learnt).push_back(sentence);
    }
    made[part].bytes = fitted_languages(learnt, options);
  }
  return made;
}

}  // namespace lede::bench
