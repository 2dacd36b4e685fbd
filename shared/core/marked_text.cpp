#include <lede/marked_text.h>

namespace lede {

std::string with_marks(const MarkedText& marked, std::string_view open,
                       std::string_view close) {
  std::string out;
  std::size_t done = 0;
  for (const Span& highlight : marked.highlights) {
    out.append(marked.text, done, highlight.begin - done);
    out.append(open);
    out.append(marked.text, highlight.begin, highlight.size());
    out.append(close);
    done = highlight.end;
  }
  out.append(marked.text, done);
  return out;
}

}  // namespace lede
