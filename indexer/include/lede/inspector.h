#pragma once

#include <memory>
#include <string>
#include <vector>

#include <lede/article.h>
#include <lede/export.h>
#include <lede/language_share.h>
#include <lede/span.h>

namespace lede {

/// All that lede makes of one article on its way into an index: the answer to
/// "why is this not found?". Spans are bytes of `article.body`; `in_file` is
/// where the same stands in the file that the article came from, less white
/// space at its ends, as MarkedText::in_file has it: empty where nobody knows.
struct Inspection {
  struct Encoding {
    std::string name;    ///< "UTF-8", "windows-1251", …
    std::string source;  ///< "byte order mark", "utf-8", "declared", "detected"
    double confidence = 1;  ///< 0 to 1
  };
  struct Repair {
    std::string kind;    ///< what had happened to the text
    Span span;           ///< what stands there now
    std::string before;  ///< what stood there
  };
  struct Passage {
    Span span;
    std::string language;  ///< ISO 639-1, "und" for unknown
    Span in_file = {};
  };
  struct Noise {
    Span span;
    std::string noise_class;  ///< "ticker", "related", …
    Span in_file = {};
  };
  struct Token {
    Span span;
    std::string term;
    std::vector<std::string> stems;
    Span in_file = {};
  };

  std::string origin;
  std::string
      rejected;  ///< why it would not be indexed; then all else is empty
  Encoding encoding;
  std::vector<Repair> repairs;
  Article article;

  /// What `in_file` counts bytes of, as Hit::file_entry and Hit::unpacked have
  /// it: the entry of an archive; what the file, or that entry, unpacks to.
  std::string file_entry;
  bool unpacked = false;

  std::string language;  ///< the main one
  std::vector<LanguageShare> languages;
  std::vector<Passage> passages;
  std::vector<Noise> noise;
  std::vector<Token> tokens;
  std::vector<Token> compounds;  ///< made of tokens: e-mail, AT&T, C++
};

struct InspectOptions {
  bool repair = true;  ///< as IndexOptions::repair
};

/// Looks at articles as the indexer does, without an index. One a thread.
///
/// An indexer knows all its articles and takes the lines that a source prints
/// in many of them for noise. To see that, have the inspector learn all of
/// them before it inspects the first.
class LEDE_API Inspector {
 public:
  explicit Inspector(const InspectOptions& options = {});
  Inspector(const Inspector&) = delete;
  Inspector& operator=(const Inspector&) = delete;
  ~Inspector();

  void learn(const RawArticle& raw);

  Inspection inspect(const RawArticle& raw);

 private:
  class Stages;
  std::unique_ptr<Stages> stages_;
};

/// One line of JSON (docs/inspection.md), with the tokens if wanted. Ranges
/// count Unicode characters of the body, and bytes of the file.
LEDE_API std::string render_inspection(const Inspection& inspection,
                                       bool with_tokens);

}  // namespace lede
