#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <lede/renderer.h>

#include "render/shortened.h"
#include "render/terminal_text.h"
#include "render/text_styles.h"

namespace lede {
namespace {

// "no lang:ru · it is in en", each below what it is a part of.
class VerdictText {
 public:
  explicit VerdictText(const TextStyle& style) : style_(style) {}

  std::string render(const ArticleVerdict& verdict) {
    line(0, {{outcome_of(verdict), kBold}});
    if (!verdict.title.empty()) line(1, {{shortened(verdict.title, 300), {}}});
    for (const ClauseVerdict& clause : verdict.clauses) add(clause, 1);
    for (const FilterVerdict& filter : verdict.filters) {
      add_line(filter.filter, filter.fits, filter.reason, 1);
    }
    for (const std::string& note : verdict.notes) {
      line(0, {{"Note: " + note, kQuiet}});
    }
    return std::move(text_);
  }

 private:
  struct Piece {
    std::string text;
    std::string_view style;
  };

  static std::string outcome_of(const ArticleVerdict& verdict) {
    const std::string articles =
        std::to_string(verdict.total) +
        (verdict.total == 1 ? " article" : " articles");
    if (!verdict.in_index) {
      return verdict.id + " is not in the index; " + articles + " found";
    }
    if (!verdict.matches) {
      return verdict.id + " does not match; " + articles + " found";
    }
    if (verdict.rank == 0) return verdict.id + " matches; its rank is unknown";
    return verdict.id + " matches; it is number " +
           std::to_string(verdict.rank) + " of " + articles;
  }

  void add(const ClauseVerdict& clause, std::size_t depth) {
    add_line(clause.clause, clause.fits, clause.reason, depth);
    for (const ClauseVerdict& part : clause.parts) add(part, depth + 1);
  }

  void add_line(const std::string& what, bool fits, const std::string& reason,
                std::size_t depth) {
    line(depth, {{fits ? "yes " : "no  ", fits ? kQuiet : kMatch},
                 {what, kBold},
                 {reason.empty() ? "" : " · " + reason, kQuiet}});
  }

  void line(std::size_t depth, const std::vector<Piece>& pieces) {
    const std::string indent(3 * depth, ' ');
    TerminalParagraph paragraph(style_.columns, indent);
    for (const Piece& piece : pieces) {
      const bool is_styled = style_.colour && !piece.style.empty();
      paragraph.add(piece.text, is_styled ? piece.style : "",
                    is_styled ? kPlain : "");
    }
    text_ += paragraph.take();
  }

  TextStyle style_;
  std::string text_;
};

}  // namespace

std::string render_text(const ArticleVerdict& verdict, const TextStyle& style) {
  return VerdictText(style).render(verdict);
}

}  // namespace lede
