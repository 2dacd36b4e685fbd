// What stands above what, whatever the numbers are.

#include "support/catch.h"
#include "support/tiny_index.h"

using lede::Article;
using lede::test::article;
using lede::test::TinyIndex;

namespace {

Article titled(std::string id, std::string title, std::string body) {
  Article made = article(std::move(id), std::move(body));
  made.about.title = std::move(title);
  return made;
}

}  // namespace

TEST_CASE("an article with more of the words stands higher",
          "[searcher][en][ru]") {
  const TinyIndex index({
      article("1", "the port and the sea and the rain and the ships"),
      article("2", "the port and the strike and the rain and the ships"),
      article("3", "the port and the strike and the rate and the ships"),
      article("4", "порт и море и дождь и корабли у причала стоят"),
      article("5", "порт и забастовка и дождь и корабли у причала"),
      article("6", "порт и забастовка и ставка и корабли у причала"),
  });
  CHECK(index.found("port strike rate") == "3 2 1");
  CHECK(index.found("rate strike port") == "3 2 1");
  CHECK(index.found("порт забастовка ставка") == "6 5 4");
}

TEST_CASE("a rarer word weighs more", "[searcher][en][ru]") {
  const TinyIndex index({
      article("1", "chip chip news about the market today"),
      article("2", "gallium news about the market today"),
      article("3", "chip news about the rain today"),
      article("4", "chip news about the sea today"),
      article("5", "чип и новости о рынке сегодня"),
      article("6", "галлий и новости о рынке сегодня"),
      article("7", "чип и новости о дожде сегодня"),
      article("8", "чип и новости о море сегодня"),
  });
  CHECK(index.search("chip gallium").hits.front().id == "2");
  CHECK(index.search("чип галлий").hits.front().id == "6");
}

TEST_CASE("a match in the title stands above one in the body",
          "[searcher][en][ru]") {
  const TinyIndex index({
      titled("1", "Ships wait", "In the bay the ships wait for the port."),
      titled("2", "Port shut", "In the bay the ships wait for a berth."),
      titled("3", "Корабли ждут", "В бухте корабли ждут, когда порт откроют."),
      titled("4", "Порт закрыт", "В бухте корабли ждут, когда его откроют."),
  });
  CHECK(index.found("port") == "2 1");
  CHECK(index.found("порт") == "4 3");
}

TEST_CASE("more matches stand higher and a longer text lower", "[searcher]") {
  const std::string filler = " and other things went on as they always do";
  const TinyIndex index({
      article("long", "port" + filler + filler + filler + filler),
      article("once", "port" + filler),
      article("twice", "port port" + filler),
  });
  CHECK(index.found("port") == "twice once long");
}

TEST_CASE("the forms of a word rank alike", "[searcher][en][ru]") {
  const TinyIndex index({
      article("1", "The market stockpiles chips, chips and more chips."),
      article("2", "They stockpiled a chip before the deadline."),
      article("3", "A stockpile of potatoes is in the cellar."),
      article("4", "Рассылка пришла утром, в ней новости о бирже."),
      article("5", "Подпишитесь на рассылки: рассылка дня, рассылка ночи."),
  });
  const std::vector<std::vector<const char*>> forms = {
      {"stockpiling chip", "stockpiled chips", "STOCKPILES CHIP",
       "stockpile chips"},
      {"рассылка", "рассылки", "рассылками", "РАССЫЛКУ"},
  };
  for (const auto& group : forms) {
    const auto first = index.search(group.front());
    REQUIRE(first.hits.size() >= 2);
    for (const char* form : group) {
      INFO(form);
      const auto result = index.search(form);
      REQUIRE(result.hits.size() == first.hits.size());
      for (std::size_t at = 0; at < first.hits.size(); ++at) {
        CHECK(result.hits[at].id == first.hits[at].id);
        CHECK(result.hits[at].score == first.hits[at].score);
      }
    }
  }
}

TEST_CASE("equal articles keep the order in which they came", "[searcher]") {
  std::vector<Article> articles;
  std::string order;
  for (const char* id : {"e", "a", "d", "b", "c"}) {
    articles.push_back(titled(id, "Same", "The port is shut."));
    order.append(order.empty() ? "" : " ").append(id);
  }
  CHECK(TinyIndex(articles).found("port") == order);
}

TEST_CASE("a word that is required is there and one that is not never is",
          "[searcher]") {
  const TinyIndex index({
      article("1", "port strike"),
      article("2", "port"),
      article("3", "strike"),
      article("4", "rate"),
  });
  struct Row {
    const char* query;
    const char* found;
  };
  const Row rows[] = {
      {"+port strike", "1 2"},        {"+port +strike", "1"},
      {"port -strike", "2"},          {"port AND strike", "1"},
      {"rate OR strike", "4 3 1"},    {"-port", "3 4"},
      {"NOT (port OR rate)", "3"},    {"port AND NOT strike", "2"},
      {"(port strike) AND rate", ""}, {"absent", ""},
      {"+absent port", ""},
  };
  for (const Row& row : rows) {
    INFO(row.query);
    CHECK(index.found(row.query) == row.found);
  }
}

TEST_CASE("a phrase finds only what holds it as written",
          "[searcher][en][ru]") {
  const TinyIndex index({
      article("1", "An office in Southeast Asia."),
      article("2", "The southeast of Asia."),
      article("3", "Asia, Southeast"),
      article("4", "Ключевая ставка выросла."),
      article("5", "Выросла ставка, ключевая для рынка."),
      article("6", "Повысили ключевую ставку."),
      article("7", "Bye, bye, baby. Bye!"),
      article("8", "Bye now."),
  });
  struct Row {
    const char* query;
    const char* found;
  };
  const Row rows[] = {
      {"\"southeast asia\"", "1"},  {"“Southeast Asia”", "1"},
      {"\"asia southeast\"", "3"},  {"«ключевая ставка»", "4"},
      {"\"ставка ключевая\"", "5"}, {"\"ключевую ставку\"", "6"},
      {"\"bye bye\"", "7"},         {"\"bye bye bye\"", ""},
      {"\"asia\"", "1 2 3"},
  };
  for (const Row& row : rows) {
    INFO(row.query);
    std::vector<std::string> ids;
    for (const auto& hit : index.search(row.query).hits) ids.push_back(hit.id);
    std::sort(ids.begin(), ids.end());
    std::string sorted;
    for (const auto& id : ids) sorted.append(sorted.empty() ? "" : " ") += id;
    CHECK(sorted == row.found);
  }
}
