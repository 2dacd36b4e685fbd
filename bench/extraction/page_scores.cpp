#include "page_scores.h"

#include "decode.h"
#include "repair.h"

namespace lede {

ArticlePage article_of(const GoldPage& page) {
  ArticlePage found =
      read_page(decode(page.bytes, charset_declared_in(page.bytes)).text);
  found.about.title = repair(std::move(found.about.title)).text;
  found.body = repair(std::move(found.body)).text;
  return found;
}

void PageScores::add(const GoldPage& gold, const ArticlePage& found) {
  body.add(shingle_score(gold.text, found.body));
  with_title.add(
      shingle_score(gold.text, found.about.title + "\n" + found.body));
  whole += found.is_whole_text ? 1 : 0;
  empty += found.body.empty() ? 1 : 0;
}

void add_scores(const GoldPage& gold, const ArticlePage& found,
                ScoresByLanguage& scores) {
  scores[" all"].add(gold, found);
  scores[gold.language].add(gold, found);
}

}  // namespace lede
