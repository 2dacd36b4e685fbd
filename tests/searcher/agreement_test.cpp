// Index, queries and snippets agree on what a word is: a word that is copied
// from an article finds the article, and is marked where it was copied from.

#include "analyser.h"
#include "support/catch.h"
#include "support/tiny_index.h"

using lede::Searcher;
using lede::SearchResult;
using lede::test::article;
using lede::test::TinyIndex;

namespace {

struct Text {
  const char* id;
  const char* body;  // one paragraph
};

const std::vector<Text>& texts() {
  static const std::vector<Text> all = {
      {"en",
       "China’s tech giants weren't stockpiling chips; the U.S. said 4.25 % "
       "of co-operation isn’t over, e.g. in the State-of-the-Art "
       "centre’s HALLS, résumés and trans\u00ADformers included (COVID-19)."},
      {"ru",
       "Ёжики съели счета: ведущие учёные из Санкт-Петербурга объявили, что "
       "какие-нибудь чипы подорожают на 7,5 % из-за пошлин; Минэкономразвития "
       "и д’Артаньян не комментировали рассылки «Пульса индустрии»."},
      {"mixed",
       "The minister said «рассылки ForkLog» hold пульс биткоин-индустрии, "
       "and Bitcoin-майнеры из Кремниевой Valley call it IT-рынок."},
      {"fr",
       "Les cinémas nationaux n’ont pas projeté l’œuvre où naïveté et "
       "façade se mêlent aujourd’hui."},
      {"de",
       "Die Straßenbahnen fahren über die Flüsse, sagte der Präsident "
       "der Weizenerntegesellschaft."},
      {"uk",
       "Бібліотека у трамваї відчинила двері, п’ять сімей приїхали з "
       "Києва."},
      {"ja", "東京の港でストライキが始まり、コンテナ船が沖で待っています。"},
      {"ko", "항구의 노동자들이 파업을 시작했다고 밝혔다."},
      {"el", "Οι εργάτες του λιμανιού ΑΠΕΡΓΟΥΝ σήμερα."},
      {"ar", "عمال الميناء يبدأون إضرابا عن العمل."},
  };
  return all;
}

const std::vector<Text>& texts_without_spaces() {
  static const std::vector<Text> all = {
      {"th",
       "ชาวนาในที่ราบตอนกลางเริ่มเก็บเกี่ยวข้าวช้ากว่าปกติสามสัปดาห์ "
       "เพราะฝนตกหนักและน้ำท่วมทุ่งนา"},
      {"zh",
       "商务部周二表示，大多数高速处理器的出口需要许可证，这是自二〇一八年"
       "以来最明显的收紧。"},
  };
  return all;
}

TinyIndex index_of(const std::vector<Text>& all) {
  std::vector<lede::Article> articles;
  for (const Text& text : all) articles.push_back(article(text.id, text.body));
  return TinyIndex(articles);
}

const lede::Hit* hit_of(const SearchResult& result, const char* id) {
  for (const lede::Hit& hit : result.hits) {
    if (hit.id == id) return &hit;
  }
  return nullptr;
}

bool is_marked(const lede::Hit& hit, lede::Span place) {
  if (hit.snippets.size() != 1) return false;
  for (const lede::Span highlight : hit.snippets.front().highlights) {
    if (highlight.begin <= place.begin && place.end <= highlight.end) {
      return true;
    }
  }
  return false;
}

void check_words_of(const Text& text, const Searcher& searcher) {
  lede::SearchOptions whole_body;
  whole_body.snippet_chars = 10'000;
  lede::BreakFinder breaks;
  const std::string body = text.body;
  std::vector<lede::Span> words;
  breaks.find_words(body, {0, body.size()}, words);
  CHECK_FALSE(words.empty());
  for (const lede::Span word : words) {
    const std::string query = body.substr(word.begin, word.size());
    INFO(text.id << ": " << query);
    const SearchResult result = searcher.search(query, whole_body);
    const lede::Hit* hit = hit_of(result, text.id);
    REQUIRE(hit != nullptr);
    REQUIRE(hit->snippets.size() == 1);
    INFO(with_marks(hit->snippets.front(), "[", "]"));
    REQUIRE(hit->snippets.front().text == body);
    CHECK(is_marked(*hit, word));
  }
}

}  // namespace

TEST_CASE("every word of an article typed as it stands finds and marks it",
          "[searcher][en][ru]") {
  const TinyIndex index = index_of(texts());
  const Searcher searcher(index.path());
  for (const Text& text : texts()) check_words_of(text, searcher);
}

