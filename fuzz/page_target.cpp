#include "extract/page.h"
#include "target.h"

using namespace lede;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string html = mend_utf8(fuzz::text_of(data, size)).text;
  const ArticlePage page = read_page(html);
  fuzz::require_valid(page.body);
  for (const std::string* field :
       {&page.about.title, &page.about.url, &page.about.source,
        &page.about.author, &page.about.published, &page.about.language}) {
    fuzz::require_valid(*field);
  }
  return 0;
}
