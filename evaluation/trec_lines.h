#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

/// Reads the line formats of TREC: fields between blanks, a record a line.
/// Empty lines are passed over.
///
///     TrecLines lines("qrels.txt", text, 4);
///     while (lines.next()) use(lines.field(0), lines.number(3));
///
/// Whatever is wrong is thrown as an Error that names the file and the line.
class TrecLines {
 public:
  /// `file_name` is for errors; `text`, what the file holds, must outlive this
  /// object; each line must have `field_count` fields.
  TrecLines(std::string file_name, std::string_view text,
            std::size_t field_count);

  /// Goes to the next line; false at the end.
  bool next();

  /// A field of the line, a part of the text.
  std::string_view field(std::size_t at) const { return fields_[at]; }

  /// The same as a number, finite.
  double number(std::size_t at) const;

  /// "run.trec:12: <what>", as an Error to be thrown by the caller.
  [[noreturn]] void fail(std::string_view what) const;

 private:
  std::string file_name_;
  std::string_view rest_;
  std::size_t field_count_;
  std::size_t line_number_ = 0;
  std::vector<std::string_view> fields_;
};

}  // namespace lede