TEST_CASE("compounds typed as they stand find and mark themselves",
          "[searcher][en][ru]") {
  const std::vector<Text> all = {
      {"a",
       "AT&T and R&D use C++ or C#, H20, MI308, 1260H; U.S. U.S.A. USA США "
       "95,502.00 70% @handle #tag Disney+ -5 +7 5G/LTE 10:30 2025-11-27 "
       "https://example.com/a-b?c=d bob@example.com e-mail co\u2010operative "
       "биткоин-индустрия Covid-19 _emphasis_ ＡＢＣ-ＤＥＦ 3/4 .NET v2.0 "
       "state-of-the-art well-known #Выборы-2025 «Яндекс+» [x] {y} **a** ~c "
       "key:value in:noises"},
      {"b", "C and c at a T, tag, US, email or mail, cooperative Disney"}};
  const TinyIndex index = index_of(all);
  lede::SearchOptions whole_body;
  whole_body.snippet_chars = 10'000;
  const Searcher searcher(index.path());
  const std::string body = all.front().body;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = std::min(body.find(' ', at), body.size());
    const std::string query = body.substr(at, end - at);
    INFO(query);
    const SearchResult result = searcher.search(query, whole_body);
    CHECK(result.notes.empty());
    const lede::Hit* hit = hit_of(result, "a");
    REQUIRE(hit != nullptr);
    INFO(with_marks(hit->snippets.front(), "[", "]"));
    lede::BreakFinder breaks;
    std::vector<lede::Span> words;
    breaks.find_words(body, {at, end}, words);
    for (const lede::Span word : words) CHECK(is_marked(*hit, word));
    at = end + 1;
  }
}

TEST_CASE("a word with signs of its own is another word than that without",
          "[searcher]") {
  const std::vector<Text> all = {{"plus", "We write C++ here."},
                                 {"sharp", "We write C# here."},
                                 {"plain", "Vitamin C helps."},
                                 {"tag", "Vote #climate now"},
                                 {"word", "The climate is changing."}};
  const TinyIndex index = index_of(all);
  const auto found = [&](const char* query) {
    std::string ids;
    for (const lede::Hit& hit : index.search(query).hits) ids += hit.id + " ";
    return ids;
  };
  CHECK(found("C++") == "plus ");
  CHECK(found("c#") == "sharp ");
  CHECK(found("\"write C#\"") == "sharp ");
  CHECK(found("#climate") == "tag word ");
}

TEST_CASE("all spellings of a word find and mark each other",
          "[searcher][en][ru]") {
  const std::vector<std::vector<const char*>> words = {
      {"U.S.", "US", "u.s.", "Ｕ.Ｓ.", "us"},
      {"U.S.A.", "USA", "usa"},
      {"e-mail", "email", "E\u2010Mail", "e\u2011mail", "e–mail", "E-MAIL"},
      {"isn't", "isn’t", "isnʼt", "ISN‘T", "isn＇t"},
      {"счёт", "счет", "СЧЁТ", "сче\u0308т", "с\u00ADчёт", "сч\u200Bёт"},
      {"café", "cafe\u0301", "CAFÉ", "ｃａｆé"},
      {"2025", "２０２５", "٢٠٢٥",
       "20\u2060"
       "25"},
      {"office", "oﬃce", "OFFICE", "of\u200Dfice"},
      {"биткоин-индустрия", "биткоининдустрия", "Биткоин‑Индустрия"},
      {"AT&T", "at&t", "ＡＴ＆Ｔ"},
      {"C++", "c++", "Ｃ＋＋"},
      {"#tag", "＃tag", "#TAG"},
  };
  for (const std::vector<const char*>& spellings : words) {
    std::vector<Text> texts;
    for (const char* spelling : spellings) {
      texts.push_back({spelling, spelling});
    }
    const TinyIndex index = index_of(texts);
    for (const char* query : spellings) {
      const SearchResult result = index.search(query);
      for (const char* spelling : spellings) {
        INFO(query << " looks for " << spelling);
        const lede::Hit* hit = hit_of(result, spelling);
        REQUIRE(hit != nullptr);
        REQUIRE(hit->snippets.size() == 1);
        CHECK_FALSE(hit->snippets.front().highlights.empty());
      }
    }
  }
}

TEST_CASE("every word between spaces finds and marks its article",
          "[searcher][en][ru]") {
  const TinyIndex index = index_of(texts());
  for (const Text& text : texts()) {
    const std::string body = text.body;
    for (std::size_t at = 0; at < body.size();) {
      const std::size_t end = std::min(body.find(' ', at), body.size());
      const std::string query = body.substr(at, end - at);
      at = end + 1;
      if (query == "%") continue;
      INFO(text.id << ": " << query);
      const SearchResult result = index.search(query);
      const lede::Hit* hit = hit_of(result, text.id);
      REQUIRE(hit != nullptr);
      REQUIRE(hit->snippets.size() == 1);
      CHECK_FALSE(hit->snippets.front().highlights.empty());
    }
  }
}

TEST_CASE("words of scripts without spaces find and mark their article",
          "[searcher]") {
  const TinyIndex index = index_of(texts_without_spaces());
  const Searcher searcher(index.path());
  for (const Text& text : texts_without_spaces()) {
    check_words_of(text, searcher);
  }
}
