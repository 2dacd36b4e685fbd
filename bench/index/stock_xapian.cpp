#include "stock_xapian.h"

#include <chrono>
#include <variant>

#include <xapian.h>

#include <lede/article_source.h>

namespace lede::bench {

double build_with_stock_xapian(const std::string& corpus,
                               const std::filesystem::path& database) {
  const auto start = std::chrono::steady_clock::now();
  Xapian::WritableDatabase xapian(database.string(),
                                  Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
  Xapian::TermGenerator generator;
  generator.set_stemmer(Xapian::Stem("english"));
  const auto source = open_sources({corpus});
  while (const auto item = source->next()) {
    const auto* article = std::get_if<RawArticle>(&*item);
    if (article == nullptr) continue;
    Xapian::Document document;
    document.set_data(article->bytes);
    generator.set_document(document);
    generator.set_termpos(0);
    generator.index_text(article->about.title);
    generator.increase_termpos();
    generator.index_text(article->bytes);
    xapian.add_document(document);
  }
  xapian.commit();
  const std::chrono::duration<double> seconds =
      std::chrono::steady_clock::now() - start;
  return seconds.count();
}

}  // namespace lede::bench
