#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "source/article_reader.h"
#include "source/line_reader.h"

namespace lede {

/// An article a mail of a mailbox (mbox): mails begin behind lines that begin
/// with "From ", which a mail itself has as ">From ".
class MailboxReader : public ArticleReader {
 public:
  explicit MailboxReader(ReaderInput input)
      : input_(std::move(input)),
        lines_(input_.stream, input_.max_article_bytes) {}

  std::optional<Item> next() override;

 private:
  void add_line(const LineReader::Line& line);
  void add_to_record(std::string_view text, std::string_view bytes);
  std::optional<Item> finished_mail();

  ReaderInput input_;
  LineReader lines_;
  std::string mail_;
  std::string record_;  // the mail as it stands in the file, if that differs
  std::optional<std::uint64_t> mail_place_;
  std::size_t number_ = 0;
  bool after_blank_ = true;
  bool in_mail_ = false;
  bool too_large_ = false;
};

}  // namespace lede
