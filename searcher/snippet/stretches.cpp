#include "snippet/stretches.h"

namespace lede {

std::vector<Stretch> stretches_of(const StoredArticle& stored) {
  std::vector<Stretch> stretches;
  std::size_t end = body_begin(stored.article);
  const auto add_article_up_to = [&](std::size_t begin) {
    if (begin > end) stretches.push_back({{end, begin}, Zone::kArticle});
  };
  for (const StoredArticle::Noise& noise : stored.noise) {
    add_article_up_to(noise.span.begin);
    stretches.push_back({noise.span, Zone::kNoise});
    end = noise.span.end;
  }
  add_article_up_to(body_begin(stored.article) + stored.article.body.size());
  return stretches;
}

void drop_marks_elsewhere(const std::vector<Stretch>& stretches,
                          const std::vector<MarkPattern>& patterns,
                          std::vector<Mark>& marks) {
  auto at = stretches.begin();
  std::erase_if(marks, [&](const Mark& mark) {
    while (at != stretches.end() && at->span.end <= mark.span.begin) ++at;
    const bool in_body =
        at != stretches.end() && at->span.begin <= mark.span.begin;
    const Zones& wanted = patterns[mark.pattern].zones;
    if (in_body) return !wanted.contain(at->zone);
    return !wanted.contain(Zone::kArticle) && !wanted.contain(Zone::kTitle);
  });
}

}  // namespace lede
