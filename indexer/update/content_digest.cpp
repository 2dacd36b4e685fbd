#include "update/content_digest.h"

#include <initializer_list>
#include <string>

#include "digest.h"

namespace lede {
namespace {

// Each text is digested with the digest of those before it for a seed, so that
// none can pass for the end of another.
std::uint64_t chained(std::uint64_t seed,
                      std::initializer_list<const std::string*> texts) {
  for (const std::string* text : texts) seed = short_digest_of(*text, seed);
  return seed;
}

std::uint64_t digest_of(const Metadata& about, std::uint64_t seed) {
  return chained(seed, {&about.title, &about.url, &about.source, &about.author,
                        &about.published, &about.language});
}

}  // namespace

std::uint64_t content_digest(const RawArticle& raw) {
  const auto format = static_cast<std::uint64_t>(raw.format) + 1;
  const std::uint64_t read = chained(digest_of(raw.about, format),
                                     {&raw.id, &raw.charset, &raw.bytes});
  return raw.place ? chained(read, {&raw.place->record}) : read;
}

std::uint64_t content_digest(const Article& article) {
  return chained(digest_of(article.about, 0), {&article.id, &article.body});
}

// With a place in a file, it remembers what stands where in its record.
JsonContent::JsonContent(const JsonText& record)
    : id_of_place_(lede::id_of_place(record)),
      digest_(short_digest_of(record.text, record.offset ? 1 : 0)) {}

std::uint64_t JsonContent::as_placed() const {
  return short_digest_of(id_of_place_, digest_);
}

}  // namespace lede
