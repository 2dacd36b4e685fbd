#include "original/original_finder.h"

#include <algorithm>
#include <string>
#include <utility>

#include "encoding.h"
#include "original/chunk_runs.h"
#include "original/encoding_runs.h"
#include "original/feed_reading.h"
#include "original/json_strings.h"
#include "original/matcher.h"
#include "original/page_lines.h"
#include "original/repair_runs.h"
#include "original/subject_runs.h"
#include "original/text_place.h"

namespace lede {
namespace {

// The runs of a text in the string of a JSON object in UTF-8.
OriginalRuns runs_in_object(std::string_view text, std::string_view record,
                            std::string_view key) {
  const auto value = json_string_of(record, key);
  if (!value) return {};
  JsonReading reading(record.substr(0, value->end));
  RunList runs;
  Matcher(text, reading, 0)
      .match({0, value->begin}, {text.size(), value->end}, false, runs);
  return runs.take();
}

// A part of a record, in the encoding of the whole. Those of two and four bytes
// a character are known by no declaration.
Decoded decoded_part(std::string_view part, const std::string& charset) {
  if (!charset.starts_with("UTF-16") && !charset.starts_with("UTF-32")) {
    return decode(part, charset);
  }
  Converted converted = convert(part, charset);
  Decoded decoded;
  decoded.text = std::move(converted.text);
  decoded.encoding = charset;
  decoded.replaced_count = converted.replaced_count;
  return decoded;
}

// The same of an object in any encoding.
OriginalRuns runs_in_json(std::string_view text, const RecordPlace& place,
                          std::string_view key) {
  if (place.charset.empty()) return runs_in_object(text, place.record, key);
  const Decoded record = decoded_part(place.record, place.charset);
  return composed(runs_in_object(text, record.text, key),
                  runs_of_decoded(record, place.record), record.text);
}

// The runs of a title that is not in the article's bytes.
OriginalRuns runs_of_given_title(std::string_view title,
                                 const RecordPlace& place) {
  if (place.form == RecordForm::kJson) {
    return runs_in_json(title, place, "title");
  }
  if (place.form == RecordForm::kMail) return runs_of_subject(title, place);
  PlainReading reading(place.record);
  return runs_at_first_place(title, reading);
}

// The runs of a text in a mail, all of which is in one encoding.
OriginalRuns runs_in_mail(std::string_view text, const RecordPlace& place) {
  const Decoded mail = decoded_part(place.record, place.charset);
  std::string encoding = encoding_named(place.charset);
  if (encoding.empty()) encoding = "UTF-8";
  MailReading reading(mail.text, std::move(encoding));
  return composed(runs_from_line(text, reading),
                  runs_of_decoded(mail, place.record), mail.text);
}

// Of a text from which a line was taken out, the title.
OriginalRuns runs_without_line(std::string_view body, std::string_view text) {
  const auto parted =
      std::mismatch(body.begin(), body.end(), text.begin(), text.end()).first;
  const auto before = static_cast<std::size_t>(parted - body.begin());
  const std::size_t behind = body.size() - before;
  if (text.size() < body.size() || !text.ends_with(body.substr(before))) {
    return {};
  }
  OriginalRuns runs = whole_run(before);
  if (behind > 0) {
    runs.push_back({{before, body.size()},
                    {text.size() - behind, text.size()},
                    Writing::kAsIs,
                    before + behind == text.size()});
  }
  return runs;
}

// The runs of a text that was repaired; `runs_of` has those of what it was
// before.
template <typename RunsOf>
OriginalRuns through_repairs(const std::string& text,
                             const std::vector<Repair>& repairs,
                             const RunsOf& runs_of) {
  if (repairs.empty()) return runs_of(text);
  const std::string before = undo({text, repairs});
  return composed(runs_of_repaired(text, repairs), runs_of(before), before);
}

}  // namespace

OriginalFinder::OriginalFinder(const RawArticle& raw, const Decoded& decoded)
    : raw_(raw) {
  if (!raw.place) return;
  const std::string& record = raw.place->record;
  switch (raw.place->form) {
    case RecordForm::kAsIs:
      decoded_ = runs_of_decoded(decoded, raw.bytes);
      break;
    case RecordForm::kJson:
      decoded_ =
          composed(runs_of_decoded(decoded, raw.bytes),
                   runs_in_json(raw.bytes, *raw.place, "text"), raw.bytes);
      break;
    case RecordForm::kMail: {
      decoded_ = composed(runs_of_decoded(decoded, raw.bytes),
                          runs_in_mail(raw.bytes, *raw.place), raw.bytes);
      break;
    }
    case RecordForm::kMarkdown: {
      Decoded markdown = decode(record, {});
      decoded_ = runs_of_decoded(markdown, record);
      markdown_ = std::move(markdown.text);
      break;
    }
    case RecordForm::kChunks:
      decoded_ = runs_in_chunks(runs_of_decoded(decoded, raw.bytes),
                                decoded.text, raw.bytes, record);
      break;
    case RecordForm::kFeed: break;
  }
}

bool OriginalFinder::is_markdown() const {
  return raw_.place->form == RecordForm::kMarkdown;
}

bool OriginalFinder::is_feed() const {
  return raw_.place->form == RecordForm::kFeed;
}

OriginalMap OriginalFinder::map_of(
    const Article& article, std::string_view text,
    const std::vector<Repair>& title_repairs,
    const std::vector<Repair>& body_repairs) const {
  if (!raw_.place) return {};
  const std::string& title = article.about.title;
  OriginalRuns runs = through_repairs(
      title, title_repairs,
      [&](std::string_view before) { return runs_of_title(before, text); });
  OriginalRuns in_body = through_repairs(
      article.body, body_repairs,
      [&](std::string_view before) { return runs_of_body(before, text); });
  const std::size_t body = title.size() + 1;
  for (OriginalRun& run : in_body) {
    run.text = {run.text.begin + body, run.text.end + body};
  }
  if (!in_body.empty()) in_body.front().joined = false;
  runs.insert(runs.end(), in_body.begin(), in_body.end());
  return OriginalMap(std::move(runs));
}

OriginalRuns OriginalFinder::runs_of_title(std::string_view title,
                                           std::string_view text) const {
  if (is_feed()) {
    const RecordPlace& place = *raw_.place;
    return runs_in_element(title,
                           raw_.about.title.empty() ? place.text : place.title);
  }
  if (is_markdown()) {
    MarkdownReading reading(markdown_);
    return composed(runs_at_first_place(title, reading), decoded_, markdown_);
  }
  if (!raw_.about.title.empty()) {
    return runs_of_given_title(title, *raw_.place);
  }
  if (raw_.format == ArticleFormat::kPlainText) {
    PlainReading reading(text);
    return composed(runs_at_first_place(title, reading), decoded_, text);
  }
  HtmlReading reading(text);
  return composed(runs_at_first_place(title, reading), decoded_, text);
}

OriginalRuns OriginalFinder::runs_of_body(std::string_view body,
                                          std::string_view text) const {
  if (is_feed()) return runs_in_element(body, raw_.place->text);
  if (is_markdown()) {
    MarkdownReading reading(markdown_);
    return composed(runs_from_line(body, reading), decoded_, markdown_);
  }
  if (raw_.format != ArticleFormat::kPlainText) {
    HtmlReading reading(text);
    return composed(runs_of_page_lines(body, reading), decoded_, text);
  }
  if (text.empty()) return decoded_;
  return composed(runs_without_line(body, text), decoded_, text);
}

OriginalRuns OriginalFinder::runs_in_element(std::string_view text,
                                             Span element) const {
  const std::string_view record = raw_.place->record;
  if (element.empty() || element.end > record.size()) return {};
  const std::string_view bytes = record.substr(element.begin, element.size());
  const Decoded xml = decoded_part(bytes, raw_.place->charset);
  FeedReading reading(xml.text);
  OriginalRuns runs = composed(runs_of_page_lines(text, reading),
                               runs_of_decoded(xml, bytes), xml.text);
  for (OriginalRun& run : runs) {
    run.original.begin += element.begin;
    run.original.end += element.begin;
  }
  return runs;
}

}  // namespace lede
