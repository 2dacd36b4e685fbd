#include <lede/answer_change.h>

#include "support/catch.h"
#include "support/json_text.h"
#include "support/tiny_index.h"

using Catch::Contains;
using lede::AnswerChange;
using lede::test::article;
using lede::test::TinyIndex;

namespace {

// "b 2>1, a 1>2, c 3>0".
std::string moves_of(const AnswerChange& change) {
  std::string text;
  for (const lede::ArticleMove& move : change.moves) {
    text.append(text.empty() ? "" : ", ").append(move.id).append(" ");
    text.append(std::to_string(move.rank_before)).append(">");
    text.append(std::to_string(move.rank_after));
  }
  return text;
}

}  // namespace

TEST_CASE("what moved between two answers is told with its reason",
          "[searcher]") {
  const TinyIndex old(
      {article("a", "port port port of the town"),
       article("b", "the port of a far away town"),
       article("c", "a port, said the harbour master, is shut")});
  const TinyIndex now(
      {article("a", "port port port of the town"),
       article("b", "port port port port"),
       article("c", "a harbour, said the master, is shut"),
       article("d", "a port that was opened on the day after")});
  const lede::Searcher before(old.path());
  const lede::Searcher after(now.path());
  const AnswerChange change = lede::compare_answers(before, after, "port");
  CHECK(change.total_before == 3);
  CHECK(change.total_after == 3);
  CHECK(moves_of(change) == "b 2>1, a 1>2, d 0>3, c 3>0");
  CHECK(change.moves[0].reason == "its text has changed");
  CHECK(change.moves[1].reason == "others have come, gone or changed");
  CHECK(change.moves[2].reason == "before, not in the index");
  CHECK_THAT(change.moves[3].reason, Contains("now did not match port"));
  const std::string text = render_text(change);
  CHECK_THAT(text, Catch::StartsWith("port: 3 > 3 articles\n    2 > 1  b") &&
                       Contains("\n  new   3  d") &&
                       Contains("\n    3 gone  c"));
  CHECK(lede::test::fault_of_json(render_json(change)).empty());
}

TEST_CASE("an answer that is as it was is passed over", "[searcher]") {
  const TinyIndex index({article("a", "the port"), article("b", "a port")});
  const lede::Searcher searcher(index.path());
  const AnswerChange change = lede::compare_answers(searcher, searcher, "port");
  CHECK(change.moves.empty());
  CHECK(render_text(change).empty());
}
